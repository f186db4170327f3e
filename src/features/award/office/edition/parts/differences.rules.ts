import type { Content, Field, Item, PartFacts } from './field.ts'
import { optionsOf } from './field.rules.ts'
import { wallClockText } from '../../../../../plain/wall-clock.ts'
import type { Part } from './part.ts'

export type Difference = { what: string; before: string; after: string }

/** Between two versions of a part, for people: the change log and the page of two that met. */
export function differences(part: Part, before: Content, after: Content): Difference[] {
  const values = part.values.flatMap((field) => fieldDifference(field.label, field, [before.values, after.values]))
  const { list } = part
  if (!list) return values
  const others = after.items.flatMap((item, index) => itemDifferences(list, before.items, { item, index }))
  const gone = before.items.filter(({ id }) => !after.items.some((item) => item.id === id))
  const removed = gone.map((item) => ({ what: list.titleOf(item), before: 'vorhanden', after: 'entfernt' }))
  return [...values, ...others, ...removed, ...orderDifference(before.items, after.items)]
}

/** What is chosen is read by its name, also where the names are rows of the edition. */
export function withOptions(part: Part, facts: PartFacts): Part {
  const named = (fields: Field[]) => fields.map((field) => ({ ...field, options: optionsOf(field, facts) }))
  const { list } = part
  return { ...part, values: named(part.values), list: list && { ...list, fields: named(list.fields) } }
}

type List = NonNullable<Part['list']>

function itemDifferences(list: List, before: Item[], { item, index }: { item: Item; index: number }): Difference[] {
  const old = before.find(({ id }) => item.id !== '' && id === item.id)
  const title = (old && list.titleOf(old)) || list.titleOf(item) || `${list.noun} ${index + 1}`
  return list.fields.flatMap((field) => fieldDifference(`${title}: ${field.label}`, field, [old?.texts ?? {}, item.texts]))
}

function fieldDifference(what: string, field: Field, versions: [Record<string, string>, Record<string, string>]): Difference[] {
  const [before, after] = versions.map((texts) => texts[field.name] ?? '') as [string, string]
  return before === after ? [] : [{ what, before: readable(field, before), after: readable(field, after) }]
}

/** As a person would say it, not as a form sends it. */
export function readable({ kind, options }: Field, text: string): string {
  if (kind === 'tick') return text === 'ja' ? 'ja' : 'nein'
  if (text === '') return '(leer)'
  if (kind === 'instant') return wallClockText(text)
  if (kind !== 'choice' || !Array.isArray(options)) return text
  return options.find(({ value }) => value === text)?.label ?? '(nicht mehr vorhanden)'
}

function orderDifference(before: Item[], after: Item[]): Difference[] {
  const order = (items: Item[], others: Item[]) =>
    items.map(({ id }) => id).filter((id) => id !== '' && others.some((other) => other.id === id))
  return order(before, after).join(' ') === order(after, before).join(' ')
    ? []
    : [{ what: 'Reihenfolge', before: 'bisherige', after: 'geändert' }]
}
