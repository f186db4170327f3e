import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import type { RoomEntry } from './deliberation.rules.ts'
import type { MinutesDeliberation, MinutesMotion } from './minutes.rules.ts'
import { listMotions } from './motion.queries.ts'
import { choicesOf, outcomeOf, type RoomMotion } from './motion.rules.ts'

type Asked = { meetingId: string; categoryId: string; entries: RoomEntry[]; quorum: number }
type Row = {
  id: string
  openedAt: Date
  closedAt: Date | null
  recused: MinutesDeliberation['recused']
  called: { entryId: string; at: string }[]
  statements: { who: string; at: string; entryId: string | null; text: string }[]
}

/** Instants come out of JSON as PostgreSQL writes them; `at` is written as ISO 8601 in UTC like everywhere in records. */
export async function findMinutesDeliberations(
  db: Db,
  { meetingId, categoryId, entries, quorum }: Asked,
): Promise<MinutesDeliberation[]> {
  const { rows } = await sql<Row>`
    select d.id, d.opened_at as "openedAt", d.closed_at as "closedAt",
      coalesce((select jsonb_agg(jsonb_build_object('who', p.name, 'since', r.since) order by seat.position)
        from award_recusals r join people_persons p on p.id = r.person_id join award_seats seat on seat.id = r.seat_id
        where r.deliberation_id = d.id), '[]') as recused,
      coalesce((select jsonb_agg(jsonb_build_object('entryId', c.entry_id, 'at', c.called_at) order by c.called_at)
        from award_deliberation_entries c where c.deliberation_id = d.id), '[]') as called,
      coalesce((select jsonb_agg(jsonb_build_object('who', p.name, 'at', s.made_at, 'entryId', s.entry_id, 'text', s.text)
          order by s.made_at, s.id)
        from award_statements s join people_persons p on p.id = s.person_id where s.deliberation_id = d.id), '[]') as statements
    from award_deliberations d
    where d.meeting_id = ${meetingId} and d.category_id = ${categoryId} order by d.opened_at`.execute(db)
  return Promise.all(
    rows.map(async (row) => ({
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      recused: row.recused.map(({ who, since }) => ({ who, since: iso(since) })),
      called: row.called.map(({ entryId, at }) => ({ title: titled(entries, entryId), at: iso(at) })),
      statements: row.statements.map(({ who, at, entryId, text }) => ({
        who,
        at: iso(at),
        about: entryId && titled(entries, entryId),
        text,
      })),
      motions: (await listMotions(db, row.id)).map((motion) => motionIn(motion, { entries, quorum })),
    })),
  )
}

function iso(text: string): string {
  return new Date(text).toISOString()
}

function titled(entries: RoomEntry[], entryId: string): string {
  return entries.find((entry) => entry.entryId === entryId)?.title ?? 'ein Beitrag, der nicht mehr teilnimmt'
}

type Naming = { entries: RoomEntry[]; quorum: number }

function motionIn(motion: RoomMotion, { entries, quorum }: Naming): MinutesMotion {
  const words = (choice: string) => (['yes', 'no', 'abstain'].includes(choice) ? choice : titled(entries, choice))
  const { number, kind, reason, vote } = motion
  return {
    number,
    kind,
    reason,
    about: motion.entryIds.map((entryId) => titled(entries, entryId)),
    movedBy: motion.movedBy,
    vote: vote && {
      secret: vote.secret,
      outcome: outcomeOf(motion, quorum),
      quorum,
      voted: vote.voted.length,
      counts: choicesOf(motion).map((choice) => ({ choice: words(choice), ballots: vote.counts?.[choice] ?? 0 })),
      ballots: vote.ballots.map(({ seatId, choice }) => ({
        who: vote.voters[seatId] ?? 'ein früheres Jurymitglied',
        choice: words(choice),
      })),
    },
  }
}
