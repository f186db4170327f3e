import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import { listCheckpoints } from '../checkpoint.queries.ts'
import { findEdition } from '../edition.queries.ts'
import type { Edition } from '../edition.rules.ts'
import { weighted } from './ranking/ranking-input.rules.ts'
import { rank } from './ranking.rules.ts'
import { thousandthsOf } from './sheet-total.rules.ts'
import { listCountedSheets, type CountedSheet } from './sheets.queries.ts'

type Closing = { categoryId: string; round: number; closedAt: Date }

/**
 * Everything that the verifier in verify/ needs to check the scoring of an edition without us; docs/record-format.md describes
 * it. Of sheets that are not revealed it holds nothing but the commitment. Null when there is no such edition.
 */
export async function makeRecord(db: Db, slug: string): Promise<object | null> {
  const edition = await findEdition(db, slug)
  if (!edition) return null
  const closings = await listClosings(db, edition.id)
  const counted: (Closing & { sheets: CountedSheet[] })[] = []
  for (const closing of closings)
    counted.push({ ...closing, sheets: (await listCountedSheets(db, closing.categoryId, closing.round)) ?? [] })
  const revealed = new Map(counted.flatMap(({ sheets }) => sheets).map((sheet) => [sheet.sealId, sheet]))
  return {
    format: 'interkommunal-record-1',
    edition: { slug: edition.slug, title: edition.title },
    criteria: edition.criteria.map((criterion) => ({
      slug: criterion.slug,
      weightThousandths: Number(thousandthsOf(criterion.weight)),
      points: criterion.points.map(({ points }) => points),
    })),
    seats: edition.seats.map(({ id, body }) => ({ seatId: id, body })),
    categories: edition.categories.map(({ id, title }) => ({ categoryId: id, title, closedRounds: roundsOf(closings, id) })),
    entries: await listEntries(db, edition.id),
    sheets: (await listSeals(db, edition.id)).map((seal) => ({ ...seal, ...openedPart(revealed.get(seal.sealId)) })),
    results: counted.map(({ categoryId, round, sheets }) => ({ categoryId, round, entries: resultsOf(edition, sheets) })),
    checkpoints: await listCheckpoints(db),
    events: await listEvents(db),
  }
}

function roundsOf(closings: Closing[], categoryId: string): number[] {
  return closings.filter((closing) => closing.categoryId === categoryId).map(({ round }) => round)
}

function openedPart(sheet: CountedSheet | undefined) {
  return sheet ? { counts: true, content: sheet.content, salt: sheet.salt } : { counts: false }
}

function resultsOf(edition: Edition, sheets: CountedSheet[]) {
  const { entries } = rank(sheets, weighted(edition.criteria), edition.tieBreakers)
  return entries.map(({ entryId, rank, mean, scores }) => ({ entryId, rank, sheets: scores.length, mean: `${mean.n}/${mean.d}` }))
}

async function listClosings(db: Db, editionId: string): Promise<Closing[]> {
  return db
    .selectFrom('award_closed_categories as closed')
    .innerJoin('award_categories as category', 'category.id', 'closed.category_id')
    .where('category.edition_id', '=', editionId)
    .select(['closed.category_id as categoryId', 'closed.round', 'closed.closed_at as closedAt'])
    .orderBy('category.position')
    .orderBy('closed.round')
    .execute()
}

/** Every entry that was judged, also one that has left since: its seals are in the chain. */
async function listEntries(db: Db, editionId: string) {
  const { rows } = await sql<{ entryId: string; categoryId: string | null; title: string; lead: string }>`
    select entry.id as "entryId", standing.category_id as "categoryId", lead.name as lead,
      coalesce((select s.manifest::json ->> 'title' from award_submissions s
        where s.entry_id = entry.id order by s.version desc limit 1), '') as title
    from award_entries entry
    join people_organisations lead on lead.id = entry.lead_organisation_id
    left join award_standing_entries standing on standing.entry_id = entry.id and standing.admitted
    where entry.edition_id = ${editionId}
      and (standing.entry_id is not null or exists (select from award_sheets sheet where sheet.entry_id = entry.id))
    order by entry.id`.execute(db)
  return rows
}

async function listSeals(db: Db, editionId: string) {
  return db
    .selectFrom('award_seals as seal')
    .innerJoin('award_sheets as sheet', 'sheet.id', 'seal.sheet_id')
    .innerJoin('award_seats as seat', 'seat.id', 'sheet.seat_id')
    .where('seat.edition_id', '=', editionId)
    .select([
      'seal.id as sealId',
      'sheet.id as sheetId',
      'sheet.entry_id as entryId',
      'sheet.seat_id as seatId',
      'sheet.round',
      'seal.commitment',
    ])
    .orderBy('seal.sealed_at')
    .orderBy('seal.id')
    .execute()
}

/** The whole chain, of all editions: a part of it could not be checked. */
async function listEvents(db: Db) {
  return db
    .selectFrom('platform_events')
    .select(['seq', 'record', 'previous_hash as previousHash', 'hash'])
    .orderBy('seq')
    .execute()
}
