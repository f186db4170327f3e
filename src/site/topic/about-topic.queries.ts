import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { allOf } from '../../platform/search-together.queries.ts'
import { searchDoors } from '../contents.ts'

export type AboutTopic = { part: string; href: string; title: string; dated: Date | null }

/** Everything that is about the topic and may be read at this instant, beside the projects; what is dated last, first. */
export async function listAboutTopic(db: Db, topic: string, at: Date): Promise<AboutTopic[]> {
  const { rows } = await sql<{ source: string; key: string; title: string; dated: Date | null }>`
    select source, key, title, dated from ${allOf(db, searchDoors, at)} as document
    where ${topic} = any(topics) order by dated desc nulls last, title`.execute(db)
  return rows.flatMap(({ source, key, ...about }) => {
    const door = searchDoors.find((one) => one.key === source)
    return door ? [{ ...about, part: source, href: door.placeOf(key).href }] : []
  })
}

/** Topic → how much is about it at this instant, beside the projects. */
export async function countAboutTopics(db: Db, at: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ topic: string; count: number }>`
    select topic, count(*)::integer as count from ${allOf(db, searchDoors, at)} as document, unnest(topics) as topic
    group by topic`.execute(db)
  return new Map(rows.map(({ topic, count }) => [topic, count]))
}
