import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { excerptOf, START, STOP } from '../../platform/excerpts.ts'
import { readWithin } from '../../platform/full-text.queries.ts'
import { PATIENCE_MS } from './directory.queries.ts'
import { foundText, type FoundText } from './found-text.rules.ts'

const WHOLE = `StartSel=${START}, StopSel=${STOP}, HighlightAll=true`
const PIECES = `StartSel=${START}, StopSel=${STOP}, MaxFragments=1, MinWords=12, MaxWords=30`

type Row = { projectId: string; title: string; summary: string; names: string; body: string; topics: string }

/** Where in these profiles stands what was looked for. `marking` is FoundWords.marking. */
export async function listFoundTexts(db: Db, projectIds: string[], marking: string): Promise<Map<string, FoundText>> {
  if (projectIds.length === 0) return new Map()
  const { rows } = await readWithin(db, PATIENCE_MS, (tx) =>
    sql<Row>`
      select project_id as "projectId", ts_headline('german', title, query, ${WHOLE}) as title,
        ts_headline('german', summary, query, ${WHOLE}) as summary,
        ts_headline('german', lead_name || E'\\n' || array_to_string(partner_names, E'\\n'), query, ${WHOLE}) as names,
        ts_headline('german', body, query, ${PIECES}) as body,
        ts_headline('german', coalesce(topics.words, ''), query, ${WHOLE}) as topics
      from projects_published, (select ${marking}::tsquery as query) as asked,
        lateral (
          select string_agg(concat_ws(', ', title, nullif(array_to_string(synonyms, ', '), '')), ', ' order by position) as words
          from topics_topics where 'thema:' || slug = any(facets)) as topics
      where project_id = any(${projectIds}::uuid[])`.execute(tx),
  )
  return new Map(rows.map(({ projectId, ...headlines }) => [projectId, foundText(textsOf(headlines))]))
}

function textsOf({ title, summary, names, body, topics }: Omit<Row, 'projectId'>) {
  const [lead = [], ...others] = names.split('\n').map(excerptOf)
  const partners = others.filter((name) => name.length > 0)
  return {
    title: excerptOf(title),
    summary: excerptOf(summary),
    lead,
    partners,
    body: excerptOf(body),
    topics: excerptOf(topics),
  }
}
