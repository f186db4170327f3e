import { listPlaces, type Place } from '../../places/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Subject, SubscriptionSource } from '../../subscribers/index.ts'
import { listThemes, type Topic } from '../../topics/index.ts'
import { listFollowedNews } from './followed.queries.ts'

/** Themes and topics, whoever can take part in a project, and what lies in a county. The keys are those of the facets. */
export const projectSubscriptions: SubscriptionSource = {
  name: 'projekte',
  title: 'Neues im Projektverzeichnis',
  kinds: ['thema', 'kommune', 'kreis'],
  listOffered: async (db) =>
    (await listThemes(db)).map(({ slug, title, topics }) => ({
      legend: `Thema: ${title}`,
      subjects: [themeSubject({ slug, title }), ...topics.map(topicSubject)],
    })),
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
  const themes = await listThemes(db)
  const topics = themes.flatMap((theme) => theme.topics)
  const followed = topics.flatMap((topic) =>
    [topic.slug, ...topic.former].map((slug) => topicSubject({ slug, title: topic.title })),
  )
  return [...themes.map(themeSubject), ...followed]
}

async function listParties(db: Db): Promise<Subject[]> {
  const places = await listPlaces(db, ['municipality', 'county', 'body'])
  return [...places.map(placeSubject), ...places.filter(({ kind }) => kind === 'county').map(areaSubject)]
}

function themeSubject({ slug, title }: Pick<Topic, 'slug' | 'title'>): Subject {
  return { key: `thema:${slug}`, title: `Alles zu ${title}` }
}

/** With all that its municipalities do, as its own page counts. */
function areaSubject({ id, name }: Pick<Place, 'id' | 'name'>): Subject {
  return { key: `kreis:${id}`, title: `Im Gebiet ${name}` }
}

function topicSubject({ slug, title }: Pick<Topic, 'slug' | 'title'>): Subject {
  return { key: `thema:${slug}`, title: `Thema ${title}` }
}

function placeSubject({ slug, name }: Pick<Place, 'slug' | 'name'>): Subject {
  return { key: `kommune:${slug}`, title: name }
}
