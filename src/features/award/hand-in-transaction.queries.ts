import { seal } from '../../platform/canonical.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact, violates, type Db, type Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import type { Random } from '../../platform/random.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { Asking } from './entry.queries.ts'
import { mayHandIn } from './entry.rules.ts'
import { findHandInCase } from './hand-in-case.queries.ts'
import { manifestOf } from './submission-manifest.rules.ts'
import { LEAD_PLACE, recordRefusedHandIn, recordSubmission } from './submission-record.queries.ts'
import { lockEntry, removeArrivals, removeArrivalsOf } from './submission.queries.ts'
import { handIn, type HandIn, type HandInRefusal } from './submission.rules.ts'

/** The job of entrant/receipt.job.ts. */
export const MAIL_RECEIPTS = 'award-mail-receipts'

export type HandInAttempt = { entryId: string; actor: Asking; arrivedAt: Date; contentsSha256: string }
/** The outcome is the submission that now counts, also when an earlier click made it. */
export type HandInAnswer = Decision<string, HandInRefusal>

/** The one door for handing in: decided under the entry's lock, written whole or not at all. */
export async function decideHandIn(deps: { db: Db; random: Random }, attempt: HandInAttempt): Promise<HandInAnswer> {
  try {
    return await transact(deps.db, (tx) => decideLocked(tx, deps.random, attempt))
  } catch (error) {
    if (!violates(error, LEAD_PLACE)) throw error
    return transact(deps.db, async (tx) => refuseKept(tx, attempt, await databaseNow(tx), 'lead-has-another-entry'))
  }
}

async function decideLocked(tx: Tx, random: Random, attempt: HandInAttempt): Promise<HandInAnswer> {
  await lockEntry(tx, attempt.entryId)
  const decidedAt = await databaseNow(tx)
  const found = await findHandInCase(tx, attempt.entryId, attempt.actor)
  if (!found) return refuseKept(tx, attempt, decidedAt, 'no-right')
  const click = {
    personId: attempt.actor.personId,
    mayHandIn: mayHandIn(found.entry),
    arrivedAt: attempt.arrivedAt,
    contentsSha256: attempt.contentsSha256,
  }
  const decision = handIn(found.facts, click)
  if (decision.ok)
    return freeze(tx, decision.outcome, {
      receiptNumber: receiptNumber(random),
      decidedAt,
      manifest: seal(manifestOf(found.entry, decision.outcome.version, found.partners)),
    })
  if (decision.because === 'already-handed-in' && found.facts.activeSubmissionId)
    return sameAnswer(tx, attempt, found.facts.activeSubmissionId)
  return refuseKept(tx, attempt, decidedAt, decision.because)
}

async function freeze(tx: Tx, outcome: HandIn, frozen: Parameters<typeof recordSubmission>[2]): Promise<HandInAnswer> {
  const submissionId = await recordSubmission(tx, outcome, frozen)
  await removeArrivals(tx, outcome.entryId)
  await addJob(tx, MAIL_RECEIPTS, { submissionId })
  await recordEvent(tx, {
    kind: 'entry-handed-in',
    actorId: outcome.submittedBy,
    subject: { table: 'award_submissions', id: submissionId },
    at: frozen.decidedAt,
    data: {
      entryId: outcome.entryId,
      version: outcome.version,
      arrivedAt: outcome.arrivedAt.toISOString(),
      manifestSha256: frozen.manifest.sha256,
    },
  })
  return allow(submissionId)
}

/** Double click, replay, two tabs: everybody is led to the one receipt. */
async function sameAnswer(tx: Tx, attempt: HandInAttempt, submissionId: string): Promise<HandInAnswer> {
  await removeArrivalsOf(tx, attempt.entryId, attempt.actor.personId)
  return allow(submissionId)
}

/** Refused attempts are evidence (security.md DL-05): who, both instants, why. */
async function refuseKept(tx: Tx, attempt: HandInAttempt, decidedAt: Date, because: HandInRefusal): Promise<HandInAnswer> {
  const { entryId, arrivedAt } = attempt
  const triedBy = attempt.actor.personId
  await removeArrivalsOf(tx, entryId, triedBy)
  await recordRefusedHandIn(tx, { entryId, triedBy, arrivedAt, decidedAt, because })
  await recordEvent(tx, {
    kind: 'entry-hand-in-refused',
    actorId: triedBy,
    subject: { table: 'award_entries', id: entryId },
    at: decidedAt,
    data: { because, arrivedAt: arrivedAt.toISOString() },
  })
  return refuse(because)
}

/** Random, to be read out on the telephone; it tells nothing about how many there are (docs/decisions/0010-receipt-number.md). */
function receiptNumber(random: Random): string {
  return `IKZ-${random.readable(4)}-${random.readable(4)}`
}
