import { secondsUntilNextWindow, type Limit } from '../../platform/limits.queries.ts'
import { show, type Ctx } from '../../platform/web.ts'
import { tooManyPage } from './code.page.tsx'

export function tooMany(c: Ctx, limit: Limit): Response {
  const seconds = secondsUntilNextWindow(limit)
  c.header('Retry-After', String(seconds))
  return show(c, tooManyPage({ minutes: Math.ceil(seconds / 60) }), 429)
}
