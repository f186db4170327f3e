import { listNews } from '../features/editorial/index.ts'
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
      return news.map(({ slug, title, summary }) => ({ title, summary, href: paths.newsItem.to({ slug }) }))
    },
  },
  {
    kind: 'project',
    list: async (db) =>
      (await listNewest(db, PLAIN_QUESTION, MOST)).map(({ slug, title, summary }) => ({
        title,
        summary,
        href: paths.projects.profile.to({ slug }),
      })),
  },
]
