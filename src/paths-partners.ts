import { path } from './plain/path.ts'

/** Search for partners, and what cooperation is funded with; part of paths.ts. */
export const partnerPaths = {
  funding: path('/foerderung'),
}
