import { allow, refuse, type Decision } from '../../../../../plain/decision.ts'
import type { Content, PartFacts } from './field.ts'

export type WaitingClosing = { id: string; closesAt: Date; reason: string; askedBy: string; askedByName: string; askedAt: Date }
export type ClosingRefusal = 'nothing-asked' | 'same-person'
/** What can be saved at once, and the closing (as a wall clock) that a second person must confirm. */
export type Held = { rest: Content; closesAt: string }

/** No deadline is moved by one person (security.md DL-10): once an edition is in use, its closing waits for a second one. */
export function heldClosing({ before, after, facts }: { before: Content; after: Content; facts: PartFacts }): Held | null {
  const [old, wished] = [closingOf(before), closingOf(after)]
  if (facts.inPreparation || old === undefined || wished === undefined || old === wished) return null
  return { rest: withClosing(after, old), closesAt: wished }
}

export function withClosing(content: Content, at: string): Content {
  const items = content.items.map((item) => (item.id === 'closes' ? { ...item, texts: { ...item.texts, at } } : item))
  return { ...content, items }
}

export function confirmClosing(
  waiting: WaitingClosing | null,
  click: { id: string; personId: string },
): Decision<WaitingClosing, ClosingRefusal> {
  if (!waiting || waiting.id !== click.id) return refuse('nothing-asked')
  return waiting.askedBy === click.personId ? refuse('same-person') : allow(waiting)
}

function closingOf({ items }: Content): string | undefined {
  return items.find(({ id }) => id === 'closes')?.texts.at
}
