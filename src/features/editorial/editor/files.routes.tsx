import { keepMedia, keptSha256, receiveOne, uploadErrors, type PreparedMedia } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { filesOf, hasRoom, withFile, withoutFile, type Aid } from '../aid.rules.ts'
import { isAidFileThere, recordAidFile } from '../files.queries.ts'
import { listAidFiles } from '../library.queries.ts'
import { recordRevision } from '../text-writing.queries.ts'
import { isStale, type EditedText } from '../text.rules.ts'
import { actOn, findAddressed } from './edited-text.ts'
import { fileForm, fileRemovalForm } from './file.form.ts'
import { aidFileRefusalText, FILE_MEGABYTES, filesPage, type AidFileRefusal } from './files.page.tsx'
import { saveRevision } from './save-revision.ts'
import { addressParts } from '../text-kinds.ts'

export const filesRoutes = routes()
const { files: list, fileRemoval } = paths.texts

/** Only aids have files. */
async function findAidText(c: Ctx) {
  const found = await findAddressed(c)
  const aid = found?.text.newest.aid
  return found && aid ? { ...found, aid } : null
}

filesRoutes.get(list.pattern, async (c) => {
  const found = await findAidText(c)
  return found ? showFiles(c, found) : c.notFound()
})

filesRoutes.post(list.pattern, async (c) => {
  const found = await findAidText(c)
  if (!found) return c.notFound()
  return receiveOne(c, { maxFileBytes: FILE_MEGABYTES * 1024 * 1024, roles: ['editor'] }, async ({ actor, fields, media }) => {
    const form = fileForm.safeParse(fields)
    const typed = fields?.title
    if (!form.success || typeof media === 'string') {
      const file = typeof media === 'string' ? aidFileRefusalText[media] : null
      return showFiles(c, found, uploadErrors({ form, file }, fields), typed)
    }
    const refused = await addFile(c, found.text, { ...form.data, media, personId: actor.personId })
    if (refused) return showFiles(c, found, { file: aidFileRefusalText[refused] }, typed)
    return seeOther(c, list.to(addressParts(found.text)))
  })
})

type Addition = { base: number; title: string; media: PreparedMedia; personId: string }

/** The file and the revision that shows it come together. */
function addFile(c: Ctx, key: EditedText, { base, title, media, personId }: Addition): Promise<AidFileRefusal | null> {
  const { deps } = c.var
  return actOn(c, { kind: key.kind, slug: key.slug, personId }, async (tx, { kind, slug, newest }, by) => {
    const sent = { title, sha256: keptSha256(media), shown: newest.aid ? filesOf(newest.aid) : [] }
    if (await isAidFileThere(tx, sent)) return null
    if (isStale(newest, base)) return 'stale'
    if (!newest.aid || !hasRoom(newest.aid)) return 'too-many'
    const mediaId = await keepMedia(tx, deps, { ...media, alt: title, credit: '', at: by.at })
    await recordAidFile(tx, { mediaId, slug, title, bytes: media.staged.bytes, ...by })
    await recordRevision(tx, { kind, slug, number: base + 1 }, { ...newest, aid: withFile(newest.aid, mediaId) }, by)
    return null
  })
}

filesRoutes.post(fileRemoval.pattern, async (c) => {
  const found = await findAidText(c)
  if (!found) return c.notFound()
  const { text, aid, actor } = found
  const form = fileRemovalForm.safeParse(await formValues(c))
  if (!form.success) return showFiles(c, found, formErrors(form.error))
  const { base, mediaId } = form.data
  const content = { ...text.newest, aid: withoutFile(aid, mediaId) }
  const isSaved = await saveRevision(c, text, { base, content, personId: actor.personId })
  return isSaved ? seeOther(c, list.to(addressParts(text))) : showFiles(c, found, { form: aidFileRefusalText.stale })
})

type Shown = { text: EditedText; aid: Aid }

async function showFiles(c: Ctx, { text, aid }: Shown, errors?: FieldErrors, title?: string): Promise<Response> {
  const files = await listAidFiles(c.var.deps.db, text.slug, filesOf(aid))
  return show(c, filesPage({ text, files, title, errors }), errors ? 422 : 200)
}
