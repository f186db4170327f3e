import { seal } from '../../platform/canonical.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact, violates, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent, recordHashedEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import { signJws } from '../../platform/jws.ts'
import type { Random } from '../../platform/random.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { Asking } from './entry.queries.ts'
import { mayHandIn } from './entry.rules.ts'
import { findHandInCase, type HandInCase } from './hand-in-case.queries.ts'
import { recordReceiptSignature } from './receipt-signature.queries.ts'
import { receiptStatement, type StatedFacts } from './receipt-statement.rules.ts'
import { manifestOf } from './submission-manifest.rules.ts'
import { LEAD_PLACE, recordRefusedHandIn, recordSubmission } from './submission-record.queries.ts'
import { lockEntry, removeArrivals, removeArrivalsOf } from './submission.queries.ts'
import { handIn, type HandIn, type HandInRefusal } from './submission.rules.ts'

/** The job of entrant/receipt.job.ts. */
export const MAIL_RECEIPTS = 'award-mail-receipts'

type HandInDeps = Pick<Deps, 'db' | 'random' | 'keys' | 'config'>
export type HandInAttempt = { entryId: string; actor: Asking; arrivedAt: Date; contentsSha256: string }
/** The outcome is the submission that now counts, also when an earlier click made it. */
export type HandInAnswer = Decision<string, HandInRefusal>

/** The one door for handing in: decided under the entry's lock, written whole or not at all. */
export async function decideHandIn(deps: HandInDeps, attempt: HandInAttempt): Promise<HandInAnswer> {
  try {
    return await transact(deps.db, (tx) => decideLocked(tx, deps, attempt))
  } catch (error) {
    if (!violates(error, LEAD_PLACE)) throw error
    return transact(deps.db, async (tx) => refuseKept(tx, attempt, await databaseNow(tx), 'lead-has-another-entry'))
  }
}

async function decideLocked(tx: Tx, deps: HandInDeps, attempt: HandInAttempt): Promise<HandInAnswer> {
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
  if (decision.ok) return freeze(tx, deps, decision.outcome, { found, decidedAt })
  if (decision.because === 'already-handed-in' && found.facts.activeSubmissionId)
    return sameAnswer(tx, attempt, found.facts.activeSubmissionId)
  return refuseKept(tx, attempt, decidedAt, decision.because)
}

type Decided = { found: HandInCase; decidedAt: Date }

async function freeze(tx: Tx, deps: HandInDeps, outcome: HandIn, { found, decidedAt }: Decided): Promise<HandInAnswer> {
  const manifest = manifestOf(found.entry, outcome.version, found.partners)
  const frozen = { receiptNumber: receiptNumber(deps.random), decidedAt, manifest: seal(manifest) }
  const submissionId = await recordSubmission(tx, outcome, frozen)
  await removeArrivals(tx, outcome.entryId)
  await addJob(tx, MAIL_RECEIPTS, { submissionId })
  const eventHash = await recordHashedEvent(tx, {
    kind: 'entry-handed-in',
    actorId: outcome.submittedBy,
    subject: { table: 'award_submissions', id: submissionId },
    at: decidedAt,
    data: {
      entryId: outcome.entryId,
      version: outcome.version,
      arrivedAt: outcome.arrivedAt.toISOString(),
      manifestSha256: frozen.manifest.sha256,
    },
  })
  const manifestSha256 = frozen.manifest.sha256
  await signReceipt(tx, deps, submissionId, { ...frozen, arrivedAt: outcome.arrivedAt, manifest, manifestSha256, eventHash })
  return allow(submissionId)
}

/** After the event, whose hash it states. */
async function signReceipt(tx: Tx, { keys, config }: HandInDeps, submissionId: string, facts: Omit<StatedFacts, 'issuer'>) {
  const statement = seal(receiptStatement({ ...facts, issuer: config.baseUrl }))
  const jws = signJws(statement.text, keys.signing)
  await recordReceiptSignature(tx, { submissionId, key: keys.signing.publicJwk, jws, at: facts.decidedAt })
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
