import { cached } from '../platform/cached.ts'
import type { Db } from '../platform/db.ts'

/** `former`: addresses of topics that were merged into it; their words are among its synonyms. */
export type Topic = { slug: string; title: string; synonyms: string[]; former: string[] }
export type Theme = { slug: string; title: string; description: string; topics: Topic[] }

/** Themes in their order, topics by their titles. */
export const listThemes = cached('topics_topics', readThemes)

async function readThemes(db: Db): Promise<Theme[]> {
  const rows = await db
    .selectFrom('topics_topics')
    .select(['id', 'theme_id as themeId', 'slug', 'title', 'description', 'synonyms', 'merged_into as mergedInto'])
    .orderBy('position')
    .execute()
  const mergedInto = (id: string) => rows.filter((row) => row.mergedInto === id)
  const topicsOf = (themeId: string) =>
    rows
      .filter((row) => row.themeId === themeId && row.mergedInto === null)
      .map(({ id, slug, title, synonyms }) => ({ slug, title, ...withFormer(synonyms, mergedInto(id)) }))
      .sort((one, other) => one.title.localeCompare(other.title, 'de'))
  return rows
    .filter(({ themeId }) => themeId === null)
    .map(({ id, slug, title, description }) => ({ slug, title, description, topics: topicsOf(id) }))
}

function withFormer(synonyms: string[], former: Omit<Topic, 'former'>[]): Pick<Topic, 'synonyms' | 'former'> {
  const words = [...synonyms, ...former.flatMap((topic) => [topic.title, ...topic.synonyms])]
  return { synonyms: [...new Set(words)], former: former.map(({ slug }) => slug) }
}
