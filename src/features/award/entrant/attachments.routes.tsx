import { requireActor, type Actor } from '../../../people/index.ts'
import { formErrors } from '../../../platform/forms.ts'
import {
  BodyTooLarge,
  discardAll,
  drain,
  MalformedMultipart,
  receiveMultipart,
  type Multipart,
} from '../../../platform/multipart.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { fileName } from '../../../plain/file-name.ts'
import { MAX_FILES } from '../attachments.rules.ts'
import { findEntryFor } from '../entry.queries.ts'
import { saveObstacle, type Entry } from '../entry.rules.ts'
import { attachmentForm, type AttachmentWords } from './attachments.form.ts'
import { attachmentsPage, type AttachmentsPageData } from './attachments.page.tsx'
import { acceptFile } from './attachments-arrival.routes.ts'
import { brokenUploadText, fileRefusalText, readOnlyText, sizeText } from './attachments-words.page.tsx'

export const attachmentsRoutes = routes()

/** Besides the files: fields, headers of the parts, boundaries. */
const FORM_BYTES = 1024 * 1024

attachmentsRoutes.get(paths.award.attachments.pattern, async (c) => {
  const entry = await findEntry(c, requireActor(c))
  if (!entry) return c.notFound()
  return show(
    c,
    attachmentsPage({ entry, stored: Number(c.req.query('gespeichert')) || 0, removed: c.req.query('entfernt') !== undefined }),
  )
})

attachmentsRoutes.post(paths.award.attachments.pattern, async (c) => {
  const actor = requireActor(c)
  const entry = await findEntry(c, actor)
  if (!entry) return c.notFound()
  const maxBodyBytes = entry.edition.maxEntryBytes + FORM_BYTES
  const obstacle = saveObstacle(entry, 'attachments')
  if (obstacle) return drain(c.req.raw, maxBodyBytes).then(() => showErrors(c, entry, { form: readOnlyText[obstacle] }))
  const received = await receive(c, { maxFileBytes: entry.edition.maxFileBytes, maxFiles: MAX_FILES, maxBodyBytes })
  if (received instanceof MalformedMultipart) return showErrors(c, entry, { file: brokenUploadText })
  if (received instanceof BodyTooLarge) return showErrors(c, entry, { file: tooMuchAtOnce(entry) }, 413)
  return keepAll(c, { entry, actor, received })
})

async function receive(
  c: Ctx,
  limits: Parameters<typeof receiveMultipart>[2],
): Promise<Multipart | MalformedMultipart | BodyTooLarge> {
  return receiveMultipart(c.req.raw, c.var.deps.files, limits).catch((error) => {
    if (error instanceof MalformedMultipart || error instanceof BodyTooLarge) return error
    throw error
  })
}

type Upload = { entry: Entry; actor: Actor; received: Multipart }

/** What can be kept is kept; what cannot is named, each with its reason. */
async function keepAll(c: Ctx, { entry, actor, received }: Upload): Promise<Response> {
  const form = attachmentForm.safeParse(received.fields)
  const missing: Record<string, string> =
    received.files.length === 0 ? { file: 'Bitte wählen Sie mindestens eine Datei aus.' } : {}
  if (!form.success || received.files.length === 0) {
    await discardAll(received)
    return showErrors(c, entry, { ...(form.success ? {} : formErrors(form.error)), ...missing }, 422, { values: received.fields })
  }
  const refused = await refusedOf(c, { entry, actor, received, words: form.data })
  if (refused.length === 0)
    return seeOther(c, paths.award.attachments.to({ entryId: entry.id }, { gespeichert: received.files.length }))
  const now = (await findEntry(c, actor)) ?? entry
  return showErrors(c, now, { file: refused.join(' ') }, 422, {
    values: received.fields,
    stored: Math.max(0, received.files.length - refused.length),
  })
}

async function refusedOf(c: Ctx, { entry, actor, received, words }: Upload & { words: AttachmentWords }): Promise<string[]> {
  const sentences: string[] = received.tooManyFiles ? [fileRefusalText['too-many-files']] : []
  for (const file of received.files) {
    const decision =
      file.staged && (await acceptFile(c.var.deps, { entry, actor, words, fileName: file.fileName, staged: file.staged }))
    if (!decision?.ok) sentences.push(`„${fileName(file.fileName)}“: ${fileRefusalText[decision?.because ?? 'too-large']}`)
  }
  return sentences
}

function showErrors(
  c: Ctx,
  entry: Entry,
  errors: Record<string, string>,
  status: 413 | 422 = 422,
  more: Partial<AttachmentsPageData> = {},
): Response {
  return show(c, attachmentsPage({ entry, errors, ...more }), status)
}

function tooMuchAtOnce(entry: Entry): string {
  return `Das ist zusammen zu groß. Alle Anlagen eines Beitrags dürfen zusammen ${sizeText(entry.edition.maxEntryBytes)} haben. Bitte wählen Sie weniger oder kleinere Dateien.`
}

async function findEntry(c: Ctx, actor: Actor): Promise<Entry | null> {
  return findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', actor)
}
