import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/db.ts'
import type { CorrectionPart } from './correction-parts.rules.ts'
import type { CorrectionFacts, CorrectionRequest } from './correction.rules.ts'
import { findFormalFacts } from './judging/admission.queries.ts'

/** Null when there is no such entry. */
export async function findCorrectionFacts(db: Db, entryId: string): Promise<CorrectionFacts | null> {
  const facts = await findFormalFacts(db, entryId)
  const { rows } = await sql<{ submissionId: string | null; isJudged: boolean }>`
    select (select submission_id from award_standing_entries where entry_id = ${entryId}) as "submissionId",
      exists (select 1 from award_counting_seals where entry_id = ${entryId}) as "isJudged"`.execute(db)
  return facts && rows[0] ? { ...facts, ...rows[0] } : null
}

export async function recordCorrection(tx: Tx, request: CorrectionRequest): Promise<string> {
  const { id } = await tx
    .insertInto('award_corrections')
    .values({
      entry_id: request.entryId,
      submission_id: request.submissionId,
      message: request.message,
      correct_until: request.correctUntil,
      asked_by: request.askedBy,
      asked_at: request.askedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('award_correction_parts')
    .values(request.parts.map(({ step, field }) => ({ correction_id: id, step, field })))
    .execute()
  return id
}

export async function recordCorrectionEnd(
  tx: Tx,
  end: { correctionId: string; submissionId: string | null; endedBy: string; endedAt: Date },
): Promise<void> {
  await tx
    .insertInto('award_correction_ends')
    .values({
      correction_id: end.correctionId,
      submission_id: end.submissionId,
      ended_by: end.endedBy,
      ended_at: end.endedAt,
    })
    .execute()
}

export type Correction = {
  id: string
  message: string
  parts: CorrectionPart[]
  askedAt: Date
  askedByName: string
  correctUntil: Date
  endedAt: Date | null
  endedByName: string | null
  /** The version that it made; null while open and when it was ended without one. */
  submissionId: string | null
  version: number | null
}

/** All of an entry, newest first. Who may ask is the caller's business. */
export async function listCorrections(db: Db, entryId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('award_corrections as correction')
    .innerJoin('people_persons as asker', 'asker.id', 'correction.asked_by')
    .leftJoin('award_correction_ends as end', 'end.correction_id', 'correction.id')
    .leftJoin('people_persons as ender', 'ender.id', 'end.ended_by')
    .leftJoin('award_submissions as submission', 'submission.id', 'end.submission_id')
    .where('correction.entry_id', '=', entryId)
    .select((eb) => [
      'correction.id',
      'correction.message',
      'correction.asked_at as askedAt',
      'asker.name as askedByName',
      'correction.correct_until as correctUntil',
      'end.ended_at as endedAt',
      'ender.name as endedByName',
      'end.submission_id as submissionId',
      'submission.version',
      jsonArrayFrom(
        eb
          .selectFrom('award_correction_parts as part')
          .whereRef('part.correction_id', '=', 'correction.id')
          .select(['part.step', 'part.field'])
          .orderBy('part.step')
          .orderBy('part.field'),
      ).as('parts'),
    ])
    .orderBy('correction.ordinal', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, parts: row.parts as CorrectionPart[] }))
}
