import { sql } from 'kysely'
import { MEDIA_IN_TEXT, type MediaSource } from '../../media/index.ts'
import { paths } from '../../paths.ts'
import { listEditions } from './edition.queries.ts'
import { announcedEditions } from './public/announced.rules.ts'

type Use = { mediaId: string; title: string; editionId: string; part: string; isPublic: boolean }

/** Pictures that winners have approved for everybody, and what call, conditions and answers show. */
export const awardMedia: MediaSource = {
  list: async (db, at) =>
    announcedEditions(await listEditions(db), at).flatMap(({ slug, title, results }) =>
      results.flatMap(({ press, entry, visibleFrom }) =>
        (press?.pictures ?? []).map(({ id, alt }) => ({
          key: id,
          title: alt,
          href: paths.award.winnerPicture.to({ slug, pictureId: id }),
          scan: 'passed' as const,
          isPicture: true,
          addedAt: visibleFrom,
          uses: [{ title: `${title}: ${entry?.title ?? 'Preisträger'}`, href: paths.award.edition.to({ slug }), isPublic: true }],
        })),
      ),
    ),
  listUses: async (db, at) => {
    const { rows } = await sql<Use>`
      select named.id as "mediaId", shown.title, shown.edition_id as "editionId", shown.part, bool_or(shown.public) as "isPublic" from (
        select 'Aufruf: ' || title as title, id as edition_id, 'aufruf' as part, call_text as text, not in_preparation as public from award_editions
        union all select 'Bedingung: ' || title, edition_id, 'bedingungen', text, visible_from <= ${at} from award_conditions
        union all select 'Antwort: ' || question, edition_id, 'fragen', answer, visible_from <= ${at} from award_questions) shown,
        lateral (select match[1] as id from regexp_matches(shown.text, ${MEDIA_IN_TEXT}, 'g') match) named
      group by named.id, shown.title, shown.edition_id, shown.part`.execute(db)
    const { rows: drafts } = await sql<{ mediaId: string; questionId: string; wording: string }>`
      select distinct named.id as "mediaId", draft.question_id as "questionId", draft.wording from (
        select distinct on (question_id) question_id, wording, answer from award_question_drafts draft
        where not exists (select from award_question_publications publication where publication.question_id = draft.question_id)
        order by question_id, number desc) draft,
        lateral (select match[1] as id from regexp_matches(draft.answer, ${MEDIA_IN_TEXT}, 'g') match) named`.execute(db)
    return [
      ...rows.map(({ mediaId, title, editionId, part, isPublic }) => ({
        mediaId,
        title,
        href: paths.office.edition.part.to({ editionId, part }),
        isPublic,
      })),
      ...drafts.map(({ mediaId, questionId, wording }) => ({
        mediaId,
        title: `Antwort: ${wording}`,
        href: paths.office.questions.one.to({ questionId }),
        isPublic: false,
      })),
    ]
  },
}
