import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import type { Condition, EditedGuideline, PublishedGuideline, Source } from './guideline.rules.ts'

const WORDS = [
  'title',
  'issued_on as issuedOn',
  'valid_until as validUntil',
  'two_partners_cents as twoPartnersCents',
  'further_partner_cents as furtherPartnerCents',
  'cross_border_cents as crossBorderCents',
  'share_percent as sharePercent',
  'conditions',
  'sources',
] as const

/** For everybody: what has not begun is not among them. */
export async function listBegunGuidelines(db: Db): Promise<PublishedGuideline[]> {
  const rows = await db
    .selectFrom('partners_guidelines_begun')
    .select(['valid_from as validFrom', ...WORDS])
    .execute()
  return rows as PublishedGuideline[]
}

/** For the editors, the newest first, each in its newest version. */
export async function listGuidelines(db: Db): Promise<EditedGuideline[]> {
  const rows = await db
    .selectFrom('partners_guidelines as guideline')
    .innerJoin('partners_guideline_versions as version', 'version.guideline_id', 'guideline.id')
    .distinctOn(['guideline.valid_from', 'guideline.id'])
    .select(['guideline.id', 'guideline.valid_from as validFrom', 'version.number', ...WORDS])
    .select(sql<boolean>`guideline.withdrawn_at is not null`.as('isWithdrawn'))
    .orderBy('guideline.valid_from', 'desc')
    .orderBy('guideline.id')
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map(read)
}

type Row = Omit<EditedGuideline, 'conditions' | 'sources'> & { conditions: unknown; sources: unknown }
const read = (row: Row) => ({ ...row, conditions: row.conditions as Condition[], sources: row.sources as Source[] })

export type GuidelineVersion = { number: number; writtenAt: Date; writtenBy: string | null }

export async function listGuidelineVersions(db: Db, guidelineId: string): Promise<GuidelineVersion[]> {
  return db
    .selectFrom('partners_guideline_versions as version')
    .leftJoin('people_persons as person', 'person.id', 'version.written_by')
    .where('version.guideline_id', '=', guidelineId)
    .select(['version.number', 'version.written_at as writtenAt', 'person.name as writtenBy'])
    .orderBy('version.number', 'desc')
    .execute()
}

export async function findGuidelineVersion(db: Db, guidelineId: string, number: number): Promise<PublishedGuideline | null> {
  const row = await db
    .selectFrom('partners_guideline_versions as version')
    .innerJoin('partners_guidelines as guideline', 'guideline.id', 'version.guideline_id')
    .where('guideline.id', '=', guidelineId)
    .where('version.number', '=', number)
    .select(['guideline.valid_from as validFrom', ...WORDS])
    .executeTakeFirst()
  return (row as PublishedGuideline | undefined) ?? null
}

/** Two editors at once come one after the other. */
export async function lockGuidelines(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('partners_guidelines', 0))`.execute(tx)
}
