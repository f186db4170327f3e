import { allow, type Decision, refuse } from '../../../../plain/decision.ts'
import { type Edition, phaseOf } from '../../edition.rules.ts'
import { timetableRemarks } from './timetable.rules.ts'

type Facts = { edition: Edition; inPreparation: boolean; now: Date }
export type UseRefusal = 'in-use-already' | 'out-of-order' | 'announced-in-the-past' | 'incomplete'
export type DiscardRefusal = 'in-use' | 'has-entries' | 'has-jurors'
export type ArchiveRefusal = 'not-awarded' | 'results-unreleased' | 'payouts-open'

/** What would be left undone, because nobody works with an archived edition. */
export type Unfinished = { resultsUnreleased: boolean; openPayouts: number }

/** From preparation into use. Afterwards the instant of its announcement decides who sees it. */
export function putIntoUse({ edition, inPreparation, now }: Facts): Decision<{ editionId: string }, UseRefusal> {
  if (!inPreparation) return refuse('in-use-already')
  const remarks = timetableRemarks({ ...edition, seats: [] })
  if (remarks.some(({ kind }) => kind === 'phases-out-of-order')) return refuse('out-of-order')
  if (edition.phases.announced <= now) return refuse('announced-in-the-past')
  const needed = [edition.categories, edition.criteria, edition.conditions, edition.seats, edition.formFields]
  const isIncomplete = needed.some((rows) => rows.length === 0) || edition.callText.trim() === ''
  return isIncomplete ? refuse('incomplete') : allow({ editionId: edition.id })
}

/** Nobody but office and editors ever knew of it, and nothing of anybody is in it. */
export function discard(
  { edition, inPreparation }: Pick<Facts, 'edition' | 'inPreparation'>,
  { hasEntries, hasJurors }: { hasEntries: boolean; hasJurors: boolean },
): Decision<{ editionId: string }, DiscardRefusal> {
  if (!inPreparation) return refuse('in-use')
  if (hasEntries) return refuse('has-entries')
  return hasJurors ? refuse('has-jurors') : allow({ editionId: edition.id })
}

/** Until the prize is awarded somebody still works with the edition. */
export function archive(facts: Facts & { unfinished: Unfinished }): Decision<{ editionId: string }, ArchiveRefusal> {
  const { edition, inPreparation, now, unfinished } = facts
  if (inPreparation || phaseOf(edition, now) !== 'awarded') return refuse('not-awarded')
  if (unfinished.resultsUnreleased) return refuse('results-unreleased')
  if (unfinished.openPayouts > 0) return refuse('payouts-open')
  return allow({ editionId: edition.id })
}
