import type { KeptFrom } from '../../../platform/kept-pages.ts'
import { listEditions } from '../edition.queries.ts'
import { publicMoment } from './announced.rules.ts'

/** Public pages of the prize are made from the editions, and change with their instants. */
export const publicEditions = {
  source: ({ db }) => listEditions(db),
  moment: publicMoment,
} satisfies KeptFrom
