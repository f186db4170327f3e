import { cached } from '../platform/cached.ts'
import type { Db } from '../platform/db.ts'

export type Topic = { slug: string; title: string; synonyms: string[] }
export type Theme = { slug: string; title: string; description: string; topics: Topic[] }

/** Themes in their order, topics by their titles. */
export const listThemes = cached('topics_topics', readThemes)

async function readThemes(db: Db): Promise<Theme[]> {
  const rows = await db
    .selectFrom('topics_topics')
    .select(['id', 'theme_id as themeId', 'slug', 'title', 'description', 'synonyms'])
    .orderBy('position')
    .execute()
  const topicsOf = (themeId: string) =>
    rows
      .filter((row) => row.themeId === themeId)
      .map(({ slug, title, synonyms }) => ({ slug, title, synonyms }))
      .sort((one, other) => one.title.localeCompare(other.title, 'de'))
  return rows
    .filter(({ themeId }) => themeId === null)
    .map(({ id, slug, title, description }) => ({ slug, title, description, topics: topicsOf(id) }))
}
