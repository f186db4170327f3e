import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { PhaseKind } from './edition.rules.ts'

/** Of all editions: whoever asks waits, whatever edition it is about. The longest waiting first. */
export async function listOpenQuestions(db: Db): Promise<{ id: string; number: number; since: Date }[]> {
  const { rows } = await sql<{ id: string; number: number; since: Date }>`
    select asked.id, asked.number, asked.asked_at as since from award_asked_questions asked
    where not exists (select from award_question_publications p where p.question_id = asked.id)
      and not exists (select from award_question_closings c where c.question_id = asked.id)
    order by asked.asked_at, asked.number`.execute(db)
  return rows
}

export type DatedPhase = { kind: PhaseKind; at: Date; title: string; slug: string }

/** The phases of the editions; one in preparation has none for others than those who prepare it. */
export async function listPhasesBetween(db: Db, { from, until }: { from: Date; until: Date }): Promise<DatedPhase[]> {
  const rows = await db
    .selectFrom('award_phases as phase')
    .innerJoin('award_editions as edition', 'edition.id', 'phase.edition_id')
    .where('edition.in_preparation', '=', false)
    .where('phase.at', '>=', from)
    .where('phase.at', '<', until)
    .select(['phase.kind', 'phase.at', 'edition.title', 'edition.slug'])
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as PhaseKind }))
}

export async function listUnconfirmedExtensions(db: Db): Promise<{ organisation: string; until: Date; since: Date }[]> {
  const { rows } = await sql<{ organisation: string; until: Date; since: Date }>`
    select organisation.name as organisation, extension.extended_until as until, extension.asked_at as since
    from award_waiting_extensions extension join people_organisations organisation on organisation.id = extension.organisation_id
    order by extension.asked_at`.execute(db)
  return rows
}
