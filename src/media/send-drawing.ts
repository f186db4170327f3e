import { Readable } from 'node:stream'
import type { Ctx } from '../platform/web.ts'
import { findDrawing } from './drawings.queries.ts'

/**
 * Whoever calls this has found out that the reader may have the source, and says how long that holds: the bytes under an address of a
 * drawing never change, but whether one may read them does.
 */
export async function sendDrawing(c: Ctx, source: string, kept: string): Promise<Response> {
  const { db, files } = c.var.deps
  const drawing = await findDrawing(db, source, c.req.param('drawing') ?? '')
  if (!drawing) return c.notFound()
  const headers = {
    'Content-Type': drawing.mediaType,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': kept,
    ETag: `"${drawing.sha256}"`,
  }
  if (c.req.header('if-none-match') === headers.ETag) return c.body(null, 304, headers)
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, headers)
  return c.body(Readable.toWeb(await files.get(drawing.sha256)) as ReadableStream, 200, headers)
}
