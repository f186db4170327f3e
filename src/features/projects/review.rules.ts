import { characterCount } from '../../plain/character-count.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { isoDate } from '../../plain/german-date.ts'
import { isCheckedAnew } from './draft-profile.rules.ts'
import { contentsOf, hasLockedFiles, isOutdated, stateOf, type Draft, type Review, type ReviewKind } from './draft.rules.ts'

export type ReviewRefusal =
  | 'decided-meanwhile'
  | 'own-organisation'
  | 'own-correction'
  | 'outdated'
  | 'locked-file'
  | 'message-missing'
  | 'message-too-long'
export type Decided = {
  submissionId: string
  kind: ReviewKind
  message: string
  remarks: Review['remarks']
  decidedBy: string
  decidedAt: Date
}

export const MOST_MESSAGE = 3000

export type Reviewer = { personId: string; organisationId: string | null }

/** Editors read what their own organisation hands in, or they themselves, and leave the decision to others. */
export function ownDraft(
  { organisation, submissions }: Pick<Draft, 'organisation' | 'submissions'>,
  by: Reviewer,
): 'own-organisation' | 'own-correction' | null {
  if (organisation) return organisation.id === by.organisationId ? 'own-organisation' : null
  return submissions.at(-1)?.submittedBy === by.personId ? 'own-correction' : null
}

/** `round` is the one the editor has read: of two editors, and after a new round, the second is told. */
export function review(
  draft: Draft,
  {
    round,
    kind,
    message,
    remarks,
    by,
  }: { round: number; kind: ReviewKind; message: string; remarks: Review['remarks']; by: Reviewer },
): Decision<Decided, ReviewRefusal> {
  const newest = draft.submissions.at(-1)
  if (!newest || newest.round !== round || stateOf(draft) !== 'waiting') return refuse('decided-meanwhile')
  const own = ownDraft(draft, by)
  if (own) return refuse(own)
  const because = kind === 'published' ? publicationObstacle(draft) : message === '' ? 'message-missing' : null
  if (because) return refuse(because)
  if ([message, ...Object.values(remarks)].some((text) => characterCount(text) > MOST_MESSAGE)) return refuse('message-too-long')
  return allow({ submissionId: newest.id, kind, message, remarks, decidedBy: by.personId, decidedAt: draft.askedAt })
}

function publicationObstacle(draft: Draft): 'outdated' | 'locked-file' | null {
  if (isOutdated(draft)) return 'outdated'
  return hasLockedFiles(draft) ? 'locked-file' : null
}

type Confirming = Pick<Draft, 'organisation' | 'submissions' | 'steps'>

/**
 * The calendar day on which what is published was confirmed; `before`: that of the version it changes. An organisation confirms what it
 * hands in. What the editors make from public sources is as old as the day on which they had read them; a correction as what it was made
 * from, unless they have read that anew.
 */
export function confirmedOn(draft: Confirming, before: string | null, decidedAt: Date): string {
  if (draft.organisation) return isoDate(decidedAt)
  const readOn = isoDate(draft.submissions.at(-1)?.submittedAt ?? decidedAt)
  if (before === null) return readOn
  return isCheckedAnew(contentsOf(draft)) && readOn > before ? readOn : before
}
