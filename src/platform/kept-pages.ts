import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { Deps } from './deps.ts'
import type { Page } from './page.ts'
import { sha256 } from './random.ts'
import { type Ctx, type FrameMoment, show, type Variables } from './web.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Headers = Record<string, string>
type Kept = {
  from: KeptFrom
  source: object
  moment: string
  html: string
  bytes: Bytes
  etag: string
  encoded: Map<string, Bytes>
  /** As the whole portal sent them the first time, security headers included. */
  headers: Headers | null
}

/** What public pages are made from. Both answers the same: the page is the same. */
export type KeptFrom = {
  source: (deps: Deps) => Promise<object>
  moment: (source: never, now: Date) => string
}

const kept = new WeakMap<Deps, Map<string, Kept>>()

/**
 * A public page without anything personal, rendered once for everybody who is not signed in. Browsers may keep it but ask
 * each time (no-cache), so that nobody sees it a second longer than it is true.
 */
export async function showKept(c: Ctx, from: KeptFrom, build: () => Page): Promise<Response> {
  if (c.var.actor || c.req.url.includes('?')) return show(c, build())
  const pages = pagesOf(c)
  const known = pages.get(c.req.path)
  if (known && (await isTrue(c, known))) return send(c, known)
  const page = await keep(c, from, build)
  pages.set(c.req.path, page)
  return send(c, page)
}

/** Outermost: whoever brings no cookie and no question gets a kept page before anything else is done. `frameMoment`: while it is the same, the frame is. */
export function answerKept(frameMoment: FrameMoment): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    c.set('frameMoment', frameMoment)
    if (!isPlain(c)) return next()
    const known = pagesOf(c).get(c.req.path)
    if (known?.headers && (await isTrue(c, known))) return send(c, known)
    await next()
    const page = c.res.status === 200 ? pagesOf(c).get(c.req.path) : undefined
    if (page && !page.headers) page.headers = portalHeaders(c.res)
  }
}

function isPlain(c: Ctx): boolean {
  return c.req.method === 'GET' && !c.req.header('cookie') && !c.req.url.includes('?')
}

function pagesOf(c: Ctx): Map<string, Kept> {
  const { deps } = c.var
  const pages = kept.get(deps) ?? new Map<string, Kept>()
  kept.set(deps, pages)
  return pages
}

async function isTrue(c: Ctx, { from, source, moment }: Kept): Promise<boolean> {
  return (await from.source(c.var.deps)) === source && (await momentOf(c, from, source)) === moment
}

async function keep(c: Ctx, from: KeptFrom, build: () => Page): Promise<Kept> {
  const source = await from.source(c.var.deps)
  const moment = await momentOf(c, from, source)
  const html = c.var.frame(build())
  return {
    from,
    source,
    moment,
    html,
    bytes: new TextEncoder().encode(html),
    etag: sha256(html).slice(0, 20),
    encoded: new Map(),
    headers: null,
  }
}

async function momentOf(c: Ctx, from: KeptFrom, source: object): Promise<string> {
  const { deps, frameMoment } = c.var
  const moment = from.moment(source as never, deps.clock.now())
  return frameMoment ? `${moment} ${await frameMoment(deps)}` : moment
}

/** All that says how the portal is to be treated; what belongs to one answer is written anew by send(). */
function portalHeaders({ headers }: Response): Headers {
  const ofOneAnswer = ['cache-control', 'content-encoding', 'content-length', 'content-type', 'etag', 'vary', 'x-request-id']
  return Object.fromEntries([...headers].filter(([name]) => !ofOneAnswer.includes(name)))
}

/** A plain Response with plain headers: node-server sends it without making web objects of it first. */
function send(c: Ctx, page: Kept): Response {
  const encoding = acceptedEncoding(c.req.header('accept-encoding') ?? '')
  const etag = `"${page.etag}${encoding ? `-${encoding}` : ''}"`
  const headers: Headers = { ...page.headers, 'cache-control': 'no-cache', etag, vary: 'Accept-Encoding, Cookie' }
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  headers['content-type'] = 'text/html; charset=UTF-8'
  if (encoding) headers['content-encoding'] = encoding
  return new Response(encoding ? encoded(page, encoding) : page.bytes, { status: 200, headers })
}

const ENCODERS = {
  br: (html: string) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (html: string) => gzipSync(html),
}
type Encoding = keyof typeof ENCODERS

function acceptedEncoding(accepted: string): Encoding | undefined {
  const names = accepted
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return (['br', 'gzip'] as const).find((encoding) => names.includes(encoding))
}

function encoded(page: Kept, encoding: Encoding): Bytes {
  const done = page.encoded.get(encoding) ?? Uint8Array.from(ENCODERS[encoding](page.html))
  page.encoded.set(encoding, done)
  return done
}
