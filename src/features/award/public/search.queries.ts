import { sql } from 'kysely'
import { paths } from '../../../paths.ts'
import type { SearchDocument, SearchSource } from '../../../platform/search.ts'

const PLACES: Record<string, { section: string; href: (slug: string) => string }> = {
  call: { section: 'Landespreis', href: () => paths.award.call.to() },
  category: { section: 'Landespreis · Kategorien und Kriterien', href: (slug) => `${paths.award.categories.to()}#${slug}` },
  condition: {
    section: 'Landespreis · Teilnahmebedingungen',
    href: (position) => `${paths.award.conditions.to()}#nummer-${position}`,
  },
  question: {
    section: 'Landespreis · Fragen und Antworten',
    href: (slug) => `${paths.award.questions.to({ frage: slug })}#${slug}`,
  },
  date: { section: 'Landespreis · Termine', href: (slug) => `${paths.award.dates.to()}#${slug}` },
  jury: { section: 'Landespreis', href: () => paths.award.jury.to() },
  winner: { section: 'Landespreis · Preisträger', href: (slug) => paths.award.edition.to({ slug }) },
}

/** The prize's part of the portal's search: of announced editions only, and of these only what is visible at that instant. */
export const awardFound: SearchSource = {
  documents: (_, at) =>
    sql<SearchDocument>`(select * from ${documentsAt(at)} as document where not starts_with(key, 'question:'))`,
  placeOf,
}

/** Its questions and answers are a part of their own. */
export const awardQuestionsFound: SearchSource = {
  documents: (_, at) => sql<SearchDocument>`(select * from ${documentsAt(at)} as document where starts_with(key, 'question:'))`,
  placeOf,
}

function placeOf(key: string) {
  const [kind = '', ...rest] = key.split(':')
  const place = PLACES[kind]
  if (!place) throw new Error(`awardFound: no address for '${key}'`)
  return { section: place.section, href: place.href(rest.join(':')) }
}

/** Shared pages speak of the newest announced edition; winners are searched in all announced ones. */
function documentsAt(at: Date) {
  return sql<SearchDocument>`(
    select key, title, text, dated, '{}'::text[] as topics from (
    with announced as (
      select edition.* from award_editions edition
      join award_phases phase on phase.edition_id = edition.id and phase.kind = 'announced' and phase.at <= ${at}
      where not edition.in_preparation
    ), newest as (select * from announced order by number desc limit 1)
    select 'call:' as key, title, purpose || E'\n' || call_title || E'\n' || call_text as text, null::timestamptz as dated from newest
    union all select 'category:' || item.slug, item.title, item.description, null
      from award_categories item join newest on item.edition_id = newest.id where item.visible_from <= ${at}
    union all select 'category:' || item.slug, item.title, item.explanation, null
      from award_criteria item join newest on item.edition_id = newest.id where item.visible_from <= ${at}
    union all select 'condition:' || item.position, item.title, item.text, null
      from award_conditions item join newest on item.edition_id = newest.id where item.visible_from <= ${at}
    union all select 'question:' || item.slug, item.question, item.answer, item.visible_from
      from award_questions item join newest on item.edition_id = newest.id where item.visible_from <= ${at}
    union all select 'date:' || item.slug, item.title, item.text || E'\n' || item.place, item.starts_at
      from award_dates item join newest on item.edition_id = newest.id where item.visible_from <= ${at}
    union all select 'jury:', 'Jury', string_agg(concat_ws('. ', item.body, item.note), E'\n' order by item.position), null
      from award_seats item join newest on item.edition_id = newest.id having count(*) > 0
    union all select 'winner:' || announced.slug, item.project, concat_ws(' · ', item.category, item.municipalities, item.summary), null
      from award_past_winners item join announced on item.edition_id = announced.id where item.project is not null
    union all select 'winner:' || announced.slug, submission.manifest::jsonb ->> 'title',
        concat_ws(E'\n', category.title, submission.manifest::jsonb #>> '{contents,lead,name}', decision.reason), null
      from announced join award_confirmed_releases release on release.edition_id = announced.id and release.release_at <= ${at}
      join award_categories category on category.edition_id = announced.id
      join award_decisions decision on decision.category_id = category.id
      join award_standing_entries standing on standing.entry_id = decision.entry_id
      join award_submissions submission on submission.id = standing.submission_id) as document
  )`
}
