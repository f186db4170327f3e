import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import { searchWords } from '../../../../plain/search-words.ts'
import { asFacts } from '../entries/office-entry.queries.ts'
import type { OfficeEntryFacts } from '../entries/office-entry.rules.ts'
import { officeEntryRows } from '../entries/office-entry-rows.queries.ts'
import { unreadOf } from '../messages/unread.queries.ts'
import type { EntryQuestion, Sort } from './entry-list.rules.ts'

export type ListedEntry = OfficeEntryFacts & {
  /** Null until it may be read. */
  title: string | null
  district: string | null
  county: string | null
  population: number | null
  submissionId: string | null
  receiptNumber: string | null
  arrivedAt: Date | null
  messages: number
  /** Of this person. */
  unread: number
  /** Whether something is being mended, or was. */
  correction: 'open' | 'ended' | null
  extendedUntil: Date | null
}

const correction = sql<
  'open' | 'ended' | null
>`(select case when bool_or(ending.correction_id is null) then 'open' else 'ended' end
  from award_corrections asked left join award_correction_ends ending on ending.correction_id = asked.id
  where asked.entry_id = entry.id having count(*) > 0)`

/** Of which edition, and who asks. */
export type Asked = { editionId: string; personId: string }

/** One row per entry of the edition. The title is there only when it may be read, so searching and sorting cannot tell more. */
export function listedEntries(db: Db, { editionId, personId }: Asked) {
  const rows = officeEntryRows(db)
    .leftJoin('places as place', 'place.id', 'lead.place_id')
    .leftJoin('places as district', 'district.id', 'place.district_id')
    .leftJoin('places as county', 'county.id', 'place.county_id')
    .leftJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .leftJoin('award_readable_submissions as readable', 'readable.submission_id', 'submission.id')
    .where('entry.edition_id', '=', editionId)
    .select([
      'category.position as categoryPosition',
      'district.name as district',
      'place.district_id as districtId',
      'county.name as county',
      'place.population',
      'submission.receipt_number as receiptNumber',
      'submission.arrived_at as arrivedAt',
      sql<string | null>`case when readable.submission_id is not null then submission.title end`.as('title'),
      sql<number>`(select count(*)::int from award_messages written where written.entry_id = entry.id)`.as('messages'),
      unreadOf(sql`entry.id`, personId).as('unread'),
      correction.as('correction'),
      sql<Date | null>`(select extension.extended_until from award_standing_extensions extension
        where extension.edition_id = entry.edition_id and extension.organisation_id = lead.id)`.as('extendedUntil'),
      sql<string | null>`case when place.kind = 'county' then 'Kreis' else place.size_class end`.as('sizeClass'),
    ])
  return db.selectFrom(rows.as('listed')).selectAll('listed')
}

type Listed = ReturnType<typeof listedEntries>

export async function listEntriesPage(db: Db, asked: Asked, question: EntryQuestion) {
  const found = filtered(listedEntries(db, asked), question)
  const { total } = await found
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await inOrder(found, question)
    .limit(question.zeilen)
    .offset((question.seite - 1) * question.zeilen)
    .execute()
  return { total: Number(total), entries: rows.map(asListed) }
}

/** All that the question finds, on one page: for exports. */
export async function listFoundEntries(db: Db, asked: Asked, question: EntryQuestion): Promise<ListedEntry[]> {
  return (await inOrder(filtered(listedEntries(db, asked), question), question).execute()).map(asListed)
}

export async function listChosenEntries(db: Db, asked: Asked, entryIds: string[]): Promise<ListedEntry[]> {
  if (entryIds.length === 0) return []
  const rows = await listedEntries(db, asked).where('id', 'in', entryIds).orderBy('leadName').orderBy('id').execute()
  return rows.map(asListed)
}

function filtered(listed: Listed, question: EntryQuestion): Listed {
  const { q, kategorie, stand, bezirk, zulassung, nachrichten } = question
  const words = q === '' ? null : searchWords(q)
  const text = sql`to_tsvector('simple', concat_ws(' ', listed."leadName", listed."receiptNumber", listed.title, listed.county))`
  return mended(listed, question)
    .$if(kategorie !== '', (query) => query.where('categoryId', '=', kategorie))
    .$if(stand !== '', (query) => query.where('state', '=', stand as OfficeEntryFacts['state']))
    .$if(bezirk !== '', (query) => query.where('districtId', '=', bezirk))
    .$if(zulassung !== '', (query) => query.where('state', '=', 'handed-in').where(admittedIs(zulassung)))
    .$if(nachrichten === 'mit', (query) => query.where('messages', '>', 0))
    .$if(nachrichten === 'ungelesen', (query) => query.where('unread', '>', 0))
    .$if(q !== '', (query) => query.where(words ? sql<boolean>`${text} @@ ${words}::tsquery` : sql<boolean>`false`))
}

function mended(listed: Listed, { nachforderung, verlaengerung, groesse }: EntryQuestion): Listed {
  return listed
    .$if(nachforderung !== '', (query) => query.where('correction', '=', nachforderung === 'offen' ? 'open' : 'ended'))
    .$if(verlaengerung !== '', (query) => query.where('extendedUntil', 'is not', null))
    .$if(groesse !== '', (query) => query.where('sizeClass', '=', groesse))
}

function admittedIs(zulassung: string): RawBuilder<boolean> {
  if (zulassung === 'offen') return sql<boolean>`listed.admitted is null`
  return zulassung === 'ja' ? sql<boolean>`listed.admitted` : sql<boolean>`not listed.admitted`
}

const ORDER: Record<Sort, RawBuilder<unknown>> = {
  federfuehrung: sql`listed."leadName" collate "de-x-icu"`,
  titel: sql`listed.title collate "de-x-icu"`,
  kategorie: sql`listed."categoryPosition"`,
  bezirk: sql`listed.district collate "de-x-icu"`,
  stand: sql`listed.state`,
  eingang: sql`listed."arrivedAt"`,
}

/** What is not known comes last, whatever the direction. */
function inOrder(listed: Listed, { sortierung, abwaerts }: EntryQuestion): Listed {
  return listed
    .orderBy(ORDER[sortierung], (order) => (abwaerts ? order.desc() : order.asc()).nullsLast())
    .orderBy('leadName')
    .orderBy('id')
}

type Row = Awaited<ReturnType<Listed['executeTakeFirstOrThrow']>>

function asListed(row: Row): ListedEntry {
  const { title, district, county, population, submissionId, receiptNumber, arrivedAt, messages, unread } = row
  const { correction: mending, extendedUntil } = row
  const facts = { title, district, county, population, submissionId, receiptNumber, arrivedAt, messages, unread }
  return { ...asFacts(row), ...facts, correction: mending, extendedUntil }
}
