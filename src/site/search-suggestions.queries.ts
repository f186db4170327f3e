import { sql } from 'kysely'
import { listTitles, listTopicsLike } from '../features/projects/index.ts'
import { paths } from '../paths.ts'
import { fold } from '../plain/fold.ts'
import type { Db } from '../platform/db.ts'
import { readWithin } from '../platform/full-text.queries.ts'
import { allOf, FOLDED_TITLE } from '../platform/search-together.queries.ts'
import { searchDoors } from './contents.ts'

export type Suggestion = { href: string; name: string; detail: string }

const MOST_DOCUMENTS = 6
const MOST_TOPICS = 2
const MOST_PROJECTS = 3
/** Security requirement RL-05. */
const PATIENCE_MS = 2_000

/** What begins like that, or has a word that does: topics, then everything that the search may find at this instant. */
export async function listSuggestions(db: Db, typed: string, at: Date): Promise<Suggestion[]> {
  const topics = await listTopicsLike(db, typed)
  const [documents, projects] = await readWithin(db, PATIENCE_MS, async (tx) => [
    await listDocuments(tx, fold(typed), at),
    await listTitles(tx, typed),
  ])
  return [
    ...topics.slice(0, MOST_TOPICS).map(({ slug, title }) => ({
      href: paths.topic.to({ slug }),
      name: title,
      detail: 'Thema',
    })),
    ...documents,
    ...projects.slice(0, MOST_PROJECTS).map(({ slug, title }) => ({
      href: paths.projects.profile.to({ slug }),
      name: title,
      detail: 'Projekt',
    })),
  ]
}

async function listDocuments(db: Db, beginning: string, at: Date): Promise<Suggestion[]> {
  if (beginning === '') return []
  const { rows } = await sql<{ source: string; key: string; title: string }>`
    select source, key, title from ${allOf(db, searchDoors, at)} as document, ${FOLDED_TITLE} as folded
    where starts_with(folded, ${beginning}) or position(${` ${beginning}`} in folded) > 0
    order by starts_with(folded, ${beginning}) desc, length(title), title, source limit ${MOST_DOCUMENTS}`.execute(db)
  return rows.flatMap(({ source, key, title }) => {
    const door = searchDoors.find((one) => one.key === source)
    if (!door) return []
    const { href, section } = door.placeOf(key)
    return [{ href, name: title, detail: section }]
  })
}
