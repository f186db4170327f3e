import type { Place } from '../../places/index.ts'
import type { PlaceAnswer } from './answers.ts'

/** `counts`: 'kommune:altena' → how many profiles. */
export function placeAnswer(place: Place, counts: Map<string, number>): PlaceAnswer {
  return {
    kennung: place.id,
    name: place.name,
    kurzname: place.slug,
    art: place.form,
    kreis: place.countyName,
    regierungsbezirk: place.districtName,
    einwohner: place.population,
    einwohnerAm: place.populationOn,
    flaecheKm2: place.areaKm2,
    groesse: place.sizeClass,
    laenge: place.lon,
    breite: place.lat,
    projekte: counts.get(`kommune:${place.slug}`) ?? 0,
    projekteFederfuehrend: counts.get(`leitung:${place.slug}`) ?? 0,
    projekteBeteiligt: counts.get(`beteiligt:${place.slug}`) ?? 0,
  }
}

type Position = [lon: number, lat: number]

export function positionOf({ lon, lat }: Pick<Place, 'lon' | 'lat'>): Position | null {
  return lon === null || lat === null ? null : [lon, lat]
}
