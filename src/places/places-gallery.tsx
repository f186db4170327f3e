import type { GalleryEntry } from '../ui/gallery.tsx'
import type { PickerState } from './place-picker.form.ts'
import { PlacePicker } from './place-picker.tsx'
import type { Place, PlaceKind } from './place.ts'

const KINDS: PlaceKind[] = ['municipality', 'county']
const group = 'Ortsauswahl'

function place(id: string, name: string, form: string, countyName: string | null): Place {
  return {
    id,
    name,
    form,
    countyName,
    officialName: name,
    kind: 'municipality',
    status: null,
    slug: id,
    countyId: null,
    districtId: null,
    districtName: 'Regierungsbezirk Köln',
    population: null,
    populationOn: null,
    areaKm2: null,
    lon: null,
    lat: null,
    domain: null,
    domainConfirmed: false,
    landschaftsverband: 'LVR',
    rvr: false,
    sizeClass: null,
  }
}

const hellenthal = place('05366020', 'Hellenthal', 'Gemeinde', 'Kreis Euskirchen')
const kall = place('05366024', 'Kall', 'Gemeinde', 'Kreis Euskirchen')
const schleiden = place('05366036', 'Schleiden', 'Stadt', 'Kreis Euskirchen')

const states: [title: string, name: string, state: PickerState, multiple: boolean, error?: string][] = [
  ['Leer', 'ort-leer', { chosen: [], query: '', matches: null }, true],
  ['Mehrere gewählt', 'ort-mehrere', { chosen: [hellenthal, schleiden], query: '', matches: null }, true],
  ['Treffer ohne Skript', 'ort-treffer', { chosen: [hellenthal], query: 'Ka', matches: [kall, schleiden] }, true],
  ['Ein Ort, Treffer ohne Skript', 'ort-einer', { chosen: [hellenthal], query: 'Ka', matches: [kall] }, false],
  ['Nichts gefunden', 'ort-nichts', { chosen: [], query: 'Atlantis', matches: [] }, false],
  ['Fehler', 'ort-fehler', { chosen: [], query: '', matches: null }, true, 'Bitte wählen Sie mindestens eine Kommune aus.'],
]

const SPOKEN = [
  'Kein Treffer. Bitte prüfen Sie die Schreibweise.',
  'Die Vorschläge sind gerade nicht erreichbar. Bitte drücken Sie die Taste „Suchen“.',
]

export const placesGallery: GalleryEntry[] = [
  ...states.map(([title, name, state, multiple, error]) => ({
    group,
    title,
    body: <PlacePicker name={name} legend="Beteiligte Kommunen" kinds={KINDS} multiple={multiple} state={state} error={error} />,
  })),
  {
    group,
    title: 'Mit Skript vorgelesen',
    body: (
      <ul>
        {SPOKEN.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    ),
  },
]
