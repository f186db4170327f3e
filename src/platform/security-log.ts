import { countRefusal } from './refusals.queries.ts'
import type { Ctx } from './web.ts'

type Line = {
  event:
    | 'session-started'
    | 'sign-in'
    | 'sign-in-code'
    | 'sign-in-link'
    | 'passkey'
    | 'second-factor'
    | 'oidc'
    | 'limit-reached'
    | 'access'
  /** Null where nobody is known yet: an address is never written down. */
  personId: string | null
  result: 'done' | 'refused'
  /** Of the limit that is used up, or what was missing. */
  why?: string
}

/** For whoever watches over the portal (security.md LG-01): who proved what, who was denied what. Nothing personal. */
export function logSecurity(c: Ctx, line: Line): void {
  if (line.result === 'refused') countRefusal(c.var.deps.db, line.event)
  c.var.deps.log.info({ ...line, requestId: c.var.requestId, route: c.req.routePath }, 'security')
}
