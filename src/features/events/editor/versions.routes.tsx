import { paths } from '../../../paths.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { restoreForm } from '../../../platform/restoring.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findEditedEvent, type EditedEvent } from '../event.queries.ts'
import { listEventVersions } from '../event-versions.queries.ts'
import { previewOf } from './draft-as-public.ts'
import { requireOrganiser } from './organiser.ts'
import { previewPage } from './preview.page.tsx'
import { versionsPage } from './versions.page.tsx'
import { changeEvent } from './write-event.ts'

/** What was written before, and how the newest will look. */
export const versionsRoutes = routes()
const { editor } = paths.events

versionsRoutes.get(editor.versions.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findEvent(c)
  return event ? showVersions(c, event) : c.notFound()
})

/** An older version is saved once more on top: nothing is lost, and whoever saved meanwhile is not overwritten. */
versionsRoutes.post(editor.versions.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const form = restoreForm.safeParse(await formValues(c))
  if (!form.success) return showVersions(c, event, formErrors(form.error))
  const { base, number } = form.data
  const wanted = (await listEventVersions(c.var.deps.db, event.id)).find((version) => version.number === number)
  if (!wanted) return c.notFound()
  const draft = { eventId: event.id, base, act: 'save' as const, content: wanted.content }
  const errors = await changeEvent({ deps: c.var.deps, personId }, draft)
  if (errors) return showVersions(c, event, errors)
  return seeOther(c, editor.event.to({ eventId: event.id }, { stand: 'gespeichert' }))
})

versionsRoutes.get(editor.preview.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const { db, clock } = c.var.deps
  return show(c, previewPage({ event, page: await previewOf(db, event, clock.now()) }))
})

async function showVersions(c: Ctx, event: EditedEvent, errors?: FieldErrors): Promise<Response> {
  const versions = await listEventVersions(c.var.deps.db, event.id)
  return show(c, versionsPage({ event, versions, errors }), errors ? 422 : 200)
}

function findEvent(c: Ctx): Promise<EditedEvent | null> {
  return findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
}
