import { path } from './plain/path.ts'

/** What the editors write; part of paths.ts. */
export const editorialPaths = {
  page: path('/seiten/:slug'),
  news: path('/aktuelles'),
  newsItem: path('/aktuelles/:slug'),
  /** Pictures and documents that several features show. */
  media: path('/medien/:mediaId'),
  /** The editors'. */
  topics: {
    list: path('/redaktion/themen'),
    creation: path('/redaktion/themen/neu'),
    one: path('/redaktion/themen/:topicId'),
  },
}
