import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { paths } from '../../paths.ts'
import { clientAddress } from '../../people/index.ts'
import { type Limit, secondsUntilNextWindow, withinLimit } from '../../platform/limits.queries.ts'
import { sha256 } from '../../platform/random.ts'
import type { Ctx, Variables } from '../../platform/web.ts'
import { isDatabaseGone, logFailure } from '../failures.ts'
import { refuse, refuseParameters } from './problems.ts'

/** Per network address: a harvest of a hundred thousand profiles, or a web page of somebody else's that many people look at. */
export const API_LIMIT: Limit = { name: 'api', most: 600, perSeconds: 600 }

const READS = ['GET', 'HEAD']

/** Any page may read, without cookies; whether something changed is asked each time, so that nothing is shown longer than it is true. */
export const openToAll: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', 'ETag, Link, Retry-After')
  c.header('Cache-Control', 'no-cache')
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Methods', READS.join(', '))
    c.header('Access-Control-Allow-Headers', 'If-None-Match')
    c.header('Access-Control-Max-Age', '86400')
    return c.body(null, 204)
  }
  if (!READS.includes(c.req.method)) {
    c.header('Allow', [...READS, 'OPTIONS'].join(', '))
    return refuse(c, 'method-not-allowed', 'Bitte fragen Sie mit GET.')
  }
  if (await withinLimit(c.var.deps.db, API_LIMIT, sha256(clientAddress(c)))) return next()
  const seconds = secondsUntilNextWindow(API_LIMIT)
  c.header('Retry-After', String(seconds))
  return refuse(
    c,
    'too-many',
    `Von Ihrem Anschluss kamen sehr viele Anfragen. Bitte fragen Sie in ${seconds} Sekunden noch einmal.`,
  )
}

type Read<T> = { ok: true; values: T } | { ok: false; refusal: Response }

/** The same parameter given twice counts as a list. */
export function readQuestion<S extends z.ZodObject>(c: Ctx, form: S): Read<z.infer<S>> {
  const given = Object.entries(c.req.queries()).filter(([, values]) => values.some((value) => value !== ''))
  const parsed = form.safeParse(Object.fromEntries(given.map(([name, values]) => [name, values.filter(Boolean).join(',')])))
  return parsed.success ? { ok: true, values: parsed.data } : { ok: false, refusal: refuseParameters(c, parsed.error) }
}

export function unknownAddress(c: Ctx): Response {
  return refuse(c, 'not-found', `Welche Adressen es gibt, beschreibt ${c.var.deps.config.baseUrl}${paths.api.description.to()}.`)
}

export function onApiError(error: Error, c: Ctx): Response {
  if (error instanceof HTTPException && error.status < 500) return unknownAddress(c)
  logFailure(c, error)
  const number = `Vorgangsnummer: ${c.var.requestId}.`
  if (!isDatabaseGone(error)) return refuse(c, 'broken', `Der Fehler ist vermerkt. ${number}`)
  c.header('Retry-After', '10')
  return refuse(c, 'unavailable', `Bitte fragen Sie in einigen Sekunden noch einmal. ${number}`)
}
