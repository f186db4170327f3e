import { path } from './plain/path.ts'

/** The directory of projects; part of paths.ts. */
export const projectPaths = {
  directory: path('/projekte'),
  map: path('/projekte/karte'),
  profile: path('/projekte/:slug'),
}
