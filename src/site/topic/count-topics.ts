import { countByPlaceAndTopic } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import { listThemes } from '../../topics/index.ts'
import { countAboutTopics } from './about-topic.queries.ts'

/** Topic → everything about it at this instant, projects included. */
export async function countTopics(db: Db, at: Date): Promise<Map<string, number>> {
  const counts = await countAboutTopics(db, at)
  for (const [facet, count] of await countByPlaceAndTopic(db)) {
    const [kind, topic = ''] = facet.split(':')
    if (kind === 'thema') counts.set(topic, (counts.get(topic) ?? 0) + count)
  }
  return counts
}

/** For search engines: those with something. */
export async function listTopicAddresses(db: Db, at: Date): Promise<string[]> {
  const counts = await countTopics(db, at)
  const slugs = (await listThemes(db)).flatMap(({ topics }) => topics.map(({ slug }) => slug))
  return [paths.topicList.to(), ...slugs.filter((slug) => counts.has(slug)).map((slug) => paths.topic.to({ slug }))]
}
