import { databaseNow } from '../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { seal } from '../../platform/canonical.ts'
import { findCorrectionCase, type CorrectionCase } from './correction-case.queries.ts'
import { findCorrectionFacts, recordCorrection, recordCorrectionEnd } from './correction.queries.ts'
import {
  askCorrection,
  completeCorrection,
  type CompletionRefusal,
  type CorrectionAskRefusal,
  type CorrectionRequest,
  type CorrectionWish,
} from './correction.rules.ts'
import { mayHandIn } from './entry.rules.ts'
import type { HandInAttempt } from './hand-in-transaction.queries.ts'
import { manifestOf, type Manifest } from './submission-manifest.rules.ts'
import { findSubmissionById, lockEntry } from './submission.queries.ts'
import { freezeVersion, type FreezingDeps } from './version-freezing.queries.ts'

export const MAIL_CORRECTION = 'award-mail-correction'
export const MAIL_CORRECTION_END = 'award-mail-correction-end'

type Act = { entryId: string; personId: string }

/** Under the entry's lock like all that is decided about it; sealing shares the category's row, so it waits for us and we for it. */
export async function decideCorrectionRequest(
  db: Db,
  { entryId, personId }: Act,
  wish: CorrectionWish,
): Promise<Decision<CorrectionRequest, CorrectionAskRefusal>> {
  return transact(db, async (tx) => {
    await lockEntry(tx, entryId)
    await lockStandingCategory(tx, entryId)
    const facts = await findCorrectionFacts(tx, entryId)
    if (!facts) return refuse('not-standing')
    const decision = askCorrection(facts, wish, { personId, now: await databaseNow(tx) })
    if (!decision.ok) return decision
    const { askedAt, parts, correctUntil } = decision.outcome
    const correctionId = await recordCorrection(tx, decision.outcome)
    await addJob(tx, MAIL_CORRECTION, { correctionId })
    const named = parts.map(({ step, field }) => (field === '' ? step : `${step}.${field}`)).join(' ')
    const data = { correctionId, parts: named, correctUntil: correctUntil.toISOString() }
    await recordEvent(tx, { kind: 'correction-asked', actorId: personId, subject: subjectOf(entryId), at: askedAt, data })
    return decision
  })
}

/** Sealing shares this row: whoever changes what stands waits for it, and it for them. */
export async function lockStandingCategory(tx: Tx, entryId: string): Promise<void> {
  await tx
    .selectFrom('award_categories as category')
    .innerJoin('award_standing_entries as standing', 'standing.category_id', 'category.id')
    .where('standing.entry_id', '=', entryId)
    .select('category.id')
    .forNoKeyUpdate('category')
    .execute()
}

/** By the office, without a new version: what was handed in counts. At any time, also after the term. */
export async function decideCorrectionEnd(db: Db, { entryId, personId }: Act): Promise<Decision<string, 'no-correction'>> {
  return transact(db, async (tx) => {
    await lockEntry(tx, entryId)
    const open = await tx
      .selectFrom('award_open_corrections')
      .where('entry_id', '=', entryId)
      .select('correction_id as id')
      .executeTakeFirst()
    if (!open?.id) return refuse('no-correction')
    const at = await databaseNow(tx)
    await recordCorrectionEnd(tx, { correctionId: open.id, submissionId: null, endedBy: personId, endedAt: at })
    await addJob(tx, MAIL_CORRECTION_END, { correctionId: open.id })
    const data = { correctionId: open.id }
    await recordEvent(tx, { kind: 'correction-ended', actorId: personId, subject: subjectOf(entryId), at, data })
    return allow(open.id)
  })
}

type CompletionDeps = FreezingDeps & Pick<Deps, 'db'>

/** Decided like a hand-in: by the arrival of the click, under the entry's lock, written whole or not at all. */
export async function decideCorrectionDone(
  deps: CompletionDeps,
  { entryId, actor, arrivedAt, contentsSha256 }: HandInAttempt,
): Promise<Decision<string, CompletionRefusal>> {
  return transact(deps.db, async (tx) => {
    await lockEntry(tx, entryId)
    const decidedAt = await databaseNow(tx)
    const found = await findCorrectionCase(tx, entryId, actor)
    if (!found) return refuse('no-right')
    const click = { personId: actor.personId, mayHandIn: mayHandIn(found.entry), arrivedAt, contentsSha256 }
    const decision = completeCorrection(found, click)
    if (!decision.ok) {
      const done = decision.because === 'no-correction' ? await findSameVersion(tx, found, contentsSha256) : null
      return done ? allow(done) : decision
    }
    const { correctionId, ...outcome } = decision.outcome
    const manifest = manifestOf(found.corrected, outcome.version, found.partners)
    const submissionId = await freezeVersion(tx, deps, outcome, { origin: 'correction', manifest, decidedAt })
    await recordCorrectionEnd(tx, { correctionId, submissionId, endedBy: actor.personId, endedAt: decidedAt })
    return allow(submissionId)
  })
}

/** Double click, replay, two tabs: everybody is led to the one version that these contents made. */
async function findSameVersion(tx: Tx, { facts }: CorrectionCase, contentsSha256: string): Promise<string | null> {
  const version = facts.activeSubmissionId && (await findSubmissionById(tx, facts.activeSubmissionId))
  if (!version || version.origin !== 'correction') return null
  const { contents } = JSON.parse(version.manifest) as Manifest
  return seal(contents).sha256 === contentsSha256 ? version.id : null
}

function subjectOf(entryId: string) {
  return { table: 'award_entries', id: entryId }
}
