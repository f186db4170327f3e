import type { Content, Item, PartFacts } from './field.ts'
import { wallClockOf } from '../../../../../plain/wall-clock.ts'

type Change = { before: Content; after: Content; facts: PartFacts }

/** What a list says anew, changed or no longer; only rows that anybody can see now. */
export function listNews({ before, after, facts }: Change, nameOf: (item: Item) => string): string[] {
  const now = wallClockOf(facts.now)
  const seen = (item: Item | undefined) => item !== undefined && (item.texts.visible_from ?? '') <= now
  const added = after.items.filter((item) => item.id === '' && seen(item))
  const changed = after.items.filter((item) => seen(item) && isChanged(before.items, item))
  const removed = before.items.filter((item) => seen(item) && !after.items.some(({ id }) => id === item.id))
  return [
    ...added.map((item) => `Neu: ${nameOf(item)}.`),
    ...changed.map((item) => `Geändert: ${nameOf(item)}.`),
    ...removed.map((item) => `Entfällt: ${nameOf(item)}.`),
  ]
}

function isChanged(before: Item[], item: Item): boolean {
  const old = before.find(({ id }) => item.id !== '' && id === item.id)
  return old !== undefined && Object.keys(item.texts).some((name) => item.texts[name] !== old.texts[name])
}
