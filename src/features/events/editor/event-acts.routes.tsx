import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, type Ctx, type Web } from '../../../platform/web.ts'
import { copyForm, materialForm } from '../event.form.ts'
import { findEditedEvent, type EditedEvent } from '../event.queries.ts'
import { addMaterial } from '../event.rules.ts'
import { materialRefusalText } from '../event-words.page.tsx'
import { recordEventVersion, recordMaterial, recordNewEvent, removeMaterial } from '../record-event.queries.ts'
import type { AwardDateSource } from './award-dates.ts'
import { showEvent } from './editor.routes.tsx'
import { requireOrganiser } from './organiser.ts'

/** Copying, and what is left behind. */
export function eventActsRoutes(dates: AwardDateSource): Web {
  const web = routes()
  web.post(editor.copy.pattern, copy)
  web.post(editor.materials.pattern, (c) => add(c, dates))
  web.post(editor.materialRemoval.pattern, remove)
  return web
}

const { editor } = paths.events

/** What is of the one day alone: a copy is another day, and not what the prize announces. */
const OF_THE_DAY = {
  startsAt: null,
  endsAt: null,
  visibleFrom: null,
  registersFrom: null,
  registersUntil: null,
  awardDate: null,
}

async function copy(c: Ctx): Promise<Response> {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const { id: eventId } = copyForm.parse(await formValues(c))
  await transact(c.var.deps.db, async (tx) => {
    const by = { eventId, personId, at: await databaseNow(tx) }
    if (await recordNewEvent(tx, by))
      await recordEventVersion(tx, by, { number: 1, content: { ...event.content, ...OF_THE_DAY } })
  })
  return seeOther(c, editor.event.to({ eventId }))
}

async function add(c: Ctx, dates: AwardDateSource): Promise<Response> {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event?.publishedContent) return c.notFound()
  const form = materialForm.safeParse(await formValues(c))
  if (!form.success) return showEvent(c, event, { dates, errors: formErrors(form.error) })
  const startsAt = new Date(event.publishedContent.startsAt)
  const because = await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const decision = addMaterial(startsAt, at)
    if (!decision.ok) return decision.because
    await recordMaterial(tx, { eventId: event.id, personId, at }, form.data)
    return null
  })
  return because ? showEvent(c, event, { dates, errors: { form: materialRefusalText[because] } }) : back(c, event)
}

async function remove(c: Ctx): Promise<Response> {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  await transact(c.var.deps.db, async (tx) => {
    const by = { eventId: event.id, personId, at: await databaseNow(tx) }
    await removeMaterial(tx, by, c.req.param('materialId') ?? '')
  })
  return back(c, event)
}

function findEvent(c: Ctx): Promise<EditedEvent | null> {
  return findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
}

function back(c: Ctx, event: EditedEvent): Response {
  return seeOther(c, editor.event.to({ eventId: event.id }, { stand: 'gespeichert' }))
}
