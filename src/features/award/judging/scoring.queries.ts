import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import { findEditionById } from '../edition.queries.ts'
import { phaseOf } from '../edition.rules.ts'
import type { CategoryScoring, Cell } from './closing.rules.ts'

/** What the office may know of the scoring: who has sealed what and when the category is closed, never points or reasons. */
export type ScoredCategory = CategoryScoring & {
  editionId: string
  title: string
  entries: { id: string; title: string; leadName: string }[]
  seats: { id: string; body: string; holder: string | null }[]
}

/** In the category's present round; null when there is no such category or its edition is not opened yet. */
export async function findCategoryScoring(db: Db, categoryId: string): Promise<ScoredCategory | null> {
  const head = await findHead(db, categoryId)
  const edition = head && (await findEditionById(db, head.editionId))
  if (!head || !edition) return null
  const [cells, acts, entries, seats] = [
    await listCells(db, { categoryId, round: head.round }),
    await listActs(db, { categoryId, round: head.round }),
    await listEntries(db, { categoryId, round: head.round }),
    await listSeats(db, head.editionId),
  ]
  return {
    ...head,
    categoryId,
    title: edition.categories.find((category) => category.id === categoryId)?.title ?? '',
    phase: phaseOf(edition, head.askedAt),
    quorum: edition.quorum,
    cells,
    acts,
    entries,
    seats,
  }
}

export async function listCategoryScorings(db: Db, categoryIds: string[]): Promise<ScoredCategory[]> {
  const found: ScoredCategory[] = []
  for (const id of categoryIds) {
    const scoring = await findCategoryScoring(db, id)
    if (scoring) found.push(scoring)
  }
  return found
}

type Round = { categoryId: string; round: number }

async function findHead(db: Db, categoryId: string) {
  const { rows } = await sql<{ editionId: string; askedAt: Date; round: number }>`
    select category.edition_id as "editionId", portal_now() as "askedAt",
      (select coalesce(max(r.round), 1) from award_scoring_rounds r
       join award_standing_entries entry on entry.entry_id = r.entry_id
       where entry.category_id = category.id and entry.admitted) as round
    from award_categories category
    join award_opened_editions opened on opened.edition_id = category.edition_id
    where category.id = ${categoryId}`.execute(db)
  return rows[0] ?? null
}

/** The entries of a category that are scored in a round. */
function entriesOf({ categoryId, round }: Round) {
  return sql`select entry.entry_id, entry.edition_id, entry.submission_id, entry.lead_organisation_id from award_standing_entries entry
    where entry.category_id = ${categoryId} and entry.admitted and (${round} = 1 or exists (
      select from award_scoring_rounds r where r.entry_id = entry.entry_id and r.round = ${round}))`
}

async function listCells(db: Db, of: Round): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    with scored as materialized (${entriesOf(of)})
    select scored.entry_id as "entryId", seat.id as "seatId", seal.seal_id as "sealId",
      case
        when void.sheet_id is not null or exists (select from award_declared_conflicts conflict
          where conflict.entry_id = scored.entry_id
            and conflict.person_id = case when seal.seal_id is null then holder.person_id else sheet.person_id end) then 'conflicted'
        when seal.seal_id is not null then 'sealed'
        when excuse.entry_id is not null then 'excused'
        when holder.person_id is null then 'vacant'
        else 'open'
      end as state
    from scored
    join award_seats seat on seat.edition_id = scored.edition_id
    left join award_seat_holders holder on holder.seat_id = seat.id and holder.part = 'member' and holder.ended_at is null
    left join award_sheets sheet on sheet.entry_id = scored.entry_id and sheet.seat_id = seat.id and sheet.round = ${of.round}
    left join award_sheet_voids void on void.sheet_id = sheet.id
    left join award_counting_seals seal on seal.sheet_id = sheet.id
    left join award_excuses excuse on excuse.entry_id = scored.entry_id and excuse.seat_id = seat.id
    order by scored.entry_id, seat.position`.execute(db)
  return rows
}

async function listActs(db: Db, { categoryId, round }: Round): Promise<CategoryScoring['acts']> {
  return db
    .selectFrom('award_category_closings as act')
    .innerJoin('people_persons as person', 'person.id', 'act.person_id')
    .where('act.category_id', '=', categoryId)
    .where('act.round', '=', round)
    .select(['person.id as personId', 'person.name', 'act.acted_at as actedAt'])
    .orderBy('act.acted_at')
    .execute()
}

async function listEntries(db: Db, of: Round): Promise<ScoredCategory['entries']> {
  const { rows } = await sql<ScoredCategory['entries'][number]>`
    with scored as (${entriesOf(of)})
    select scored.entry_id as id, submission.manifest::json ->> 'title' as title, lead.name as "leadName"
    from scored
    join award_submissions submission on submission.id = scored.submission_id
    join people_organisations lead on lead.id = scored.lead_organisation_id
    order by lead.name, scored.entry_id`.execute(db)
  return rows
}

async function listSeats(db: Db, editionId: string): Promise<ScoredCategory['seats']> {
  return db
    .selectFrom('award_seats as seat')
    .leftJoin('award_seat_holders as holder', (join) =>
      join.onRef('holder.seat_id', '=', 'seat.id').on('holder.part', '=', 'member').on('holder.ended_at', 'is', null),
    )
    .leftJoin('people_persons as person', 'person.id', 'holder.person_id')
    .where('seat.edition_id', '=', editionId)
    .select(['seat.id', 'seat.body', 'person.name as holder'])
    .orderBy('seat.position')
    .execute()
}
