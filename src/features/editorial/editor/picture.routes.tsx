import { changeMediaWords, type MediaSource } from '../../../media/index.ts'
import { requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../../platform/web.ts'
import { findPictureWords, lockPicture, recordPictureWords, removePicture } from '../pictures.queries.ts'
import { listEveryMedia } from './every-media.ts'
import { pictureForm } from './picture.form.ts'
import { picturePage, pictureRemovalRefusalText } from './picture.page.tsx'

const { media, picture, pictureRemoval } = paths.texts

/** A picture for texts: how it is described, and away with it where nothing shows it. */
export function pictureRoutes(sources: MediaSource[]): Web {
  const web = routes()
  web.get(picture.pattern, (c) => {
    requireRole(c, 'editor')
    return showPicture(c, sources)
  })
  web.post(picture.pattern, (c) => changeWords(c, sources))
  web.post(pictureRemoval.pattern, (c) => remove(c, sources))
  return web
}

async function changeWords(c: Ctx, sources: MediaSource[]): Promise<Response> {
  const { personId } = requireRole(c, 'editor')
  const mediaId = asked(c)
  const values = await formValues(c)
  const form = pictureForm.safeParse(values)
  const typed = { alt: String(values.alt ?? ''), credit: String(values.credit ?? '') }
  if (!form.success) return showPicture(c, sources, { typed, errors: formErrors(form.error) })
  const known = await transact(c.var.deps.db, async (tx) => {
    if (!(await lockPicture(tx, mediaId))) return false
    await changeMediaWords(tx, mediaId, form.data)
    await recordPictureWords(tx, { mediaId, personId, at: await databaseNow(tx) })
    return true
  })
  return known ? seeOther(c, picture.to({ mediaId }, { gespeichert: '' })) : c.notFound()
}

async function remove(c: Ctx, sources: MediaSource[]): Promise<Response> {
  const { personId } = requireRole(c, 'editor')
  const mediaId = asked(c)
  const done = await transact(c.var.deps.db, async (tx) => {
    if (!(await lockPicture(tx, mediaId))) return 'unknown'
    const at = await databaseNow(tx)
    if ((await findPicture(tx, sources, { mediaId, at }))?.uses.length !== 0) return 'in-use'
    await removePicture(tx, { mediaId, personId, at })
    return 'removed'
  })
  if (done === 'unknown') return c.notFound()
  if (done === 'in-use') return showPicture(c, sources, { errors: { form: pictureRemovalRefusalText['in-use'] } })
  return seeOther(c, media.to())
}

const asked = (c: Ctx) => c.req.param('mediaId') ?? ''

async function findPicture(db: Db | Tx, sources: MediaSource[], { mediaId, at }: { mediaId: string; at: Date }) {
  const found = (await listEveryMedia(db, sources, at)).find((one) => one.mediaId === mediaId)
  return found ? { ...found, mediaId } : null
}

type Again = { typed?: { alt: string; credit: string }; errors?: FieldErrors }

async function showPicture(c: Ctx, sources: MediaSource[], { typed, errors }: Again = {}): Promise<Response> {
  const { db, clock } = c.var.deps
  const mediaId = asked(c)
  const [found, words] = [await findPicture(db, sources, { mediaId, at: clock.now() }), await findPictureWords(db, mediaId)]
  if (!found || !words) return c.notFound()
  const isSaved = !errors && c.req.query('gespeichert') !== undefined
  return show(c, picturePage({ picture: found, words: typed ?? words, isSaved, errors }), errors ? 422 : 200)
}
