import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { readWithin } from '../../platform/full-text.queries.ts'
import { chosenOf, countDirectory, PATIENCE_MS } from './directory.queries.ts'
import type { DirectoryQuestion } from './directory.rules.ts'
import { readFacetIndex } from './facet-index.queries.ts'
import { countIn } from './facet-index.rules.ts'
import { rankOf } from './found-order.queries.ts'
import type { Profile } from './profile.queries.ts'
import { UPTAKES } from './uptake.queries.ts'
import { withPrizes, type Prize } from './prizes.rules.ts'
import type { FoundWords } from './search-words.queries.ts'

/** Behind which profile a page begins: how well it fits the search (0 without one), and its ordinal. */
export type HarvestMark = { rank: string; ordinal: number }
export type Harvested = Profile & HarvestMark
export type Harvest = { total: number; profiles: Harvested[] }

/**
 * Whole profiles, page after page. Ordered by how well they fit and then by when they first appeared, and continued behind a
 * profile rather than after a number of them: whatever is published or changed meanwhile, none is left out and none comes twice.
 */
export async function harvestProjects(
  db: Db,
  question: DirectoryQuestion,
  { after, limit }: { after: HarvestMark | null; limit: number },
): Promise<Harvest> {
  const { total, words } = await countDirectory(db, question)
  const rank = words ? rankOf(words) : sql`0::real`
  const conditions = [sql`true`, ...chosenOf(question), ...fitting(words), ...behind(words, after)]
  const harvest = sql<Harvested & { prizes: Prize[] }>`
    select published.project_id as "projectId", published.slug, project.origin, published.number, version.content,
      published.published_at as "publishedAt", published.confirmed_on as "confirmedOn", due.due_on as "dueOn", ${UPTAKES} as uptakes,
      (${rank})::text as rank, published.ordinal, published.prizes
    from projects_published published
    ${words ? sql`join projects_search search on search.ordinal = published.ordinal` : sql``}
    join projects_projects project on project.id = published.project_id
    join projects_versions version on version.project_id = published.project_id and version.number = published.number
    left join projects_due_days due on due.project_id = published.project_id
    where ${sql.join(conditions, sql` and `)}
    order by ${words ? sql`${rank} desc, ` : sql``}published.ordinal
    limit ${limit}`
  const { rows } = await readWithin(db, PATIENCE_MS, (tx) => harvest.execute(tx))
  return {
    total,
    profiles: rows.map(({ prizes, ...profile }) => ({ ...profile, content: withPrizes(profile.content, prizes) })),
  }
}

const fitting = (words: FoundWords | null) => (words ? [sql`search.search @@ ${words.query}::tsquery`] : [])

/** Without words the ordinal alone decides, which has an index. */
function behind(words: FoundWords | null, after: HarvestMark | null) {
  if (!after) return []
  if (!words) return [sql`published.ordinal > ${after.ordinal}`]
  return [sql`(-${rankOf(words)}, published.ordinal) > (-(${after.rank}::real), ${after.ordinal})`]
}

/** 'kommune:altena', 'leitung:altena', 'beteiligt:altena', 'thema:standesamt' → how many profiles. */
export async function countByPlaceAndTopic(db: Db): Promise<Map<string, number>> {
  return countIn(await readFacetIndex(db), new Map(), { facets: ['kommune', 'leitung', 'beteiligt', 'thema'] }).counts
}
