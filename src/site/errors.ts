import { HTTPException } from 'hono/http-exception'
import { paths } from '../paths.ts'
import { FreshProofRequired, RoleRequired, SignInRequired } from '../people/index.ts'
import { sqlState } from '../platform/db.ts'
import type { Page } from '../platform/page.ts'
import { ForeignOrigin } from '../platform/same-origin.ts'
import { type Ctx, seeOther, show } from '../platform/web.ts'
import { brokenPage, foreignOriginPage, notFoundPage, tooLargePage, unavailablePage, wrongRolePage } from './errors.page.tsx'

/** The error edge: one place that turns what was thrown into a page. */
export function onError(error: Error, c: Ctx): Response {
  if (error instanceof SignInRequired) return seeOther(c, paths.people.signIn.to({ weiter: returnTo(c) }))
  if (error instanceof FreshProofRequired) return seeOther(c, paths.people.freshProof.to({ weiter: returnTo(c) }))
  if (error instanceof RoleRequired) return show(c, wrongRolePage(error.role), 403)
  if (error instanceof ForeignOrigin) return show(c, foreignOriginPage(), 403)
  if (error instanceof HTTPException && error.status < 500) return refused(c, error.status)
  return broken(c, error)
}

export function onNotFound(c: Ctx): Response {
  return show(c, notFoundPage(), 404)
}

function refused(c: Ctx, status: number): Response {
  return status === 413 ? show(c, tooLargePage(), 413) : show(c, notFoundPage(), 404)
}

function broken(c: Ctx, error: Error): Response {
  const { requestId, deps } = c.var
  const databaseGone = DATABASE_GONE.test(sqlState(error))
  deps.log.error(
    { requestId, method: c.req.method, route: c.req.routePath, code: sqlState(error), ...impersonal(error) },
    'request failed',
  )
  if (!databaseGone) return safely(c, brokenPage(requestId), 500)
  c.header('Retry-After', '10')
  return safely(c, unavailablePage(requestId), 503)
}

/** Connection refused, reset, missing socket; 57P01–57P03 shutdown, 53300 too many connections, 08xxx connection. */
const DATABASE_GONE = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[123]|53300|08...)$/

/** A database's message may quote what somebody typed; then only the places in our code are logged. */
function impersonal(error: Error): { name: string; message?: string; frames: string[] } {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { name: error.name, message: sqlState(error) ? undefined : error.message, frames }
}

/** Even the frame may be what failed. */
function safely(c: Ctx, page: Page, status: 500 | 503): Response {
  try {
    return show(c, page, status)
  } catch {
    return c.text(`${page.title}. Vorgangsnummer: ${c.var.requestId}`, status)
  }
}

/** Where to go on after signing in: the page itself, for a form the page it stands on (same address). */
function returnTo(c: Ctx): string {
  const url = new URL(c.req.url)
  return c.req.method === 'GET' ? url.pathname + url.search : url.pathname
}
