import { keepMedia, receiveOne, uploadErrors } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { materialUploadForm } from '../event.form.ts'
import { findEditedEvent, lockEditedEvent, type EditedEvent } from '../event.queries.ts'
import { addMaterial } from '../event.rules.ts'
import { hasMaterial } from '../materials.queries.ts'
import { recordMaterial } from '../record-event.queries.ts'
import { materialUploadPage, SLIDES_MEGABYTES, uploadRefusalText, type UploadRefusal } from './material-upload.page.tsx'
import { ORGANISERS, requireOrganiser } from './organiser.ts'

/** Slides that lie in the portal; recordings stay where they are shown. */
export const materialUploadRoutes = routes()
const { editor } = paths.events

materialUploadRoutes.get(editor.materialUpload.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findEvent(c)
  return event ? showUpload(c, event) : c.notFound()
})

materialUploadRoutes.post(editor.materialUpload.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  return receiveOne(c, { maxFileBytes: SLIDES_MEGABYTES * 1024 * 1024, roles: ORGANISERS }, (slides) =>
    keepSlides(c, event, slides),
  )
})

type Slides = Parameters<Parameters<typeof receiveOne>[2]>[0]

async function keepSlides(c: Ctx, event: EditedEvent, { actor: { personId }, fields, media: slides }: Slides): Promise<Response> {
  const { deps } = c.var
  const form = materialUploadForm.safeParse(fields)
  const because = refusalOf(slides)
  if (!form.success || typeof slides === 'string' || because) {
    const file = because && uploadRefusalText[because]
    return showUpload(c, event, uploadErrors({ form, file }, fields), fields ?? undefined)
  }
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
  if (refused) return showUpload(c, event, { file: uploadRefusalText[refused] }, fields ?? undefined)
  return seeOther(c, editor.event.to({ eventId: event.id }, { stand: 'gespeichert' }))
}

function refusalOf(slides: Slides['media']): UploadRefusal | null {
  if (typeof slides !== 'string') return slides.mediaType === 'application/pdf' ? null : 'no-pdf'
  return slides === 'missing' || slides === 'broken' || slides === 'too-large' ? slides : 'no-pdf'
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
