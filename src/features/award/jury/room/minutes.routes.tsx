import { create as contentDisposition } from 'content-disposition'
import { fileURLToPath } from 'node:url'
import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { renderPdf } from '../../../../platform/pdf.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findMinutes, makeMinutes, signMinutes } from '../../judging/room/minutes.queries.ts'
import { findMeeting } from '../../judging/room/meeting.queries.ts'
import { minutesText } from './minutes-text.ts'
import { signatureForm } from './minutes.form.ts'
import { minutesPage, minutesRefusalText, type MinutesPageData } from './minutes.page.tsx'
import { requireRoomViewer } from './require-room-viewer.ts'

export const minutesRoutes = routes()

const TEMPLATE = fileURLToPath(new URL('./minutes.typ', import.meta.url))

minutesRoutes.get(paths.room.minutes.pattern, async (c) => {
  const data = await minutesOf(c)
  return data ? show(c, minutesPage(data)) : c.notFound()
})

async function minutesOf(c: Ctx): Promise<MinutesPageData | null> {
  const { edition, viewer } = await requireRoomViewer(c)
  const { db } = c.var.deps
  const meeting = await findMeeting(db, c.req.param('meetingId') ?? '')
  if (!meeting || meeting.editionId !== edition.id) return null
  return { meeting, viewer, found: await findMinutes(db, meeting.id, viewer) }
}

minutesRoutes.get(paths.room.minutesFile.pattern, async (c) => {
  const data = await minutesOf(c)
  if (!data?.found) return c.notFound()
  const pdf = await renderPdf(TEMPLATE, minutesText(data.found))
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', contentDisposition(`Niederschrift-${data.found.version}.pdf`))
  return c.body(new Uint8Array(pdf))
})

minutesRoutes.post(paths.room.minutes.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const data = await minutesOf(c)
  if (!data) return c.notFound()
  const { edition } = await requireRoomViewer(c)
  const made = await makeMinutes(c.var.deps.db, edition, { meetingId: data.meeting.id, personId })
  if (!made.ok) return show(c, minutesPage({ ...data, errors: { form: minutesRefusalText[made.because] } }), 422)
  return seeOther(c, paths.room.minutes.to({ meetingId: data.meeting.id }))
})

minutesRoutes.post(paths.room.signature.pattern, async (c) => {
  const data = await minutesOf(c)
  if (!data) return c.notFound()
  const typed = await formValues(c)
  const form = signatureForm.safeParse(typed)
  if (!form.success) return show(c, minutesPage({ ...data, typed, errors: formErrors(form.error) }), 422)
  const signed = await signMinutes(c.var.deps.db, { meetingId: data.meeting.id, viewer: data.viewer, ...form.data })
  if (!signed.ok) return show(c, minutesPage({ ...data, typed, errors: { form: minutesRefusalText[signed.because] } }), 422)
  return seeOther(c, paths.room.minutes.to({ meetingId: data.meeting.id }))
})
