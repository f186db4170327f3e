import { requireActor } from '../../../people/index.ts'
import { routes, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findEntryFor } from '../entry.queries.ts'
import { finish, serverFor, storeFor, type UploadCase } from './upload-server.routes.ts'

/**
 * Resumable uploads (tus 1.0.0) for browsers with script. Begun ones lie in uploads/<entry>, known to the person who began
 * them only; finished ones go through the same door as those of a form.
 */
export const uploadsRoutes = routes()

const TOKEN = /^[A-Za-z0-9_-]{43}$/

uploadsRoutes.post(paths.award.uploads.pattern, async (c) => {
  const upload = await findCase(c)
  return upload ? answer(c, upload) : c.notFound()
})

/** HEAD, which the router takes for GET. Asked after a broken connection, also when only our answer was lost. */
uploadsRoutes.get(paths.award.upload.pattern, async (c) => {
  const upload = await findCase(c)
  if (!upload || c.req.raw.method !== 'HEAD') return c.notFound()
  return (await finishLate(c, upload)) ?? answer(c, upload)
})

uploadsRoutes.patch(paths.award.upload.pattern, async (c) => {
  const upload = await findCase(c)
  return upload ? answer(c, upload) : c.notFound()
})

uploadsRoutes.delete(paths.award.upload.pattern, async (c) => {
  const upload = await findCase(c)
  return upload ? answer(c, upload) : c.notFound()
})

async function findCase(c: Ctx): Promise<UploadCase | null> {
  const actor = requireActor(c)
  const token = c.req.param('token')
  if (token !== undefined && !TOKEN.test(token)) return null
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', actor)
  if (!entry || entry.level === 'read') return null
  return { deps: c.var.deps, entry, actor }
}

async function answer(c: Ctx, upload: UploadCase): Promise<Response> {
  const server = await serverFor(upload)
  return server.handleWeb(c.req.raw)
}

/** All bytes are here, but keeping them failed or our answer was lost: "complete" is only said when it is true. */
async function finishLate(c: Ctx, upload: UploadCase): Promise<Response | null> {
  const store = storeFor(upload)
  const begun = await store.getUpload(c.req.param('token') ?? '').catch(() => null)
  if (!begun || begun.offset !== begun.size || begun.metadata?.person !== upload.actor.personId) return null
  const kept = await finish(upload, store, begun).then(
    () => true,
    (error) => {
      if ('status_code' in error) return false
      throw error
    },
  )
  if (!kept) return null
  const length = String(begun.size)
  return c.body(null, 200, {
    'Tus-Resumable': '1.0.0',
    'Upload-Offset': length,
    'Upload-Length': length,
    'Cache-Control': 'no-store',
  })
}
