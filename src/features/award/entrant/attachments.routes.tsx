import { sizeText } from '../../../plain/size-text.ts'
import { currentActor, requireActor, SignInRequired, type Actor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { formErrors } from '../../../platform/forms.ts'
import { withinLimit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import {
  BodyTooLarge,
  BYTES_BESIDE_FILES,
  discardAll,
  drain,
  MalformedMultipart,
  receiveMultipart,
  type Multipart,
} from '../../../platform/multipart.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { fileName as shownName } from '../../../plain/file-name.ts'
import { MAX_FILES, UPLOADS_OF_PERSON } from '../attachments.rules.ts'
import { findEntryFor } from '../entry.queries.ts'
import { saveObstacle, type Entry } from '../entry.rules.ts'
import { attachmentForm, type AttachmentWords } from './attachments.form.ts'
import { attachmentsPage, type AttachmentsPageData } from './attachments.page.tsx'
import { acceptFile } from './attachments-arrival.routes.ts'
import { brokenUploadText, fileRefusalText, presentAsText, readOnlyText, tooManyUploadsText } from './attachments-words.page.tsx'

export const attachmentsRoutes = routes()

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
  const maxBodyBytes = entry.edition.maxEntryBytes + BYTES_BESIDE_FILES
  const obstacle = saveObstacle(entry, 'attachments')
  if (obstacle) return drain(c.req.raw, maxBodyBytes).then(() => showErrors(c, entry, { form: readOnlyText[obstacle] }))
  const limits = { maxFileBytes: entry.edition.maxFileBytes, maxFiles: MAX_FILES, maxBodyBytes }
  const received = await receiveMultipart(c.req.raw, c.var.deps.files, limits)
  if (received instanceof MalformedMultipart)
    return showErrors(c, entry, { file: brokenUploadText }, 422, { values: received.fields })
  if (received instanceof BodyTooLarge)
    return showErrors(c, entry, { file: tooMuchAtOnce(entry) }, 413, { values: received.fields })
  return keepAll(c, { entry, actor, received, arrivedAt: await databaseNow(c.var.deps.db) })
})

type Upload = { entry: Entry; actor: Actor; received: Multipart; arrivedAt: Date }

/** What can be kept is kept; what cannot is named, each with its reason. */
async function keepAll(c: Ctx, upload: Upload): Promise<Response> {
  const { entry, received } = upload
  const form = attachmentForm.safeParse(received.fields)
  const missing: Record<string, string> =
    received.files.length === 0 ? { file: 'Bitte wählen Sie mindestens eine Datei aus.' } : {}
  if (!form.success || received.files.length === 0) {
    await discardAll(received)
    return showErrors(c, entry, { ...(form.success ? {} : formErrors(form.error)), ...missing }, 422, { values: received.fields })
  }
  if (!(await withinLimit(c.var.deps.db, UPLOADS_OF_PERSON, sha256(upload.actor.personId)))) {
    await discardAll(received)
    return showErrors(c, entry, { file: tooManyUploadsText }, 429, { values: received.fields })
  }
  const refused = await refusedOf(c, { ...upload, words: form.data })
  if (refused.length === 0)
    return seeOther(c, paths.award.attachments.to({ entryId: entry.id }, { gespeichert: received.files.length }))
  const now = await findEntryNow(c)
  if (!now) return c.notFound()
  return showErrors(c, now, { file: refused.join(' ') }, 422, {
    values: received.fields,
    stored: Math.max(0, received.files.length - refused.length),
  })
}

async function refusedOf(c: Ctx, { received, ...upload }: Upload & { words: AttachmentWords }): Promise<string[]> {
  const sentences: string[] = received.tooManyFiles ? [fileRefusalText['too-many-files']] : []
  for (const file of received.files) {
    const { fileName, staged } = file
    const decision = staged && (await acceptFile(c.var.deps, { ...upload, fileName, staged }))
    const why = wordsOn(decision)
    if (why) sentences.push(`„${shownName(fileName)}“: ${why}`)
  }
  return sentences
}

/** Null when the list shows the file under its name. */
function wordsOn(decision: Awaited<ReturnType<typeof acceptFile>> | null): string | null {
  if (!decision?.ok) return fileRefusalText[decision?.because ?? 'too-large']
  const { presentAs } = decision.outcome
  return presentAs === null ? null : presentAsText(presentAs)
}

function showErrors(
  c: Ctx,
  entry: Entry,
  errors: Record<string, string>,
  status: 413 | 422 | 429 = 422,
  more: Partial<AttachmentsPageData> = {},
): Response {
  return show(c, attachmentsPage({ entry, errors, ...more }), status)
}

function tooMuchAtOnce(entry: Entry): string {
  return `Das ist zusammen zu groß. Alle Anlagen eines Beitrags dürfen zusammen ${sizeText(entry.edition.maxEntryBytes)} haben. Bitte wählen Sie weniger oder kleinere Dateien.`
}

/** While the files arrived the person may have been removed: nothing is shown to them any more. */
async function findEntryNow(c: Ctx): Promise<Entry | null> {
  const actor = await currentActor(c)
  if (!actor) throw new SignInRequired()
  return findEntry(c, actor)
}

async function findEntry(c: Ctx, actor: Actor): Promise<Entry | null> {
  return findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', actor)
}
