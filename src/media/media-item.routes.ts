import { Readable } from 'node:stream'
import { create } from 'content-disposition'
import { paths } from '../paths.ts'
import { routes } from '../platform/web.ts'
import { findMedia } from './media.queries.ts'
import { sendDrawing } from './send-drawing.ts'

const KEPT = 'public, max-age=600'

export const mediaItemRoutes = routes()

mediaItemRoutes.get(paths.media.pattern, async (c) => {
  const { db, files } = c.var.deps
  const item = await findMedia(db, c.req.param('mediaId') ?? '')
  if (!item) return c.notFound()
  const type = item.mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const headers = {
    'Content-Type': item.mediaType,
    'Content-Disposition': create(item.fileName, { type }),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': KEPT,
  }
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, headers)
  return c.body(Readable.toWeb(await files.get(item.sha256)) as ReadableStream, 200, headers)
})

mediaItemRoutes.get(paths.mediaDrawing.pattern, async (c) => {
  const item = await findMedia(c.var.deps.db, c.req.param('mediaId') ?? '')
  return item ? sendDrawing(c, item.sha256, 'public') : c.notFound()
})
