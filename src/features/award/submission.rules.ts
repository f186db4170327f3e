import { allow, refuse, type Decision } from '../../plain/decision.ts'

/** What the rules need to know of an entry; read under its row lock when something is decided. */
export type HandInFacts = {
  entryId: string
  editionId: string
  leadOrganisationId: string
  opensAt: Date
  /** Exclusive: from this instant on it is too late. */
  closesAt: Date
  /** The closing for everybody, also where this entry's own is later. */
  takeBackUntil: Date
  withdrawn: boolean
  /** The submission that counts; null while drafting and after taking back. */
  activeSubmissionId: string | null
  newestVersion: number
  leadHasAnotherEntry: boolean
  minimumPartners: number
  /** Municipal partners without the lead, which counts as one. */
  municipalPartners: number
  sparkasse: boolean
  unfinishedSteps: string[]
  infectedFiles: string[]
  /** Pictures of which it is not said what they show or who holds the rights. */
  unexplainedPictures: string[]
  categoryId: string | null
  /** Hash of what the entrants control: steps, files, category, lead. Partners' answers are not part of it. */
  contentsSha256: string
}

export type HandInClick = {
  personId: string
  mayHandIn: boolean
  /** portal_now() read first thing when the request arrived: this one decides. */
  arrivedAt: Date
  /** What the person saw when clicking. */
  contentsSha256: string
}

/** What made a version; each has its own door and its own end. */
export type Origin = 'hand-in' | 'correction' | 'office'

export type HandInRefusal =
  | 'no-right'
  | 'withdrawn'
  | 'already-handed-in'
  | 'not-open-yet'
  | 'deadline-passed'
  | 'manifest-changed'
  | 'sparkasse-excluded'
  | 'too-few-partners'
  | 'incomplete'
  | 'infected-file'
  | 'picture-without-rights'
  | 'lead-has-another-entry'

export type HandIn = {
  entryId: string
  editionId: string
  leadOrganisationId: string
  version: number
  categoryId: string
  arrivedAt: Date
  submittedBy: string
}

/**
 * The order matters: a second click is told of the receipt before it is told of the deadline, and whoever is too late is told
 * so before being sent to complete anything.
 */
export function handIn(facts: HandInFacts, click: HandInClick): Decision<HandIn, HandInRefusal> {
  const because = refusalOfPosition(facts, click) ?? refusalOfContents(facts, click)
  if (because) return refuse(because)
  if (!facts.categoryId) return refuse('incomplete')
  return allow({
    entryId: facts.entryId,
    editionId: facts.editionId,
    leadOrganisationId: facts.leadOrganisationId,
    version: facts.newestVersion + 1,
    categoryId: facts.categoryId,
    arrivedAt: click.arrivedAt,
    submittedBy: click.personId,
  })
}

function refusalOfPosition(facts: HandInFacts, click: HandInClick): HandInRefusal | null {
  if (!click.mayHandIn) return 'no-right'
  if (facts.withdrawn) return 'withdrawn'
  if (facts.activeSubmissionId) return 'already-handed-in'
  if (click.arrivedAt < facts.opensAt) return 'not-open-yet'
  if (click.arrivedAt >= facts.closesAt) return 'deadline-passed'
  return null
}

function refusalOfContents(facts: HandInFacts, click: HandInClick): HandInRefusal | null {
  if (click.contentsSha256 !== facts.contentsSha256) return 'manifest-changed'
  return obstacles(facts)[0] ?? null
}

/** What stands in the way whatever the hour: shown on the review page before anybody clicks. */
export function obstacles(facts: HandInFacts): HandInRefusal[] {
  const found: HandInRefusal[] = []
  if (facts.sparkasse) found.push('sparkasse-excluded')
  if (facts.municipalPartners + 1 < facts.minimumPartners) found.push('too-few-partners')
  if (facts.unfinishedSteps.length > 0) found.push('incomplete')
  if (facts.infectedFiles.length > 0) found.push('infected-file')
  if (facts.unexplainedPictures.length > 0) found.push('picture-without-rights')
  if (facts.leadHasAnotherEntry) found.push('lead-has-another-entry')
  return found
}

export type Act = { personId: string; mayHandIn: boolean; arrivedAt: Date }

export type TakeBackRefusal = 'no-right' | 'withdrawn' | 'not-handed-in' | 'deadline-passed'
export type TakeBack = { submissionId: string; takenBackBy: string; takenBackAt: Date }

export function takeBack(facts: HandInFacts, act: Act): Decision<TakeBack, TakeBackRefusal> {
  if (!act.mayHandIn) return refuse('no-right')
  if (facts.withdrawn) return refuse('withdrawn')
  if (!facts.activeSubmissionId) return refuse('not-handed-in')
  if (act.arrivedAt >= facts.takeBackUntil) return refuse('deadline-passed')
  return allow({ submissionId: facts.activeSubmissionId, takenBackBy: act.personId, takenBackAt: act.arrivedAt })
}

/** Closed for scoring or decided; the same for whoever wins and whoever does not, so a refusal tells nothing. */
export type WithdrawalFacts = { decisionAt: Date | null; isCategoryClosed: boolean }
export type WithdrawalRefusal = 'no-right' | 'already-withdrawn' | 'being-decided' | 'decision-made'
export type Withdrawal = { entryId: string; withdrawnBy: string; withdrawnAt: Date; reason: string }

/** Withdrawing is possible long after the deadline: nobody is kept in a competition. It ends when the jury decides. */
export function withdraw(
  facts: HandInFacts & WithdrawalFacts,
  act: Act,
  reason: string,
): Decision<Withdrawal, WithdrawalRefusal> {
  if (!act.mayHandIn) return refuse('no-right')
  if (facts.withdrawn) return refuse('already-withdrawn')
  const over = withdrawalEnd(facts, act.arrivedAt)
  if (over) return refuse(over)
  return allow({ entryId: facts.entryId, withdrawnBy: act.personId, withdrawnAt: act.arrivedAt, reason })
}

/** Why nobody may withdraw any more; null as long as they may. */
export function withdrawalEnd(
  { isCategoryClosed, decisionAt }: WithdrawalFacts,
  now: Date,
): 'being-decided' | 'decision-made' | null {
  if (isCategoryClosed) return 'being-decided'
  return decisionAt && now >= decisionAt ? 'decision-made' : null
}

/** How long the instant of a click is kept while the person proves who they are. */
export const ARRIVAL_KEPT_MS = 15 * 60_000

/** The first click counts when its person, with the same contents, finishes within the time kept; else the present one. */
export function countingArrival(arrivedAt: Date, kept: Date | null): Date {
  if (!kept || kept > arrivedAt) return arrivedAt
  return arrivedAt.getTime() - kept.getTime() <= ARRIVAL_KEPT_MS ? kept : arrivedAt
}
