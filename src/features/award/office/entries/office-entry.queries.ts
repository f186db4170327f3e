import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../../platform/db.ts'
import { withVerdicts } from '../../judging/file-verdicts.queries.ts'
import type { Manifest } from '../../submission-manifest.rules.ts'
import { officeEntryRows } from './office-entry-rows.queries.ts'
import type { OfficeEntry, OfficeEntryFacts, OfficeVersion, ReadableVersion } from './office-entry.rules.ts'

/** Metadata at any time, content only since the opening. Callers have asked for the role 'office'. */
export async function findOfficeEntry(db: Db, entryId: string): Promise<OfficeEntry | null> {
  const row = await officeEntryRows(db)
    .leftJoin('award_opened_editions as opened', 'opened.edition_id', 'entry.edition_id')
    .select((eb) => [
      'opened.opened_at as openedAt',
      jsonArrayFrom(
        eb
          .selectFrom('award_submissions as submission')
          .leftJoin('award_take_backs as back', 'back.submission_id', 'submission.id')
          .leftJoin('award_readable_submissions as readable', 'readable.submission_id', 'submission.id')
          .select([
            'submission.id',
            'submission.version',
            'submission.receipt_number as receiptNumber',
            'submission.arrived_at as arrivedAt',
            'back.taken_back_at as takenBackAt',
            sql<boolean>`readable.submission_id is not null`.as('readable'),
          ])
          .whereRef('submission.entry_id', '=', 'entry.id')
          .orderBy('submission.version'),
      ).as('versions'),
    ])
    .where('entry.id', '=', entryId)
    .executeTakeFirst()
  if (!row) return null
  const content = row.submissionId ? await findReadableVersion(db, entryId, row.submissionId) : null
  return { ...asFacts(row), openedAt: row.openedAt, versions: row.versions.map(asVersion), content }
}

/** Null unless this version of this entry may be read now (AC-18: the two ids are never checked apart). */
export async function findReadableVersion(db: Db, entryId: string, submissionId: string): Promise<ReadableVersion | null> {
  const row = await db
    .selectFrom('award_readable_submissions as readable')
    .innerJoin('award_submissions as submission', 'submission.id', 'readable.submission_id')
    .where('readable.entry_id', '=', entryId)
    .where('readable.submission_id', '=', submissionId)
    .select(['submission.id', 'submission.version', 'submission.manifest', 'submission.manifest_sha256'])
    .executeTakeFirst()
  if (!row) return null
  const manifest = JSON.parse(row.manifest) as Manifest
  const files = await withVerdicts(db, manifest.contents.attachments)
  return { submissionId: row.id, version: row.version, manifest, manifestSha256: row.manifest_sha256, files }
}

type Row = Awaited<ReturnType<ReturnType<typeof officeEntryRows>['executeTakeFirstOrThrow']>>

export function asFacts(row: Row): OfficeEntryFacts {
  return {
    id: row.id,
    editionId: row.editionId,
    lead: { organisationId: row.leadId, name: row.leadName, kind: row.leadKind, placeId: row.leadPlaceId },
    begunAt: row.begunAt,
    state: row.state,
    categoryId: row.categoryId,
    categoryTitle: row.categoryTitle,
    admitted: row.admitted,
  }
}

/** Instants inside JSON arrive as text. */
function asVersion(row: Omit<OfficeVersion, 'arrivedAt' | 'takenBackAt'> & { arrivedAt: unknown; takenBackAt: unknown }) {
  return {
    ...row,
    arrivedAt: new Date(row.arrivedAt as string),
    takenBackAt: row.takenBackAt ? new Date(row.takenBackAt as string) : null,
  }
}
