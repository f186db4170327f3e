import { requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { keepMedia, prepareMedia, type PreparedMedia } from '../../../media/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { BodyTooLarge, discardAll, MalformedMultipart, receiveMultipart, type ReceivedFile } from '../../../platform/multipart.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { listPictures, recordPicture } from '../pictures.queries.ts'
import { pictureForm } from './picture.form.ts'
import { pictureRefusalText, picturesPage, type PictureRefusal } from './pictures.page.tsx'

const MEGABYTE = 1024 * 1024
const LIMITS = { maxFileBytes: 10 * MEGABYTE, maxFiles: 1, maxBodyBytes: 11 * MEGABYTE }
const SHOWN = 50

export const picturesRoutes = routes()
const { pictures } = paths.texts

picturesRoutes.get(pictures.pattern, (c) => {
  requireRole(c, 'editor')
  return showPictures(c)
})

picturesRoutes.post(pictures.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const { deps } = c.var
  const received = await receiveMultipart(c.req.raw, deps.files, LIMITS)
  if (received instanceof MalformedMultipart) return showPictures(c, { file: pictureRefusalText.broken })
  if (received instanceof BodyTooLarge) return showPictures(c, { file: pictureRefusalText['too-large'] })
  try {
    const form = pictureForm.safeParse(received.fields)
    const picture = await readPicture(received.files)
    const fileErrors: FieldErrors = typeof picture === 'string' ? { file: pictureRefusalText[picture] } : {}
    if (!form.success || typeof picture === 'string')
      return showPictures(c, { ...fileErrors, ...(form.success ? {} : formErrors(form.error)) }, received.fields)
    await transact(deps.db, async (tx) => {
      const at = await databaseNow(tx)
      const mediaId = await keepMedia(tx, deps, { ...picture, ...form.data, at })
      await recordPicture(tx, { mediaId, personId, at })
    })
    return seeOther(c, pictures.to())
  } finally {
    await discardAll(received)
  }
})

async function readPicture([file]: ReceivedFile[]): Promise<PreparedMedia | PictureRefusal> {
  if (!file) return 'missing'
  if (!file.staged) return 'too-large'
  const prepared = await prepareMedia(file.staged, file.fileName)
  return prepared.ok && prepared.outcome.picture ? prepared.outcome : 'no-picture'
}

async function showPictures(c: Ctx, errors?: FieldErrors, typed?: Record<string, string>): Promise<Response> {
  return show(c, picturesPage({ pictures: await listPictures(c.var.deps.db, SHOWN), typed, errors }), errors ? 422 : 200)
}
