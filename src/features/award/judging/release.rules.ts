import { allow, refuse, type Decision } from '../../../plain/decision.ts'

export type Release = {
  releaseAt: Date
  askedBy: string
  askedByName: string
  askedAt: Date
  confirmedBy: string | null
  confirmedByName: string | null
  confirmedAt: Date | null
}

/** What the release of an edition's results depends on. */
export type ReleaseFacts = {
  editionId: string
  /** Categories that the jury has not decided yet, by title. */
  undecided: string[]
  release: Release | null
  /** Whether who acts belongs to one of those whom the jury has chosen (security.md I11). */
  ofTheWinner: boolean
}

export type ReleaseRefusal =
  | 'undecided-categories'
  | 'not-in-the-future'
  | 'already-confirmed'
  | 'nothing-asked'
  | 'same-person'
  | 'of-the-winner'
  | 'other-instant'

type Click = { personId: string; now: Date }
export type AskedRelease = { editionId: string; releaseAt: Date; askedBy: string; askedAt: Date }
export type ConfirmedRelease = { editionId: string; confirmedBy: string; confirmedAt: Date }

/** The first of the two persons. Asking anew replaces what nobody has confirmed. */
export function askRelease(
  facts: ReleaseFacts,
  releaseAt: Date,
  { personId, now }: Click,
): Decision<AskedRelease, ReleaseRefusal> {
  if (facts.release?.confirmedAt) return refuse('already-confirmed')
  if (facts.ofTheWinner) return refuse('of-the-winner')
  if (facts.undecided.length > 0) return refuse('undecided-categories')
  if (releaseAt <= now) return refuse('not-in-the-future')
  return allow({ editionId: facts.editionId, releaseAt, askedBy: personId, askedAt: now })
}

/**
 * The second person, for the instant that stood on the page (`seen`): the first may have asked for another one meanwhile. One that
 * has passed must be asked anew: nobody publishes by surprise.
 */
export function confirmRelease(
  facts: ReleaseFacts,
  { personId, now, seen }: Click & { seen: string },
): Decision<ConfirmedRelease, ReleaseRefusal> {
  const { release } = facts
  if (!release) return refuse('nothing-asked')
  if (release.confirmedAt) return refuse('already-confirmed')
  if (release.askedBy === personId) return refuse('same-person')
  if (facts.ofTheWinner) return refuse('of-the-winner')
  if (facts.undecided.length > 0) return refuse('undecided-categories')
  if (release.releaseAt.toISOString() !== seen) return refuse('other-instant')
  if (release.releaseAt <= now) return refuse('not-in-the-future')
  return allow({ editionId: facts.editionId, confirmedBy: personId, confirmedAt: now })
}

/** Until its instant either person may stop it; afterwards it is known to everybody. */
export function mayStopRelease(release: Release | null, now: Date): boolean {
  return release !== null && release.releaseAt > now
}
