import { path } from './plain/path.ts'

/** The English version of a page stands under /en followed by the German address; part of paths.ts. */
export const englishPaths = {
  start: path('/en'),
  call: path('/en/landespreis'),
  contact: path('/en/kontakt'),
  funding: path('/en/foerderung'),
  page: path('/en/seiten/:slug'),
}
