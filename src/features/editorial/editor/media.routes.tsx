import { requireRole } from '../../../people/index.ts'
import type { MediaSource } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { routes, show, type Ctx, type Web } from '../../../platform/web.ts'
import { listEveryMedia } from './every-media.ts'
import { mediaPage } from './media.page.tsx'

const PER_PAGE = 50

export function mediaListRoutes(sources: MediaSource[]): Web {
  const web = routes()
  web.get(paths.texts.media.pattern, (c) => showMedia(c, sources))
  return web
}

async function showMedia(c: Ctx, sources: MediaSource[]): Promise<Response> {
  requireRole(c, 'editor')
  const { db, clock } = c.var.deps
  const all = await listEveryMedia(db, sources, clock.now())
  const withoutUse = all.filter(({ uses }) => uses.length === 0)
  const unused = c.req.query('verwendung') === 'ohne'
  const chosen = unused ? withoutUse : all
  const pages = Math.max(1, Math.ceil(chosen.length / PER_PAGE))
  const wanted = c.req.query('seite') ?? ''
  const page = Math.min(/^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1, pages)
  const media = chosen.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return show(c, mediaPage({ media, unused, counts: { all: all.length, unused: withoutUse.length }, page, pages }))
}
