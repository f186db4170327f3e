import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { readWithin } from '../../platform/full-text.queries.ts'
import { chosenOf, findCounted, meantQuestion, PATIENCE_MS, type Counted } from './directory.queries.ts'
import type { DirectoryQuestion } from './directory.rules.ts'
import { readFacetIndex } from './facet-index.queries.ts'
import { countIn } from './facet-index.rules.ts'
import { rankOf, readTitled, tellVectorsApart } from './found-order.queries.ts'
import { MOST_RANKED } from './found-order.rules.ts'
import { TAKEN_OVER } from './freshness.queries.ts'
import { ALL, behindRank, byAge, OTHER, TITLED, titledFirst, type HarvestMark } from './harvest.rules.ts'
import { ordinalsOf } from './profile-bits.rules.ts'
import type { Profile } from './profile.queries.ts'
import { UPTAKES } from './uptake.queries.ts'
import { withPrizes, type Prize } from './prizes.rules.ts'
import type { FoundWords } from './search-words.queries.ts'

/** `next`: behind which profile the next page begins; null when there is none. */
export type Harvest = { total: number; profiles: Profile[]; next: HarvestMark | null }

/**
 * Whole profiles, page after page. Ordered by how well they fit and then by when they first appeared, and continued behind a
 * profile rather than after a number of them: whatever is published or changed meanwhile, none is left out and none comes twice.
 */
export async function harvestProjects(
  db: Db,
  asked: DirectoryQuestion,
  { after, limit }: { after: HarvestMark | null; limit: number },
): Promise<Harvest> {
  const question = await meantQuestion(db, asked)
  const counted = await findCounted(db, question)
  const { marks, profiles } = await readWithin(db, PATIENCE_MS, async (tx) => {
    const own = await listMarks(tx, counted, { after, limit: limit + 1 })
    return { marks: own, profiles: await listProfiles(tx, own.slice(0, limit), question) }
  })
  return { total: counted.total, profiles, next: marks.length > limit ? (marks[limit - 1] ?? null) : null }
}

/** As the directory's list, more hits than MOST_RANKED are not compared with each other; a harvest stays with the order it began with. */
async function listMarks(
  db: Db,
  { index, found, total, words }: Counted,
  page: { after: HarvestMark | null; limit: number },
): Promise<HarvestMark[]> {
  if (!words) return byAge(found, ALL, page)
  await tellVectorsApart(db)
  const isCompared = page.after ? ![TITLED, OTHER].includes(page.after.rank) : total <= MOST_RANKED
  if (isCompared) return behindRank(await listRanks(db, ordinalsOf(found), words), page)
  return titledFirst(found, await readTitled(db, index, words), page)
}

async function listRanks(db: Db, ordinals: number[], words: FoundWords): Promise<HarvestMark[]> {
  const { rows } = await sql<HarvestMark>`
    select (${rankOf(words)})::text as rank, ordinal from projects_search search where ordinal = any(${ordinals}::integer[])
    order by ${rankOf(words)} desc, ordinal`.execute(db)
  return rows
}

/** As they are now: what has been changed since it was counted and no longer fits is left out. */
async function listProfiles(db: Db, marks: HarvestMark[], question: DirectoryQuestion): Promise<Profile[]> {
  const { rows } = await sql<Profile & { ordinal: number; prizes: Prize[] }>`
    select published.project_id as "projectId", published.slug, project.origin, published.number, version.content,
      published.published_at as "publishedAt", published.confirmed_on as "confirmedOn", due.due_on as "dueOn", ${TAKEN_OVER} as "isTakenOver", ${UPTAKES} as uptakes,
      published.ordinal, published.prizes
    from projects_published published
    join projects_projects project on project.id = published.project_id
    join projects_versions version on version.project_id = published.project_id and version.number = published.number
    left join projects_due_days due on due.project_id = published.project_id
    where published.ordinal = any(${marks.map(({ ordinal }) => ordinal)}::integer[])
      and ${sql.join([sql`true`, ...chosenOf(question)], sql` and `)}`.execute(db)
  const byOrdinal = new Map(
    rows.map(({ ordinal, prizes, ...profile }) => [ordinal, { ...profile, content: withPrizes(profile.content, prizes) }]),
  )
  return marks.flatMap(({ ordinal }) => byOrdinal.get(ordinal) ?? [])
}

/** 'kommune:altena', 'leitung:altena', 'beteiligt:altena', 'thema:standesamt' → how many profiles. */
export async function countByPlaceAndTopic(db: Db): Promise<Map<string, number>> {
  return countIn(await readFacetIndex(db), new Map(), { facets: ['kommune', 'leitung', 'beteiligt', 'thema'] }).counts
}
