import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import type { Edition } from '../../edition.rules.ts'
import { findCategoryRanking } from './category-ranking.queries.ts'
import type { Deliberation, RoomEntry, Statement } from './deliberation.rules.ts'
import { listMotions } from './motion.queries.ts'
import { tieVotes, type RoomMotion } from './motion.rules.ts'

type Header = Pick<Deliberation, 'id' | 'categoryId' | 'title' | 'openedAt' | 'calledEntryId' | 'decision'>

/** The open one of the meeting, whole. For the office and for jurors who take part: callers have asked mayWatch. */
export async function findDeliberation(db: Db, meetingId: string, edition: Edition): Promise<Deliberation | null> {
  const header = await findHeader(db, meetingId)
  if (!header) return null
  const { categoryId } = header
  const motions = await listMotions(db, header.id)
  const votes = tieVotes(await listMotionsOfCategory(db, categoryId), edition.quorum)
  const { ranking, secondRound } = await findCategoryRanking(db, { edition, categoryId, votes })
  const entries = await listJudgedTitles(db, categoryId)
  return { ...header, entries, statements: await listStatements(db, header.id), motions, ranking, secondRound }
}

/** A category may be taken up again: votes of an earlier deliberation still count. */
export async function listMotionsOfCategory(db: Db, categoryId: string): Promise<RoomMotion[]> {
  const rows = await db
    .selectFrom('award_deliberations')
    .where('category_id', '=', categoryId)
    .select('id')
    .orderBy('opened_at')
    .execute()
  const lists = await Promise.all(rows.map(({ id }) => listMotions(db, id)))
  return lists.flat()
}

async function findHeader(db: Db, meetingId: string): Promise<Header | null> {
  const row = await db
    .selectFrom('award_deliberations as d')
    .innerJoin('award_categories as category', 'category.id', 'd.category_id')
    .leftJoin('award_decisions as decision', 'decision.category_id', 'd.category_id')
    .where('d.meeting_id', '=', meetingId)
    .where('d.closed_at', 'is', null)
    .select([
      'd.id',
      'd.category_id as categoryId',
      'category.title',
      'd.opened_at as openedAt',
      'decision.entry_id as decidedEntryId',
      'decision.reason',
      'decision.decided_at as decidedAt',
      sql<string | null>`(select called.entry_id from award_deliberation_entries called
        where called.deliberation_id = d.id order by called.called_at desc, called.id limit 1)`.as('calledEntryId'),
    ])
    .executeTakeFirst()
  if (!row) return null
  const { decidedEntryId, reason, decidedAt, ...header } = row
  return { ...header, decision: decidedAt && { entryId: decidedEntryId, reason: reason ?? '', decidedAt } }
}

/** The entries that are judged in a category, by title. */
export async function listJudgedTitles(db: Db, categoryId: string): Promise<RoomEntry[]> {
  const rows = await db
    .selectFrom('award_standing_entries as entry')
    .innerJoin('award_submissions as submission', 'submission.id', 'entry.submission_id')
    .where('entry.category_id', '=', categoryId)
    .where('entry.admitted', '=', true)
    .select(['entry.entry_id as entryId', 'submission.title', 'submission.lead_name as leadName'])
    .orderBy('submission.title')
    .orderBy('entry.entry_id')
    .execute()
  return rows.map(({ entryId, title, leadName }) => ({ entryId, title: title ?? '', leadName: leadName ?? '' }))
}

async function listStatements(db: Db, deliberationId: string): Promise<Statement[]> {
  return db
    .selectFrom('award_statements as statement')
    .innerJoin('people_persons as person', 'person.id', 'statement.person_id')
    .where('statement.deliberation_id', '=', deliberationId)
    .select([
      'statement.id',
      'statement.seat_id as seatId',
      'person.name as who',
      'statement.entry_id as entryId',
      'statement.text',
      'statement.made_at as madeAt',
    ])
    .orderBy('statement.made_at')
    .orderBy('statement.id')
    .execute()
}
