import { Readable } from 'node:stream'
import { create } from 'content-disposition'
import { paths } from '../paths.ts'
import { actorOf } from '../people/index.ts'
import { routes, type Ctx } from '../platform/web.ts'
import { findMedia } from './media.queries.ts'
import { sendDrawing } from './send-drawing.ts'

/** Long enough for a page and its neighbours, short enough for a removal or a finding to take effect. */
const KEPT = { public: 'public, max-age=600', private: 'private, no-store' }

export const mediaItemRoutes = routes()

mediaItemRoutes.get(paths.media.pattern, async (c) => {
  const item = await findReadable(c)
  if (!item) return c.notFound()
  const type = item.mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const headers = {
    'Content-Type': item.mediaType,
    'Content-Disposition': create(item.fileName, { type }),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': KEPT[item.kept],
  }
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, headers)
  return c.body(Readable.toWeb(await c.var.deps.files.get(item.sha256)) as ReadableStream, 200, headers)
})

mediaItemRoutes.get(paths.mediaDrawing.pattern, async (c) => {
  const item = await findReadable(c)
  return item ? sendDrawing(c, item.sha256, KEPT[item.kept]) : c.notFound()
})

/** Everybody reads what is shown; who writes here looks at the rest before it is. */
async function findReadable(c: Ctx) {
  const { db, clock } = c.var.deps
  const item = await findMedia(db, c.req.param('mediaId') ?? '', clock.now())
  if (item?.isShown) return { ...item, kept: 'public' as const }
  const isOfTheHouse = actorOf(c)?.roles.some((role) => role === 'editor' || role === 'office')
  return item && isOfTheHouse ? { ...item, kept: 'private' as const } : null
}
