import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { LinkSource } from '../../platform/links.job.ts'
import { addressesIn } from '../../ui/markdown-links.ts'

/** What is archived cannot be mended any more. */
const CHANGEABLE = sql`(select id, title, call_text from award_editions where not in_preparation and not archived)`
const { part } = paths.office.edition

type Row = { id: string; editionId: string; title: string; text: string }

export const questionLinks: LinkSource = {
  table: 'award_questions',
  list: async (db, now) => {
    const { rows } = await sql<Row>`select item.id, edition.id as "editionId", item.question as title, item.answer as text
      from award_questions item join ${CHANGEABLE} edition on edition.id = item.edition_id where item.visible_from <= ${now}`.execute(
      db,
    )
    return rows.map((row) => naming(row, { kind: 'Antwort', of: 'fragen', page: paths.award.questions.to() }))
  },
}

export const conditionLinks: LinkSource = {
  table: 'award_conditions',
  list: async (db, now) => {
    const { rows } = await sql<Row>`select item.id, edition.id as "editionId", item.title, item.text
      from award_conditions item join ${CHANGEABLE} edition on edition.id = item.edition_id where item.visible_from <= ${now}`.execute(
      db,
    )
    return rows.map((row) => naming(row, { kind: 'Teilnahmebedingung', of: 'bedingungen', page: paths.award.conditions.to() }))
  },
}

export const callLinks: LinkSource = {
  table: 'award_editions',
  list: async (db) => {
    const { rows } = await sql<Row>`
      select id, id as "editionId", title, call_text as text from ${CHANGEABLE} edition`.execute(db)
    return rows.map((row) => naming(row, { kind: 'Aufruf', of: 'aufruf', page: paths.award.call.to() }))
  },
}

type Where = { kind: string; of: string; page: string }

function naming({ id, editionId, title, text }: Row, { kind, of, page }: Where) {
  return { id, title: `${kind}: ${title}`, href: part.to({ editionId, part: of }), urls: addressesIn(text, page) }
}
