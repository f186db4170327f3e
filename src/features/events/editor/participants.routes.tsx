import { create as contentDisposition } from 'content-disposition'
import { requireFreshProof } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { listFeedback } from '../afterwards/feedback.queries.ts'
import { findEditedEvent, type EditedEvent } from '../event.queries.ts'
import { listArrived } from '../registration/registration.queries.ts'
import { registrationState } from '../registration/registration.rules.ts'
import { recordAttendance, recordParticipantsExport } from './attendance.queries.ts'
import { requireOrganiser } from './organiser.ts'
import { MEDIA_TYPE, participantsFile } from './participants-file.ts'
import { participantsExportForm, presentForm } from './participants.form.ts'
import { participantsPage } from './participants.page.tsx'

/** Who comes: for the editors and the office alone. */
export const participantsRoutes = routes()
const { editor } = paths.events

participantsRoutes.get(editor.participants.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findEvent(c)
  return event ? showParticipants(c, event) : c.notFound()
})

participantsRoutes.post(editor.participantsExport.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const form = participantsExportForm.safeParse(await formValues(c))
  if (!form.success) return showParticipants(c, event, formErrors(form.error))
  // What leaves the portal is beyond its rights (security.md SE-07).
  requireFreshProof(c)
  const { db, clock } = c.var.deps
  const { format } = form.data
  const registrations = await listArrived(db, event.id)
  const file = await participantsFile(registrations, format, clock.now())
  await transact(db, async (tx) => {
    const by = { eventId: event.id, personId, at: await databaseNow(tx) }
    await recordParticipantsExport(tx, by, { format, persons: registrations.length })
  })
  c.header('Content-Type', MEDIA_TYPE[format])
  c.header('Content-Disposition', contentDisposition(`teilnehmende.${format}`))
  return c.body(new Uint8Array(file))
})

participantsRoutes.post(editor.attendance.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  const { db, clock } = c.var.deps
  const registrationId = c.req.param('registrationId') ?? ''
  const found = event && (await listArrived(db, event.id)).find(({ id }) => id === registrationId)
  if (!event || !found || registrationState(found, clock.now()) !== 'placed') return c.notFound()
  const field = `present-${registrationId}`
  const present = presentForm(found.seats).safeParse((await formValues(c))[field])
  if (!present.success) return showParticipants(c, event, { [field]: present.error.issues[0]?.message ?? '' })
  await transact(db, async (tx) =>
    recordAttendance(tx, { registrationId, present: present.data, eventId: event.id, personId, at: await databaseNow(tx) }),
  )
  return seeOther(c, editor.participants.to({ eventId: event.id }))
})

function findEvent(c: Ctx): Promise<EditedEvent | null> {
  return findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
}

async function showParticipants(c: Ctx, event: EditedEvent, errors?: FieldErrors): Promise<Response> {
  const { db, clock } = c.var.deps
  const [registrations, feedback] = await Promise.all([listArrived(db, event.id), listFeedback(db, event.id)])
  return show(c, participantsPage({ event, registrations, feedback, now: clock.now(), errors }), errors ? 422 : 200)
}
