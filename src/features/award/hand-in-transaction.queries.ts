import { databaseNow } from '../../platform/clock.ts'
import { transact, violates, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { Asking } from './entry.queries.ts'
import { mayHandIn } from './entry.rules.ts'
import { findHandInCase } from './hand-in-case.queries.ts'
import { manifestOf } from './submission-manifest.rules.ts'
import { LEAD_PLACE, recordRefusedHandIn } from './submission-record.queries.ts'
import { lockEntry, removeArrivalsOf } from './submission.queries.ts'
import { handIn, type HandInRefusal } from './submission.rules.ts'
import { freezeVersion, type FreezingDeps } from './version-freezing.queries.ts'

type HandInDeps = FreezingDeps & Pick<Deps, 'db'>
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
  if (decision.ok) {
    const manifest = manifestOf(found.entry, decision.outcome.version, found.partners)
    return allow(await freezeVersion(tx, deps, decision.outcome, { origin: 'hand-in', manifest, decidedAt }))
  }
  if (decision.because === 'already-handed-in' && found.facts.activeSubmissionId)
    return sameAnswer(tx, attempt, found.facts.activeSubmissionId)
  return refuseKept(tx, attempt, decidedAt, decision.because)
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
