import { sql, type ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { releasedCounts, releasedDecisions, releasedParticipants } from './released-results.queries.ts'
import type { Db } from '../../platform/db.ts'
import type { DB } from '../../platform/schema.ts'

export type EditionRow = Awaited<ReturnType<typeof editionRows>>[number]

/** One statement however many editions there are. Those in preparation are nobody's but their editors'. */
export async function editionRows(db: Db, { withPrepared }: { withPrepared: boolean }) {
  return db
    .selectFrom('award_editions as edition')
    .selectAll('edition')
    .$if(!withPrepared, (query) => query.where('edition.in_preparation', '=', false))
    .select((eb) => [
      jsonArrayFrom(phases(eb)).as('phases'),
      jsonArrayFrom(categories(eb)).as('categories'),
      jsonArrayFrom(criteria(eb)).as('criteria'),
      jsonArrayFrom(seats(eb)).as('seats'),
      jsonArrayFrom(conditions(eb)).as('conditions'),
      jsonArrayFrom(questions(eb)).as('questions'),
      jsonArrayFrom(dates(eb)).as('dates'),
      jsonArrayFrom(formFields(eb)).as('formFields'),
      jsonArrayFrom(pastWinners(eb)).as('pastWinners'),
      jsonArrayFrom(tieBreakers(eb)).as('tieBreakers'),
      jsonArrayFrom(releasedDecisions(eb)).as('results'),
      jsonArrayFrom(releasedParticipants(eb)).as('participants'),
      jsonArrayFrom(releasedCounts(eb)).as('entryCounts'),
    ])
    .orderBy('number', 'desc')
    .execute()
}

type Scope = ExpressionBuilder<DB & { edition: DB['award_editions'] }, 'edition'>

function phases(eb: Scope) {
  return eb
    .selectFrom('award_phases as phase')
    .select(['kind', 'at', 'day_is_public'])
    .whereRef('phase.edition_id', '=', 'edition.id')
    .orderBy('at')
}

function categories(eb: Scope) {
  return eb
    .selectFrom('award_categories as category')
    .select(['id', 'slug', 'title', 'description', 'is_special as isSpecial', 'visible_from'])
    .whereRef('category.edition_id', '=', 'edition.id')
    .orderBy('position')
}

function criteria(eb: Scope) {
  return eb
    .selectFrom('award_criteria as criterion')
    .select((eb) => [
      'id',
      'slug',
      'title',
      'explanation',
      'question',
      sql<number>`weight::float8`.as('weight'),
      'max_characters as maxCharacters',
      'visible_from',
      jsonArrayFrom(
        eb
          .selectFrom('award_criterion_points as point')
          .select(['points', 'label'])
          .whereRef('point.criterion_id', '=', 'criterion.id')
          .orderBy('points'),
      ).as('points'),
    ])
    .whereRef('criterion.edition_id', '=', 'edition.id')
    .orderBy('position')
}

function seats(eb: Scope) {
  return eb
    .selectFrom('award_seats as seat')
    .select(['id', 'body', 'note', 'is_chair as isChair'])
    .whereRef('seat.edition_id', '=', 'edition.id')
    .orderBy('position')
}

function conditions(eb: Scope) {
  return eb
    .selectFrom('award_conditions as condition')
    .select(['position', 'title', 'text', 'visible_from'])
    .whereRef('condition.edition_id', '=', 'edition.id')
    .orderBy('position')
}

function questions(eb: Scope) {
  return eb
    .selectFrom('award_questions as question')
    .leftJoin('award_question_publications as publication', (join) =>
      join.onRef('publication.edition_id', '=', 'question.edition_id').onRef('publication.slug', '=', 'question.slug'),
    )
    .leftJoin('award_conditions as condition', 'condition.id', 'publication.condition_id')
    .select(['question.chapter', 'question.slug', 'question.question', 'question.answer', 'question.visible_from'])
    .select(['publication.published_at', sql<string | null>`question.review_on::text`.as('reviewOn'), CITED.as('cited')])
    .whereRef('question.edition_id', '=', 'edition.id')
    .orderBy('question.position')
}

export type Cited = { position: number; title: string; version: number; since: string; changedSince: boolean }

/** The condition that an answer was given to, as it read then. */
const CITED = sql<Cited | null>`case when publication.condition_id is not null then json_build_object(
  'position', publication.condition_position, 'title', publication.condition_title, 'version', publication.conditions_version,
  'since', publication.conditions_since, 'changedSince',
  (condition.title, condition.text) is distinct from (publication.condition_title, publication.condition_text)) end`

function dates(eb: Scope) {
  return eb
    .selectFrom('award_dates as day')
    .select(['slug', 'title', 'text', 'place', 'starts_at', 'ends_at', 'visible_from'])
    .whereRef('day.edition_id', '=', 'edition.id')
    .orderBy('starts_at')
}

function formFields(eb: Scope) {
  return eb
    .selectFrom('award_form_fields as field')
    .select(['step', 'name', 'label', 'hint', 'max_characters as maxCharacters', 'required'])
    .whereRef('field.edition_id', '=', 'edition.id')
    .orderBy('step')
    .orderBy('position')
}

function pastWinners(eb: Scope) {
  return eb
    .selectFrom('award_past_winners as winner')
    .leftJoin('places as place', 'place.id', 'winner.place_id')
    .select(['winner.category', 'winner.project', 'winner.municipalities', 'winner.summary', 'winner.source_url as sourceUrl'])
    .select([
      'winner.place_id as placeId',
      sql<string | null>`case place.kind when 'county' then place.official_name else place.name end`.as('placeName'),
    ])
    .whereRef('winner.edition_id', '=', 'edition.id')
    .orderBy('winner.position')
}

function tieBreakers(eb: Scope) {
  return eb
    .selectFrom('award_tie_breakers as rung')
    .leftJoin('award_criteria as criterion', 'criterion.id', 'rung.criterion_id')
    .select(['rung.kind', 'criterion.slug as criterion'])
    .whereRef('rung.edition_id', '=', 'edition.id')
    .orderBy('rung.position')
}
