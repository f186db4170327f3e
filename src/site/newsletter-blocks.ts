import { listNews } from '../features/editorial/index.ts'
import { listComingEvents, spanText, whereText } from '../features/events/index.ts'
import type { BlockSource } from '../features/newsletter/index.ts'
import { listNewest, PLAIN_QUESTION } from '../features/projects/index.ts'
import { paths } from '../paths.ts'

const MOST = 50

/** What an issue of the newsletter can tell of. */
export const newsletterBlocks: BlockSource[] = [
  {
    kind: 'news',
    list: async (db, at) => {
      const { news } = await listNews(db, { at, page: 1, perPage: MOST })
      return news.map(({ slug, title, summary }) => ({ kind: 'news', title, summary, href: paths.newsItem.to({ slug }) }))
    },
  },
  {
    kind: 'project',
    list: async (db) =>
      (await listNewest(db, PLAIN_QUESTION, MOST)).map(({ slug, title, summary }) => ({
        kind: 'project',
        title,
        summary,
        href: paths.projects.profile.to({ slug }),
      })),
  },
  {
    kind: 'event',
    list: async (db, at) =>
      (await listComingEvents(db, at))
        .filter(({ cancelledAt }) => cancelledAt === null)
        .slice(0, MOST)
        .map(({ id, title, ...event }) => ({
          kind: 'event',
          title,
          when: spanText(event),
          place: whereText(event),
          href: paths.events.event.to({ eventId: id }),
        })),
  },
]
