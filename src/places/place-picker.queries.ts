import type { Db } from '../platform/db.ts'
import type { PlaceKind } from './place.ts'
import type { PickerReading, PickerState } from './place-picker.form.ts'
import { findPlaces, listPlacesById } from './place.queries.ts'

const MOST_MATCHES = 12

/** What the picker shows: the chosen places, and the matches when "Suchen" was pressed. */
export async function findPickerState(db: Db, reading: PickerReading, kinds: readonly PlaceKind[]): Promise<PickerState> {
  const chosen = (await listPlacesById(db, reading.ids)).filter((place) => kinds.includes(place.kind))
  if (reading.act !== 'search') return { chosen, query: '', matches: null }
  const found = await findPlaces(db, { query: reading.query, kinds, limit: MOST_MATCHES })
  const chosenIds = new Set(chosen.map((place) => place.id))
  return { chosen, query: reading.query, matches: found.filter((place) => !chosenIds.has(place.id)) }
}

/** A form opened for the first time. */
export async function findPickerStateOf(db: Db, ids: readonly string[]): Promise<PickerState> {
  return { chosen: await listPlacesById(db, ids), query: '', matches: null }
}
