import type { z } from 'zod'
import { paths } from '../../../paths.ts'
import type { Db } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../../platform/web.ts'
import { contentOf, eventForm } from '../event.form.ts'
import { findEditedEvent, listEditedEvents, listEditionChoices, type EditedEvent } from '../event.queries.ts'
import { listMaterials } from '../materials.queries.ts'
import { listAwardDates, type AwardDateSource } from './award-dates.ts'
import { creationPage, editPage } from './edit.page.tsx'
import { EMPTY, typedEvent, valuesOf, type EventValues } from './event-values.ts'
import { eventsListPage } from './events-list.page.tsx'
import { requireOrganiser } from './organiser.ts'
import { beginAndWrite, changeEvent, type EventDraft } from './write-event.ts'

const { editor } = paths.events

export function editorRoutes(dates: AwardDateSource): Web {
  const web = routes()
  web.get(editor.list.pattern, showList)
  web.get(editor.creation.pattern, (c) => showCreation(c, dates))
  web.post(editor.creation.pattern, (c) => create(c, dates))
  web.get(editor.event.pattern, async (c) => {
    requireOrganiser(c)
    const event = await findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
    return event ? showEvent(c, event, { dates }) : c.notFound()
  })
  web.post(editor.event.pattern, (c) => change(c, dates))
  return web
}

async function showList(c: Ctx): Promise<Response> {
  requireOrganiser(c)
  const { db, clock } = c.var.deps
  return show(c, eventsListPage({ events: await listEditedEvents(db), now: clock.now() }))
}

async function showCreation(c: Ctx, dates: AwardDateSource): Promise<Response> {
  const { email } = requireOrganiser(c)
  const values = valuesOf({ ...EMPTY, contact: email })
  const choices = await listChoices(c.var.deps.db, dates)
  return show(c, creationPage({ id: crypto.randomUUID(), values, ...choices }))
}

async function create(c: Ctx, dates: AwardDateSource): Promise<Response> {
  const { personId } = requireOrganiser(c)
  const typed = await formValues(c)
  const form = eventForm.required({ id: true }).safeParse(typed)
  const choices = await listChoices(c.var.deps.db, dates)
  const again = (errors: FieldErrors) => {
    const id = form.data?.id ?? crypto.randomUUID()
    return show(c, creationPage({ id, values: typedEvent(typed), ...choices, errors }), 422)
  }
  if (!form.success) return again(formErrors(form.error))
  const { id: eventId } = form.data
  const errors = await beginAndWrite({ deps: c.var.deps, personId }, draftOf(eventId, form.data))
  return errors ? again(errors) : seeOther(c, addressAfter(eventId, form.data))
}

async function change(c: Ctx, dates: AwardDateSource): Promise<Response> {
  const { personId } = requireOrganiser(c)
  const event = await findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
  if (!event) return c.notFound()
  const typed = await formValues(c)
  const form = eventForm.safeParse(typed)
  const values = typedEvent(typed)
  if (!form.success) return showEvent(c, event, { dates, values, errors: formErrors(form.error) })
  const errors = await changeEvent({ deps: c.var.deps, personId }, draftOf(event.id, form.data))
  if (errors === undefined) return c.notFound()
  return errors ? showEvent(c, event, { dates, values, errors }) : seeOther(c, addressAfter(event.id, form.data))
}

type Sent = z.infer<typeof eventForm>

/** Whoever wants to see it first saves a draft. */
function draftOf(eventId: string, sent: Sent): EventDraft {
  return { eventId, base: sent.base, act: sent.act === 'publish' ? 'publish' : 'save', content: contentOf(sent) }
}

function addressAfter(eventId: string, { act }: Sent): string {
  return act === 'preview' ? editor.preview.to({ eventId }) : editor.event.to({ eventId }, { stand: 'gespeichert' })
}

async function listChoices(db: Db, dates: AwardDateSource, eventId?: string) {
  return { editions: await listEditionChoices(db), dates: await listAwardDates(db, dates, eventId) }
}

type Shown = { dates: AwardDateSource; values?: EventValues; errors?: FieldErrors }

export async function showEvent(
  c: Ctx,
  event: EditedEvent,
  { dates, values = valuesOf(event.content), errors }: Shown,
): Promise<Response> {
  const { db, clock } = c.var.deps
  const [choices, materials] = [await listChoices(db, dates, event.id), await listMaterials(db, event.id)]
  const saved = c.req.query('stand') === 'gespeichert'
  const view = {
    event,
    values,
    ...choices,
    materials,
    errors,
    now: clock.now(),
    saved,
    materialId: crypto.randomUUID(),
    copyId: crypto.randomUUID(),
  }
  return show(c, editPage(view), errors ? 422 : 200)
}
