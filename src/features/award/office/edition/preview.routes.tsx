import { paths } from '../../../../paths.ts'
import { routes, show } from '../../../../platform/web.ts'
import { wallClockOf } from '../../../../plain/wall-clock.ts'
import { publicView } from '../../public/public-view.ts'
import { readKnownEditions } from '../../edition.queries.ts'
import { readPreview } from './preview.form.ts'
import { previewPage } from './preview.page.tsx'
import { previewed } from './previewed.page.tsx'
import { previewedEditions } from './preview.rules.ts'
import { requireEditionReader } from './require-edition-reader.ts'

/** Any public page as at any instant. Rendered anew each time, kept by nobody, found by no search engine. */
export const previewRoutes = routes()

previewRoutes.get(paths.office.edition.preview.pattern, async (c) => {
  requireEditionReader(c)
  const { db, clock } = c.var.deps
  const editionId = c.req.param('editionId') ?? ''
  const known = await readKnownEditions(db)
  const edition = known.find((one) => one.edition.id === editionId)?.edition
  if (!edition) return c.notFound()
  const now = clock.now()
  const first = edition.phases.opens > now ? edition.phases.opens : now
  const { seite, am, at, errors } = readPreview(c.req.query(), Object.keys(previewed), {
    at: first,
    wallClock: wallClockOf(first),
  })
  const view = publicView(previewedEditions(known, editionId, now), at)
  c.header('X-Robots-Tag', 'noindex, nofollow')
  c.header('Cache-Control', 'private, no-store')
  return show(c, previewPage({ edition, seite, am, view, errors }), errors ? 422 : 200)
})
