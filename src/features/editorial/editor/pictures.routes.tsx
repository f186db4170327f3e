import { requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { keepMedia, keptSha256, receiveOne, uploadErrors, type PreparedMedia, type UploadRefusal } from '../../../media/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { isPictureThere, listPictures, recordPicture } from '../pictures.queries.ts'
import { pictureForm } from './picture.form.ts'
import { PICTURE_MEGABYTES, pictureRefusalText, picturesPage, type PictureRefusal } from './pictures.page.tsx'

const SHOWN = 50

export const picturesRoutes = routes()
const { pictures } = paths.texts

picturesRoutes.get(pictures.pattern, (c) => {
  requireRole(c, 'editor')
  return showPictures(c)
})

picturesRoutes.post(pictures.pattern, (c) =>
  receiveOne(c, { maxFileBytes: PICTURE_MEGABYTES * 1024 * 1024, roles: ['editor'] }, async ({ actor, fields, media }) => {
    const { deps } = c.var
    const form = pictureForm.safeParse(fields)
    const because = refusalOf(media)
    if (!form.success || typeof media === 'string' || because) {
      const file = because && pictureRefusalText[because]
      return showPictures(c, uploadErrors({ form, file }, fields), fields ?? undefined)
    }
    await transact(deps.db, async (tx) => {
      if (await isPictureThere(tx, { ...form.data, sha256: keptSha256(media) })) return
      const at = await databaseNow(tx)
      const mediaId = await keepMedia(tx, deps, { ...media, ...form.data, at })
      await recordPicture(tx, { mediaId, personId: actor.personId, at })
    })
    return seeOther(c, pictures.to())
  }),
)

function refusalOf(media: PreparedMedia | UploadRefusal): PictureRefusal | null {
  if (typeof media !== 'string') return media.picture ? null : 'no-picture'
  return media === 'missing' || media === 'broken' || media === 'too-large' ? media : 'no-picture'
}

async function showPictures(c: Ctx, errors?: FieldErrors, typed?: Record<string, string>): Promise<Response> {
  return show(c, picturesPage({ pictures: await listPictures(c.var.deps.db, SHOWN), typed, errors }), errors ? 422 : 200)
}
