import { listPlaces, type Place } from '../../places/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Subject, SubscriptionSource } from '../../subscribers/index.ts'
import { listThemes, type Topic } from '../../topics/index.ts'
import { listFollowedNews } from './followed.queries.ts'

/** Topics, and whoever can take part in a project. The keys are those of the facets. */
export const projectSubscriptions: SubscriptionSource = {
  name: 'projekte',
  title: 'Neues im Projektverzeichnis',
  kinds: ['thema', 'kommune'],
  listOffered: async (db) =>
    (await listThemes(db)).map(({ title, topics }) => ({ legend: `Thema: ${title}`, subjects: topics.map(topicSubject) })),
  findSubjects: async (db, keys) => {
    const asked = new Set(keys)
    return [...(await listTopics(db)), ...(await listParties(db))].filter(({ key }) => asked.has(key))
  },
  digest: {
    listNews: listFollowedNews,
    subject: (count) => (count === 1 ? 'Neues im Projektverzeichnis' : `${count} Neuigkeiten im Projektverzeichnis`),
  },
}

/** Whoever followed a topic that was merged into another follows that. */
async function listTopics(db: Db): Promise<Subject[]> {
  const topics = (await listThemes(db)).flatMap((theme) => theme.topics)
  return topics.flatMap((topic) => [topic.slug, ...topic.former].map((slug) => topicSubject({ slug, title: topic.title })))
}

async function listParties(db: Db): Promise<Subject[]> {
  return (await listPlaces(db, ['municipality', 'county', 'body'])).map(placeSubject)
}

function topicSubject({ slug, title }: Pick<Topic, 'slug' | 'title'>): Subject {
  return { key: `thema:${slug}`, title: `Thema ${title}` }
}

function placeSubject({ slug, name }: Pick<Place, 'slug' | 'name'>): Subject {
  return { key: `kommune:${slug}`, title: name }
}
