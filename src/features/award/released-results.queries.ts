import { sql, type ExpressionBuilder } from 'kysely'
import type { DB } from '../../platform/schema.ts'
import type { Result } from './edition.rules.ts'

type Scope = ExpressionBuilder<DB & { edition: DB['award_editions'] }, 'edition'>

const text = (path: string) => sql<string>`jsonb_path_query_first(manifest.content, ${sql.lit(path)}) #>> '{}'`
const PUBLICATION = '$.contents.steps[*] ? (@.step == "declarations").content.texts.publication'
const SUMMARY = '$.contents.steps[*] ? (@.step == "description").content.texts.shortDescription'
const PARTNERS = '$.contents.steps[*] ? (@.step == "partners").content.partners[*].name'

/** Only of releases that two persons have confirmed; whether their instant has come is asked by visibleAt. */
export function releasedDecisions(eb: Scope) {
  return eb
    .selectFrom('award_confirmed_releases as release')
    .innerJoin('award_categories as category', 'category.edition_id', 'release.edition_id')
    .innerJoin('award_decisions as decision', 'decision.category_id', 'category.id')
    .leftJoinLateral(manifests, (join) => join.onTrue())
    .whereRef('release.edition_id', '=', 'edition.id')
    .select([
      'category.slug as categorySlug',
      'decision.reason',
      'release.release_at as visible_from',
      sql<Result['entry']>`case when manifest.content is not null then jsonb_build_object(
        'title', manifest.content ->> 'title',
        'lead', manifest.content #>> '{contents,lead,name}',
        'leadPlaceId', manifest.content #>> '{contents,lead,placeId}',
        'partners', jsonb_path_query_array(manifest.content, ${sql.lit(PARTNERS)}),
        'summary', case when ${text(PUBLICATION)} = 'yes' then ${text(SUMMARY)} end) end`.as('entry'),
      sql<Result['press']>`(select approval.content::jsonb - 'revision' from award_press_approvals approval
        where approval.entry_id = decision.entry_id order by approval.number desc limit 1)`.as('press'),
    ])
    .orderBy('category.position')
}

/** The version that counts of the entry decided for. */
function manifests(eb: ExpressionBuilder<DB & { decision: DB['award_decisions'] }, 'decision'>) {
  return eb
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .whereRef('standing.entry_id', '=', 'decision.entry_id')
    .select(sql`submission.manifest::jsonb`.as('content'))
    .as('manifest')
}

/** Everybody who took part, was admitted and agreed to be named. */
export function releasedParticipants(eb: Scope) {
  return eb
    .selectFrom('award_confirmed_releases as release')
    .innerJoin('award_standing_entries as standing', 'standing.edition_id', 'release.edition_id')
    .innerJoin('award_categories as category', 'category.id', 'standing.category_id')
    .innerJoin(
      eb
        .selectFrom('award_submissions')
        .select(['id', sql`manifest::jsonb`.as('content')])
        .as('manifest'),
      'manifest.id',
      'standing.submission_id',
    )
    .whereRef('release.edition_id', '=', 'edition.id')
    .where('standing.admitted', '=', true)
    .where(sql<boolean>`${text(PUBLICATION)} = 'yes'`)
    .select([
      sql<string>`manifest.content ->> 'title'`.as('title'),
      sql<string>`manifest.content #>> '{contents,lead,name}'`.as('lead'),
      sql<string | null>`manifest.content #>> '{contents,lead,placeId}'`.as('leadPlaceId'),
      'category.title as category',
      'release.release_at as visible_from',
    ])
    .orderBy('category.position')
    .orderBy(sql`manifest.content ->> 'title'`)
}

/** How many were handed in and stayed, per category: those who agreed to be named and those who did not. */
export function releasedCounts(eb: Scope) {
  return eb
    .selectFrom('award_confirmed_releases as release')
    .innerJoin('award_categories as category', 'category.edition_id', 'release.edition_id')
    .whereRef('release.edition_id', '=', 'edition.id')
    .select([
      'category.slug as categorySlug',
      'release.release_at as visible_from',
      sql<number>`(select count(*)::int from award_standing_entries s where s.category_id = category.id)`.as('entries'),
    ])
    .orderBy('category.position')
}
