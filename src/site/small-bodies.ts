import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Ctx } from '../platform/web.ts'

const ONE_MEGABYTE = 1_048_576
const BODY_MS = 30_000
/** They have their own limits and are streamed; everything else is a form. */
const UPLOADS = /\/anlagen$|\/hochladen(\/|$)/

const limitBody = bodyLimit({ maxSize: ONE_MEGABYTE })

/**
 * A form is here whole before anything else happens to it: no instant is noted and no entry read for a request whose last
 * byte is still to come, or whoever opens it in time could fill it in after the deadline (docs/decisions/0006-deadline.md).
 */
export function smallBodies(withinMs = BODY_MS) {
  return async (c: Ctx, next: () => Promise<void>): Promise<void> => {
    if (hasBody(c) && !UPLOADS.test(c.req.path)) await receiveWhole(c, withinMs)
    await next()
  }
}

function hasBody(c: Ctx): boolean {
  return c.req.method !== 'GET' && c.req.method !== 'HEAD'
}

/** Hono keeps the text that was read; whoever reads the form gets it from there. */
async function receiveWhole(c: Ctx, withinMs: number): Promise<void> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new HTTPException(408)), withinMs)
  const whole = isDeclaredSmall(c) ? c.req.text() : limitBody(c, async () => void (await c.req.text()))
  await Promise.race([whole, late.promise]).finally(() => clearTimeout(timer))
}

/** Node's parser keeps to a declared length; such a body is read as it is, without making a stream of it first to count its bytes. */
function isDeclaredSmall(c: Ctx): boolean {
  const length = c.req.header('content-length')
  return length !== undefined && c.req.header('transfer-encoding') === undefined && Number(length) <= ONE_MEGABYTE
}
