import { Hono, type Context } from 'hono'
import { storableText } from '../plain/storable-text.ts'
import type { Page } from './page.ts'
import type { Deps } from './deps.ts'

/** What every request carries. The actor is put there by people/, the frame by site/. */
export type Variables = {
  deps: Deps
  requestId: string
  actor: unknown
  /** portal_now() when a request had reached us whole whose instant decides something; noted by features/award. */
  arrivedAt: Date
  /** The page shows a file of ours in a frame; site/security-headers.ts lets it. */
  framesOwnFile?: boolean
  frame: (page: Page, status?: number) => string
  /** The German addresses that are read in English as well, with the English ones; noted by site/. */
  english?: ReadonlyMap<string, string>
  /** Where pages stand in another form, by their address; noted by site/. */
  otherForms?: ReadonlyMap<string, { easyLanguage: string; signVideo: string }>
  /** What the frame shows and changes by itself, see platform/kept-pages.ts. */
  frameMoment?: FrameMoment
}
export type FrameMoment = (deps: Deps) => Promise<string>
export type Web = Hono<{ Variables: Variables }>
export type Ctx = Context<{ Variables: Variables }>

/** The page in the portal's frame. 422 pages say so in their title (the frame does it when there are errors). */
export function show(
  c: Ctx,
  page: Page,
  status: 200 | 201 | 400 | 401 | 403 | 404 | 408 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503 = 200,
): Response {
  return c.html(c.var.frame(page, status), status)
}

/** After every successful POST. */
export function seeOther(c: Ctx, location: string): Response {
  return c.redirect(location, 303)
}

/** Form fields as strings fit for the database, repeated ones as lists; nothing for any other kind of body. Uploads are read by platform/files-receive.ts. */
export async function formValues(c: Ctx): Promise<Record<string, string | string[]>> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return {}
  const values = new Map<string, string[]>()
  // Five times faster than formData() for the same fields.
  for (const [name, value] of new URLSearchParams(await c.req.text())) {
    const known = values.get(name)
    if (known) known.push(storableText(value))
    else values.set(name, [storableText(value)])
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))
}

/** A *.routes.tsx file begins with this; site/create-site.ts mounts what the doors export. */
export function routes(): Web {
  return new Hono()
}
