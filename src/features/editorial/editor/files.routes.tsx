import { keepMedia, prepareMedia, type PreparedMedia } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { BodyTooLarge, discardAll, MalformedMultipart, receiveMultipart, type ReceivedFile } from '../../../platform/multipart.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { filesOf, hasRoom, withFile, withoutFile, type Aid } from '../aid.rules.ts'
import { recordAidFile } from '../files.queries.ts'
import { listAidFiles } from '../library.queries.ts'
import { recordRevision } from '../text-writing.queries.ts'
import { isStale, type EditedText } from '../text.rules.ts'
import { actOn, findAddressed } from './edited-text.ts'
import { fileForm, fileRemovalForm } from './file.form.ts'
import { aidFileRefusalText, filesPage, type AidFileRefusal } from './files.page.tsx'
import { saveRevision } from './save-revision.ts'
import { addressParts } from '../text-kinds.ts'

const MEGABYTE = 1024 * 1024
const LIMITS = { maxFileBytes: 25 * MEGABYTE, maxFiles: 1, maxBodyBytes: 26 * MEGABYTE }

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
  const { text, actor } = found
  const received = await receiveMultipart(c.req.raw, c.var.deps.files, LIMITS)
  if (received instanceof MalformedMultipart) return showFiles(c, found, { file: aidFileRefusalText.broken })
  if (received instanceof BodyTooLarge) return showFiles(c, found, { file: aidFileRefusalText['too-large'] })
  try {
    const form = fileForm.safeParse(received.fields)
    const media = await readFile(received.files)
    const typed = received.fields.title
    if (!form.success || typeof media === 'string') {
      const fileErrors: FieldErrors = typeof media === 'string' ? { file: aidFileRefusalText[media] } : {}
      return showFiles(c, found, { ...fileErrors, ...(form.success ? {} : formErrors(form.error)) }, typed)
    }
    const refused = await addFile(c, text, { ...form.data, media, personId: actor.personId })
    if (refused) return showFiles(c, found, { file: aidFileRefusalText[refused] }, typed)
    return seeOther(c, list.to(addressParts(text)))
  } finally {
    await discardAll(received)
  }
})

async function readFile([file]: ReceivedFile[]): Promise<PreparedMedia | AidFileRefusal> {
  if (!file) return 'missing'
  if (!file.staged) return 'too-large'
  const prepared = await prepareMedia(file.staged, file.fileName)
  return prepared.ok ? prepared.outcome : prepared.because
}

type Addition = { base: number; title: string; media: PreparedMedia; personId: string }

/** The file and the revision that shows it come together. */
function addFile(c: Ctx, key: EditedText, { base, title, media, personId }: Addition): Promise<AidFileRefusal | null> {
  const { deps } = c.var
  return actOn(c, { kind: key.kind, slug: key.slug, personId }, async (tx, { kind, slug, newest }, by) => {
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
