import { path } from './plain/path.ts'

/** What programs read; part of paths.ts. */
export const apiPaths = {
  page: path('/api'),
  searchDescription: path('/opensearch.xml'),
  description: path('/api/v1/openapi.json'),
  catalogue: path('/api/v1/dcat.jsonld'),
  projects: path('/api/v1/projekte'),
  project: path('/api/v1/projekte/:slug'),
  topics: path('/api/v1/themen'),
  places: path('/api/v1/kommunen'),
  editions: path('/api/v1/ausgaben'),
  winners: path('/api/v1/preistraeger'),
}
