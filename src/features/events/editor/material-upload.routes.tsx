import { keepMedia, prepareMedia, type PreparedMedia } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import {
  BodyTooLarge,
  discardAll,
  MalformedMultipart,
  receiveMultipart,
  type Multipart,
  type ReceivedFile,
} from '../../../platform/multipart.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { materialUploadForm } from '../event.form.ts'
import { findEditedEvent, lockEditedEvent, type EditedEvent } from '../event.queries.ts'
import { addMaterial } from '../event.rules.ts'
import { hasMaterial } from '../materials.queries.ts'
import { recordMaterial } from '../record-event.queries.ts'
import { materialUploadPage, uploadRefusalText, type UploadRefusal } from './material-upload.page.tsx'
import { requireOrganiser } from './organiser.ts'

const MEGABYTE = 1024 * 1024
const LIMITS = { maxFileBytes: 20 * MEGABYTE, maxFiles: 1, maxBodyBytes: 21 * MEGABYTE }

/** Slides that lie in the portal; recordings stay where they are shown. */
export const materialUploadRoutes = routes()
const { editor } = paths.events

materialUploadRoutes.get(editor.materialUpload.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findEvent(c)
  return event ? showUpload(c, event) : c.notFound()
})

materialUploadRoutes.post(editor.materialUpload.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const { deps } = c.var
  const received = await receiveMultipart(c.req.raw, deps.files, LIMITS)
  if (received instanceof MalformedMultipart) return showUpload(c, event, { file: uploadRefusalText.broken })
  if (received instanceof BodyTooLarge) return showUpload(c, event, { file: uploadRefusalText['too-large'] })
  try {
    return await keepSlides(c, event, { received, personId })
  } finally {
    await discardAll(received)
  }
})

type Received = { received: Multipart; personId: string }

async function keepSlides(c: Ctx, event: EditedEvent, { received: { fields, files }, personId }: Received): Promise<Response> {
  const { deps } = c.var
  const form = materialUploadForm.safeParse(fields)
  const slides = await readSlides(files)
  const fileErrors: FieldErrors = typeof slides === 'string' ? { file: uploadRefusalText[slides] } : {}
  if (!form.success || typeof slides === 'string')
    return showUpload(c, event, { ...fileErrors, ...(form.success ? {} : formErrors(form.error)) }, fields)
  const startsAt = new Date(event.publishedContent?.startsAt ?? 0)
  const refused = await transact(deps.db, async (tx) => {
    await lockEditedEvent(tx, event.id)
    if (await hasMaterial(tx, form.data.id)) return null
    const at = await databaseNow(tx)
    const decision = addMaterial(startsAt, at)
    if (!decision.ok) return decision.because
    const mediaId = await keepMedia(tx, deps, { ...slides, alt: form.data.label, credit: form.data.note, at })
    await recordMaterial(tx, { eventId: event.id, personId, at }, { ...form.data, kind: 'slides', mediaId })
    return null
  })
  if (refused) return showUpload(c, event, { file: uploadRefusalText[refused] }, fields)
  return seeOther(c, editor.event.to({ eventId: event.id }, { stand: 'gespeichert' }))
}

async function readSlides([file]: ReceivedFile[]): Promise<PreparedMedia | UploadRefusal> {
  if (!file) return 'missing'
  if (!file.staged) return 'too-large'
  const prepared = await prepareMedia(file.staged, file.fileName)
  return prepared.ok && prepared.outcome.mediaType === 'application/pdf' ? prepared.outcome : 'no-pdf'
}

async function findEvent(c: Ctx): Promise<EditedEvent | null> {
  const event = await findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
  return event?.publishedContent ? event : null
}

function showUpload(c: Ctx, event: EditedEvent, errors?: FieldErrors, typed?: Record<string, string>): Response {
  const id = typed?.id || crypto.randomUUID()
  const view = { event: { id: event.id, title: event.content.title }, id, typed, errors }
  return show(c, materialUploadPage(view), errors ? 422 : 200)
}
