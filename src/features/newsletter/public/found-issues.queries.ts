import { sql } from 'kysely'
import { paths } from '../../../paths.ts'
import type { SearchDocument, SearchSource } from '../../../platform/search.ts'

/** The archive, by the clock that sends as well: nothing is found before it is sent. */
export const issuesFound: SearchSource = {
  documents: (_, at) => sql<SearchDocument>`(
    select issue.number::text as key, issue.title, words.text, issue.send_at as dated, '{}'::text[] as topics
    from newsletter_issues issue, lateral (
      select string_agg(concat_ws(E'\n\n', block ->> 'title', block ->> 'text', block ->> 'summary', block ->> 'when', block ->> 'place'),
        E'\n\n' order by position) as text
      from jsonb_array_elements(issue.blocks) with ordinality as blocks (block, position)) as words
    where issue.cancelled_at is null and issue.send_at <= least(${at}::timestamptz, portal_now()))`,
  placeOf: (number) => ({ href: paths.newsletter.issue.to({ number }), section: 'Newsletter' }),
}
