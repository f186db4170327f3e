import { sql, type ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../platform/schema.ts'
import type { Attachment } from './entry.rules.ts'
import { STEPS, type StepName } from './steps.rules.ts'

// What belongs to an entry, as sub-queries of the one statement that reads it.

type EntryScope = ExpressionBuilder<DB & { entry: DB['award_entries'] }, 'entry'>
/** The outer query joins more tables than these sub-queries look at. */
type Scope = Pick<EntryScope, 'selectFrom'>

/** One look into the primary key per step: the length of the history does not matter. */
export function currentStates(eb: Scope) {
  return eb
    .selectFrom(sql<{ step: StepName }>`unnest(${[...STEPS]}::text[])`.as<'wanted'>(sql`wanted(step)`))
    .innerJoinLateral(
      (inner) =>
        inner
          .selectFrom('award_entry_states as newest')
          .selectAll('newest')
          .whereRef('newest.entry_id', '=', 'entry.id')
          .whereRef('newest.step', '=', 'wanted.step')
          .orderBy('newest.revision', 'desc')
          .limit(1)
          .as('state'),
      (join) => join.onTrue(),
    )
    .innerJoin('people_persons as person', 'person.id', 'state.saved_by')
    .select([
      'state.step',
      'state.revision',
      'state.content',
      'state.saved_at as savedAt',
      'state.saved_by as savedBy',
      'person.name as savedByName',
    ])
}

export function presentAttachments(eb: Scope) {
  return eb
    .selectFrom('award_attachments as attachment')
    .innerJoin('platform_blobs as blob', 'blob.sha256', 'attachment.sha256')
    .leftJoin('award_attachment_removals as removal', 'removal.attachment_id', 'attachment.id')
    .select((inner) => [
      'attachment.id',
      'attachment.kind',
      'attachment.sha256',
      'blob.bytes',
      'blob.media_type as mediaType',
      'attachment.file_name as fileName',
      'attachment.description',
      'attachment.rights_statement as rightsStatement',
      'attachment.revision',
      'attachment.added_at as addedAt',
      inner
        .selectFrom('platform_blob_scans as scan')
        .select('scan.verdict')
        .whereRef('scan.sha256', '=', 'attachment.sha256')
        // The same bytes may have been brought by a competitor before: their scan would tell of it (security.md AC-11).
        .where((at) => at.or([at('scan.verdict', '=', 'infected'), at('scan.scanned_at', '>=', at.ref('attachment.added_at'))]))
        .orderBy('scan.scanned_at', 'desc')
        .limit(1)
        .as('verdict'),
    ])
    .whereRef('attachment.entry_id', '=', 'entry.id')
    .where('removal.attachment_id', 'is', null)
    .orderBy('attachment.added_at')
    .orderBy('attachment.id')
}

type AttachmentRow = Omit<Attachment, 'kind' | 'verdict' | 'bytes' | 'addedAt'> & {
  kind: string
  verdict: string | null
  bytes: string | number | bigint
  addedAt: string
}

/** Instants and large numbers inside JSON arrive as text. */
export function asAttachments(rows: AttachmentRow[]): Attachment[] {
  return rows.map((one): Attachment => ({
    ...one,
    kind: one.kind as Attachment['kind'],
    verdict: one.verdict as Attachment['verdict'],
    bytes: Number(one.bytes),
    addedAt: new Date(one.addedAt),
  }))
}

export function openCorrection(eb: Scope) {
  return eb
    .selectFrom('award_open_corrections as correction')
    .select((inner) => [
      'correction.correction_id as id',
      'correction.submission_id as submissionId',
      'correction.message',
      'correction.asked_at as askedAt',
      'correction.correct_until as correctUntil',
      jsonArrayFrom(
        inner
          .selectFrom('award_correction_parts as part')
          .select(['part.step', 'part.field'])
          .whereRef('part.correction_id', '=', 'correction.correction_id')
          .orderBy('part.step')
          .orderBy('part.field'),
      ).as('parts'),
    ])
    .whereRef('correction.entry_id', '=', 'entry.id')
}

export function allSubmissions(eb: Scope) {
  return eb
    .selectFrom('award_submissions as submission')
    .leftJoin('award_take_backs as back', 'back.submission_id', 'submission.id')
    .select([
      'submission.id',
      'submission.version',
      'submission.receipt_number as receiptNumber',
      'submission.arrived_at as arrivedAt',
      'back.taken_back_at as takenBackAt',
    ])
    .whereRef('submission.entry_id', '=', 'entry.id')
    .orderBy('submission.version')
}
