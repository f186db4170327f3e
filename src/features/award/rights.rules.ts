import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { levelOf, mayHandIn, type Entry, type Level } from './entry.rules.ts'

/** Somebody who works on an entry, or could. */
export type Colleague = {
  personId: string
  name: string
  email: string
  organisationId: string
  organisationName: string
  inLeadOrganisation: boolean
  manages: boolean
  created: boolean
  granted: Level | null
}

export type Right = {
  entryId: string
  personId: string
  organisationId: string
  level: Level
  grantedBy: string
  grantedAt: Date
}
/** A level of null gives back what the organisation's default is: editing for members, nothing for others. */
export type RightChange = { set: Right } | { remove: { entryId: string; personId: string } } | null

export type RightRefusal = 'no-right' | 'withdrawn' | 'is-manager' | 'outsider-hands-in' | 'changed-since'

/** `shown`: what the page said when it was opened; undefined when it did not say. */
export type ChosenRight = { colleague: Colleague; level: Level | null; shown: Level | null | undefined }

/** What was left as it was shown changes nothing: an old page must not give back what somebody has taken away since. */
export function chosenRights(chosen: ChosenRight[]): Decision<ChosenRight[], 'changed-since'> {
  const touched = chosen.filter(({ level, shown }) => level !== shown)
  const isCrossed = ({ colleague: { granted }, level, shown }: ChosenRight) =>
    shown !== undefined && granted !== shown && granted !== level
  return touched.some(isCrossed) ? refuse('changed-since') : allow(touched)
}

export function changeRight(
  entry: Pick<Entry, 'id' | 'level' | 'withdrawnAt' | 'askedAt'>,
  colleague: Colleague,
  level: Level | null,
  by: string,
): Decision<RightChange, RightRefusal> {
  if (!mayHandIn(entry)) return refuse('no-right')
  if (entry.withdrawnAt) return refuse('withdrawn')
  if (colleague.granted === level) return allow(null)
  if (colleague.inLeadOrganisation && colleague.manages) return refuse('is-manager')
  if (!colleague.inLeadOrganisation && level === 'hand-in') return refuse('outsider-hands-in')
  const { personId, organisationId } = colleague
  if (level === null) return allow({ remove: { entryId: entry.id, personId } })
  return allow({ set: { entryId: entry.id, personId, organisationId, level, grantedBy: by, grantedAt: entry.askedAt } })
}

/** What somebody has without a right by name. */
export function usualLevel(colleague: Colleague): Level | null {
  return levelOf({ ...colleague, granted: null })
}
