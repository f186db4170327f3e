import { HTTPException } from 'hono/http-exception'
import { paths } from '../paths.ts'
import { actorOf, FreshProofRequired, RoleRequired, SignInRequired } from '../people/index.ts'
import { sqlState } from '../platform/db.ts'
import { LimitReached } from '../platform/limit-reached.ts'
import { secondsUntilNextWindow } from '../platform/limits.queries.ts'
import type { Page } from '../platform/page.ts'
import { StoreFailed } from '../platform/multipart.ts'
import { ForeignOrigin } from '../platform/same-origin.ts'
import { logSecurity } from '../platform/security-log.ts'
import { type Ctx, seeOther, show } from '../platform/web.ts'
import {
  brokenPage,
  foreignOriginPage,
  limitPage,
  notFoundPage,
  storeGonePage,
  tooLargePage,
  tooSlowPage,
  unavailablePage,
  wrongRolePage,
} from './errors.page.tsx'
import { englishBrokenPage, englishNotFoundPage, englishUnavailablePage } from './english/errors.page.tsx'
import { languageOf } from './english/languages.ts'
import { isDatabaseGone, isStoreGone, logFailure } from './failures.ts'
import { proofTooOldPage, signedOutPage } from './handed-back.page.tsx'
import { findTargetOf } from './redirects.routes.ts'
import { isFilledIn, typedForm, type TypedForm } from './typed-form.ts'

/** The error edge: one place that turns what was thrown into a page. */
export async function onError(error: Error, c: Ctx): Promise<Response> {
  logDenial(c, error)
  if (error instanceof SignInRequired) return proofMissing(c, { page: signedOutPage, status: 401, way: paths.people.signIn })
  if (error instanceof FreshProofRequired)
    return proofMissing(c, { page: proofTooOldPage, status: 403, way: paths.people.freshProof })
  if (error instanceof RoleRequired) return handBack(c, wrongRolePage(error.role, await typedForm(c)), 403)
  if (error instanceof LimitReached) return limitReached(c, error)
  if (error instanceof ForeignOrigin) return show(c, foreignOriginPage(), 403)
  if (error instanceof HTTPException && error.status < 500) return refused(c, error.status)
  return isGone(c, error) ? c.body(null, 400) : broken(c, error)
}

/** What a visitor is not shown is nothing to tell of; what a signed-in person asked for in vain is. */
function logDenial(c: Ctx, error: Error | null): void {
  const personId = actorOf(c)?.personId ?? null
  if (error instanceof LimitReached)
    return logSecurity(c, { event: 'limit-reached', personId, result: 'refused', why: error.limit.name })
  const why = error === null ? 'not-found' : DENIALS.find(([kind]) => error instanceof kind)?.[1]
  if (personId && why) logSecurity(c, { event: 'access', personId, result: 'refused', why })
}

const DENIALS = [
  [RoleRequired, 'role'],
  [FreshProofRequired, 'fresh-proof'],
  [ForeignOrigin, 'foreign-origin'],
] as const

export async function onNotFound(c: Ctx): Promise<Response> {
  const target = await findTargetOf(c)
  if (target) return c.redirect(target, 301)
  logDenial(c, null)
  const form = await typedForm(c)
  if (form) return handBack(c, notFoundPage(form), 404)
  return show(c, isEnglish(c) ? englishNotFoundPage() : notFoundPage(null), 404)
}

async function limitReached(c: Ctx, { limit, advice }: LimitReached): Promise<Response> {
  const seconds = secondsUntilNextWindow(limit)
  c.header('Retry-After', String(seconds))
  return handBack(c, limitPage({ seconds, signedIn: actorOf(c) !== null, advice }, await typedForm(c)), 429)
}

type Missing = { page: (form: TypedForm) => Page; status: 401 | 403; way: { to: (query: { weiter: string }) => string } }

/** What was filled in is handed back, so that it is not lost on the way; everything else goes that way at once. */
async function proofMissing(c: Ctx, { page, status, way }: Missing): Promise<Response> {
  const form = await typedForm(c)
  return form ? handBack(c, page(form), status) : seeOther(c, way.to({ weiter: returnTo(c) }))
}

/** The computer may be shared: what somebody typed is kept by no cache. */
function handBack(c: Ctx, page: Page, status: 401 | 403 | 404 | 429 | 500 | 503): Response {
  c.header('Cache-Control', 'private, no-store')
  return show(c, page, status)
}

function refused(c: Ctx, status: number): Response | Promise<Response> {
  if (status === 408) return tooSlow(c)
  return status === 413 ? show(c, tooLargePage(), 413) : onNotFound(c)
}

/** The rest of the body is not waited for. */
function tooSlow(c: Ctx): Response {
  c.header('Connection', 'close')
  return show(c, tooSlowPage(), 408)
}

/** The sender broke off before the whole body was here. Nobody reads an answer, and nothing failed. */
function isGone(c: Ctx, error: Error): boolean {
  return c.req.raw.signal.aborted && sqlState(error) === 'ECONNRESET'
}

async function broken(c: Ctx, error: Error): Promise<Response> {
  const { requestId } = c.var
  logFailure(c, error)
  if (isStoreGone(error)) return storeGone(c, error)
  const form = await typedForm(c)
  if (!isDatabaseGone(error)) return safely(c, isEnglish(c) ? englishBrokenPage(requestId) : brokenPage(requestId, form), 500)
  c.header('Retry-After', '10')
  return safely(c, isEnglish(c) ? englishUnavailablePage(requestId) : unavailablePage(requestId, form), 503)
}

/** Where there are no forms: nothing that was typed is handed back. */
const isEnglish = (c: Ctx) => languageOf(c.req.path) === 'en'

/** The body is read already as far as it goes. What was typed before the file came is handed back. */
async function storeGone(c: Ctx, error: Error): Promise<Response> {
  const typed = error instanceof StoreFailed ? { path: c.req.path, isMultipart: true, values: error.fields } : await typedForm(c)
  const form = typed && Object.keys(typed.values).some(isFilledIn) ? typed : null
  c.header('Retry-After', '600')
  return safely(c, storeGonePage(c.var.requestId, form), 503)
}

/** Even the frame may be what failed. */
function safely(c: Ctx, page: Page, status: 500 | 503): Response {
  try {
    return handBack(c, page, status)
  } catch {
    return c.text(`${page.title}. Vorgangsnummer: ${c.var.requestId}`, status)
  }
}

/** Where to go on after signing in: the page itself, for a form the page it stood on. */
function returnTo(c: Ctx): string {
  const here = new URL(c.req.url)
  const stood = c.req.method === 'GET' ? here : (URL.parse(c.req.header('referer') ?? '') ?? here)
  const page = stood.host === here.host ? stood : here
  return page.pathname + page.search
}
