import type { Content, Field, Item, PartFacts } from './field.ts'
import { isAnnounced } from './field.rules.ts'
import type { Part } from './part.ts'

type Change = { before: Content; after: Content; facts: PartFacts }
type Errors = Record<string, string>

/** Why the whole part is closed, or null. */
export function closedBecause(part: Part, facts: PartFacts): string | null {
  if (facts.archived) return 'Diese Ausgabe ist archiviert. Sie bleibt, wie sie war.'
  return part.closed?.(facts) ?? null
}

/** What stands against a change whose fields are right each for itself. */
export function changeProblems(part: Part, change: Change & { reason: string }): Errors {
  const closed = closedBecause(part, change.facts)
  if (closed) return { form: closed }
  return { ...reasonProblem(change), ...rowProblems(part, change), ...usedProblems(part, change), ...part.refuse?.(change) }
}

function reasonProblem({ facts, reason }: Change & { reason: string }): Errors {
  if (reason.length > 1000) return { reason: 'Bitte kürzen Sie den Grund auf höchstens 1.000 Zeichen.' }
  if (!isAnnounced(facts) || reason.length >= 3) return {}
  return { reason: 'Die Ausgabe ist schon angekündigt. Bitte geben Sie einen Grund für die Änderung an.' }
}

/** Rows can only be those that were there, each once, and new ones; of a fixed list exactly those that were there. */
function rowProblems({ list }: Part, { before, after }: Change): Errors {
  const ids = after.items.map(({ id }) => id).filter((id) => id !== '')
  const known = new Set(before.items.map(({ id }) => id))
  const isForeign = ids.some((id) => !known.has(id)) || new Set(ids).size < ids.length
  const differs = list?.fixed && ids.join(' ') !== before.items.map(({ id }) => id).join(' ')
  return isForeign || differs || after.items.length > (list ? 200 : 0) ? { form: UNKNOWN_ROWS } : {}
}
const UNKNOWN_ROWS = 'Die Liste passt nicht zu dieser Ausgabe. Bitte laden Sie die Seite neu.'

/** What entries, persons or findings refer to stays, and keeps what it is known by. */
function usedProblems({ list }: Part, { before, after, facts }: Change): Errors {
  if (!list) return {}
  const used = before.items.filter(({ id }) => facts.usedIds.has(id))
  const gone = used.find(({ id }) => !after.items.some((item) => item.id === id))
  if (gone)
    return {
      form: `„${list.titleOf(gone)}“ wird schon verwendet und kann nicht mehr entfernt werden. Bitte laden Sie die Seite neu.`,
    }
  const fixed = list.fields.filter(({ fixedOnceUsed }) => fixedOnceUsed)
  return Object.fromEntries(used.flatMap((row) => fixedProblems(row, after.items, fixed)))
}

function fixedProblems(row: Item, items: Item[], fixed: Field[]): [string, string][] {
  const index = items.findIndex(({ id }) => id === row.id)
  return fixed
    .filter(({ name }) => items[index]?.texts[name] !== row.texts[name])
    .map(({ name, label, kind }) => [`item-${index}-${name}`, fixedText(label, kind === 'tick' ? '' : (row.texts[name] ?? ''))])
}

const fixedText = (label: string, text: string) =>
  `„${label}“ ändert sich nicht mehr, weil schon etwas darauf verweist.${text ? ` Hier stand: ${text}` : ''}`
