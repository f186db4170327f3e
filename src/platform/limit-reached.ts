import type { Limit } from './limits.queries.ts'

/** Thrown where a limit is used up; the error edge (site/errors.ts) answers with how long to wait, and hands back what was typed. */
export class LimitReached extends Error {
  readonly limit: Limit
  /** What else there is to do but to wait, for people to read. */
  readonly advice: string | undefined
  constructor(limit: Limit, advice?: string) {
    super(limit.name)
    this.limit = limit
    this.advice = advice
  }
}
