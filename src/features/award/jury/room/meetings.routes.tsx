import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { berlinInstant } from '../../../../platform/berlin.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../../../platform/web.ts'
import { callMeeting } from '../../judging/room/calling.rules.ts'
import { listMeetings } from '../../judging/room/meeting.queries.ts'
import { recordMeeting } from '../../judging/room/meeting-transaction.queries.ts'
import { meetingForm } from './meetings.form.ts'
import { callRefusalText, meetingsPage } from './meetings.page.tsx'
import { requireRoomViewer } from './require-room-viewer.ts'

export const meetingsRoutes = routes()

meetingsRoutes.get(paths.room.meetings.pattern, async (c) => {
  const { edition, viewer } = await requireRoomViewer(c)
  const meetings = await listMeetings(c.var.deps.db, edition.id)
  return show(c, meetingsPage({ edition, meetings, mayCall: viewer.seatId === null }))
})

meetingsRoutes.post(paths.room.meetings.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const { edition } = await requireRoomViewer(c)
  const { db } = c.var.deps
  const typed = await formValues(c)
  const form = meetingForm(edition.categories.map(({ id }) => id)).safeParse(typed)
  const refused = async (errors: Record<string, string>) =>
    show(c, meetingsPage({ edition, meetings: await listMeetings(db, edition.id), mayCall: true, errors, typed }), 422)
  if (!form.success) return refused(formErrors(form.error))
  const { wallClock, place, categoryIds } = form.data
  const beginsAt = instantOf(wallClock)
  if (!beginsAt) return refused({ time: 'Diese Uhrzeit gibt es an dem Tag wegen der Zeitumstellung nicht eindeutig.' })
  const called = callMeeting({ editionId: edition.id, beginsAt, place, categoryIds, personId }, await databaseNow(db))
  if (!called.ok) return refused({ time: callRefusalText[called.because] })
  const meetingId = await recordMeeting(db, called.outcome)
  return seeOther(c, paths.room.meeting.to({ meetingId }))
})

function instantOf(wallClock: string): Date | null {
  try {
    return berlinInstant(wallClock)
  } catch {
    return null
  }
}
