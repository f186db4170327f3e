import type { Place } from './place.ts'

/** A picker inside a bigger form adds three fields to it, named after its own. */
export const searchField = (name: string) => `${name}-suche`
export const actField = (name: string) => `${name}-aktion`

/** More partners than any project has; guards the query, not the person. */
const MOST_PLACES = 200
const PLACE_ID = /^[a-z0-9-]{1,12}$/

type PickerAct = 'search' | 'take'
export type PickerReading = {
  /** Chosen so far, the newly ticked ones included, a removed one not. */
  ids: string[]
  query: string
  /** Set when a button of the picker was pressed: show the form again with everything typed, do not validate it. */
  asksAgain: boolean
  act: PickerAct | null
}

export type PickerState = {
  chosen: Place[]
  query: string
  /** Null when nobody asked; empty when nothing was found. */
  matches: Place[] | null
}

type Values = Record<string, string | string[]>

/** What a posted form says about the picker of this name. */
export function readPlacePicker(values: Values, name: string): PickerReading {
  const pressed = list(values[actField(name)]).at(-1) ?? ''
  const query = (list(values[searchField(name)])[0] ?? '').trim()
  const removed = pressed.startsWith('entfernen:') ? pressed.slice('entfernen:'.length) : null
  const ids = [...new Set(list(values[name]))].filter((id) => PLACE_ID.test(id) && id !== removed).slice(0, MOST_PLACES)
  const act = actOf(pressed)
  // Enter in any text field of the form presses its first button, which may be this "Suchen": without words it means nothing.
  const asksAgain = removed !== null || act === 'take' || (act === 'search' && query !== '')
  return { ids, query, asksAgain, act: asksAgain ? act : null }
}

/** The form's own fields, for a strict schema. */
export function withoutPickerFields(values: Values, name: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== searchField(name) && key !== actField(name)))
}

function actOf(pressed: string): PickerAct | null {
  if (pressed === 'suchen') return 'search'
  return pressed === 'uebernehmen' ? 'take' : null
}

function list(value: string | string[] | undefined): string[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
