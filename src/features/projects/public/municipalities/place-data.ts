import { paths } from '../../../../paths.ts'
import type { Place } from '../../../../places/index.ts'

/** What the page of a municipality or county says to search engines (schema.org), all of it from the register. */
export function placeData(place: Place, county: Place | null, baseUrl: string): object {
  const address = ({ slug }: Place) => baseUrl + paths.projects.municipality.to({ slug })
  const area = (one: Place) => ({ '@type': 'AdministrativeArea', '@id': address(one), name: one.name })
  const { lon, lat, population, populationOn } = place
  return {
    '@context': 'https://schema.org',
    ...area(place),
    url: address(place),
    alternateName: place.officialName,
    identifier: { '@type': 'PropertyValue', propertyID: 'AGS', value: place.id },
    ...(county && { containedInPlace: area(county) }),
    ...(lon !== null && lat !== null && { geo: { '@type': 'GeoCoordinates', longitude: lon, latitude: lat } }),
    ...(population !== null && {
      additionalProperty: {
        '@type': 'PropertyValue',
        name: 'Einwohner',
        value: population,
        ...(populationOn && { description: `Stand ${populationOn}` }),
      },
    }),
  }
}
