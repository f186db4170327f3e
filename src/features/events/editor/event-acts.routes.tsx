import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, type Ctx } from '../../../platform/web.ts'
import { copyForm, materialForm } from '../event.form.ts'
import { findEditedEvent, type EditedEvent } from '../event.queries.ts'
import { addMaterial } from '../event.rules.ts'
import { materialRefusalText } from '../event-words.page.tsx'
import { recordEventVersion, recordMaterial, recordNewEvent, removeMaterial } from '../record-event.queries.ts'
import { showEvent } from './editor.routes.tsx'
import { requireOrganiser } from './organiser.ts'

/** Copying, and what is left behind. */
export const eventActsRoutes = routes()
const { editor } = paths.events

eventActsRoutes.post(editor.copy.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const { id: eventId } = copyForm.parse(await formValues(c))
  const times = { startsAt: null, endsAt: null, visibleFrom: null, registersFrom: null, registersUntil: null }
  await transact(c.var.deps.db, async (tx) => {
    const by = { eventId, personId, at: await databaseNow(tx) }
    if (await recordNewEvent(tx, by)) await recordEventVersion(tx, by, { number: 1, content: { ...event.content, ...times } })
  })
  return seeOther(c, editor.event.to({ eventId }))
})

eventActsRoutes.post(editor.materials.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event?.publishedContent) return c.notFound()
  const form = materialForm.safeParse(await formValues(c))
  if (!form.success) return showEvent(c, event, { errors: formErrors(form.error) })
  const startsAt = new Date(event.publishedContent.startsAt)
  const because = await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const decision = addMaterial(startsAt, at)
    if (!decision.ok) return decision.because
    await recordMaterial(tx, { eventId: event.id, personId, at }, form.data)
    return null
  })
  return answer(c, event, because && { form: materialRefusalText[because] })
})

eventActsRoutes.post(editor.materialRemoval.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  await transact(c.var.deps.db, async (tx) => {
    const by = { eventId: event.id, personId, at: await databaseNow(tx) }
    await removeMaterial(tx, by, c.req.param('materialId') ?? '')
  })
  return answer(c, event, null)
})

function findEvent(c: Ctx): Promise<EditedEvent | null> {
  return findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
}

function answer(c: Ctx, event: EditedEvent, errors: FieldErrors | null): Response | Promise<Response> {
  return errors ? showEvent(c, event, { errors }) : seeOther(c, editor.event.to({ eventId: event.id }, { stand: 'gespeichert' }))
}
