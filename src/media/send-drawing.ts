import { Readable } from 'node:stream'
import type { Ctx } from '../platform/web.ts'
import { findDrawing } from './drawings.queries.ts'

/** A year, and without asking again: under an address of a drawing stands the same for ever. */
const KEPT = { public: 'public, max-age=31536000, immutable', private: 'private, max-age=31536000, immutable' }

/** Whoever calls this has found out that the reader may have the source. */
export async function sendDrawing(c: Ctx, source: string, kept: keyof typeof KEPT): Promise<Response> {
  const { db, files } = c.var.deps
  const drawing = await findDrawing(db, source, c.req.param('drawing') ?? '')
  if (!drawing) return c.notFound()
  const headers = {
    'Content-Type': drawing.mediaType,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': KEPT[kept],
  }
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, headers)
  return c.body(Readable.toWeb(await files.get(drawing.sha256)) as ReadableStream, 200, headers)
}
