import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import { germanDecimal } from '../../../../plain/fraction.ts'
import type { Edition } from '../../edition.rules.ts'
import { findCategoryRanking } from './category-ranking.queries.ts'
import { listJudgedTitles, listMotionsOfCategory } from './deliberation.queries.ts'
import type { RoomEntry } from './deliberation.rules.ts'
import { findMinutesDeliberations } from './minutes-deliberations.queries.ts'
import type { Minutes, MinutesItem } from './minutes.rules.ts'
import { tieVotes } from './motion.rules.ts'
import type { AgendaItem, Meeting } from './room.rules.ts'

/** All that has happened in a meeting, from its rows. Never who voted how in a secret vote: no row knows. */
export async function buildMinutes(db: Db, edition: Edition, meeting: Meeting): Promise<Minutes> {
  const items: MinutesItem[] = []
  for (const item of meeting.agenda) items.push(await buildItem(db, { edition, meeting, item }))
  return {
    format: 'interkommunal-minutes-1',
    edition: edition.title,
    meeting: {
      id: meeting.id,
      beginsAt: meeting.beginsAt.toISOString(),
      endedAt: meeting.endedAt?.toISOString() ?? '',
      place: meeting.place,
      quorum: edition.quorum,
    },
    attendance: await listAttendance(db, meeting.id),
    chairs: await listChairs(db, meeting.id),
    items,
  }
}

type Building = { edition: Edition; meeting: Meeting; item: AgendaItem }

async function buildItem(db: Db, { edition, meeting, item }: Building): Promise<MinutesItem> {
  const { categoryId, title } = item
  const entries = await listJudgedTitles(db, categoryId)
  const votes = tieVotes(await listMotionsOfCategory(db, categoryId), edition.quorum)
  const deliberations = await findMinutesDeliberations(db, { meetingId: meeting.id, categoryId, entries, quorum: edition.quorum })
  const wasOpened = deliberations.length > 0
  const { ranking } = wasOpened ? await findCategoryRanking(db, { edition, categoryId, votes }) : { ranking: null }
  const first = ranking?.entries.filter(({ rank }) => rank === 1) ?? []
  const tie = ranking?.tie
  return {
    categoryId,
    title,
    deliberations,
    first: first.map(({ entryId, mean }) => ({ title: titleIn(entries, entryId), mean: germanDecimal(mean, 2) })),
    tie: tie?.state === 'decided' ? tie.kind : null,
    tieWords: wasOpened ? await listTieWords(db, categoryId, entries) : [],
    decision: wasOpened ? await findDecision(db, categoryId, entries) : null,
  }
}

function titleIn(entries: RoomEntry[], entryId: string | null): string {
  return entries.find((entry) => entry.entryId === entryId)?.title ?? 'ein Beitrag, der nicht mehr teilnimmt'
}

async function listAttendance(db: Db, meetingId: string): Promise<Minutes['attendance']> {
  const { rows } = await sql<{ seat: string; who: string; cameAt: Date; leftAt: Date | null }>`
    select seat.body as seat, person.name as who, a.came_at as "cameAt", a.left_at as "leftAt"
    from award_attendances a join award_seats seat on seat.id = a.seat_id join people_persons person on person.id = a.person_id
    where a.meeting_id = ${meetingId} order by seat.position, a.came_at`.execute(db)
  return rows.map((row) => ({ ...row, cameAt: row.cameAt.toISOString(), leftAt: row.leftAt?.toISOString() ?? null }))
}

async function listChairs(db: Db, meetingId: string): Promise<Minutes['chairs']> {
  const { rows } = await sql<{ who: string; since: Date }>`
    select person.name as who, chair.chosen_at as since from award_meeting_chairs chair
    join award_attendances a on a.meeting_id = chair.meeting_id and a.seat_id = chair.seat_id and a.came_at <= chair.chosen_at
      and coalesce(a.left_at, 'infinity') >= chair.chosen_at
    join people_persons person on person.id = a.person_id
    where chair.meeting_id = ${meetingId} order by chair.chosen_at`.execute(db)
  return rows.map(({ who, since }) => ({ who, since: since.toISOString() }))
}

async function listTieWords(db: Db, categoryId: string, entries: RoomEntry[]): Promise<MinutesItem['tieWords']> {
  const rows = await db
    .selectFrom('award_tie_words')
    .where('category_id', '=', categoryId)
    .select(['kind', 'entry_id', 'reason', 'lot'])
    .orderBy('said_at')
    .execute()
  return rows.map(({ kind, entry_id, reason, lot }) => ({
    kind: kind as 'chair' | 'lot',
    title: titleIn(entries, entry_id),
    reason,
    lot,
  }))
}

async function findDecision(db: Db, categoryId: string, entries: RoomEntry[]): Promise<MinutesItem['decision']> {
  const row = await db
    .selectFrom('award_decisions')
    .where('category_id', '=', categoryId)
    .select(['entry_id', 'reason', 'decided_at'])
    .executeTakeFirst()
  if (!row) return null
  return { title: row.entry_id && titleIn(entries, row.entry_id), reason: row.reason, at: row.decided_at.toISOString() }
}
