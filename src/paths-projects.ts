import { path } from './plain/path.ts'

/** The directory of projects; part of paths.ts. */
export const projectPaths = {
  directory: path('/projekte'),
  profile: path('/projekte/:slug'),
}
