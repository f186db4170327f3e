import type { Limit } from './limits.queries.ts'

/** Thrown where a limit is used up; the error edge (site/errors.ts) answers with how long to wait, and hands back what was typed. */
export class LimitReached extends Error {
  readonly limit: Limit
  constructor(limit: Limit) {
    super(limit.name)
    this.limit = limit
  }
}
