import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../people/index.ts'
import { berlinDaysLater } from '../../../../platform/berlin.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { recordEvent } from '../../../../platform/events.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition, findEditionById } from '../../edition.queries.ts'
import { changeInvitationWithdrawn, recordSeatInvitation, SEAT_INVITATION_DAYS } from '../../judging/seat-invitation.queries.ts'
import { findSeat, listSeats, lockSeat, type SeatView } from '../../judging/seat.queries.ts'
import { decideEnd } from '../../judging/seat-transaction.queries.ts'
import type { SeatPart } from '../../judging/seat.rules.ts'
import { seatInvitationMail } from './seat-invitation.mail.tsx'
import { isMemberText, notOpenText, seatPage } from './seat.page.tsx'
import { seatEndForm, seatInvitationForm } from './seats.form.ts'
import { seatsPage } from './seats.page.tsx'

/** The office fills the seats of the jury. */
export const seatsRoutes = routes()

seatsRoutes.get(paths.office.jury.seats.pattern, async (c) => {
  requireRole(c, 'office')
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
  return show(c, seatsPage({ edition: edition?.title ?? '', seats: edition ? await listSeats(db, edition.id) : [] }))
})

seatsRoutes.get(paths.office.jury.seat.pattern, async (c) => {
  requireRole(c, 'office')
  const seat = await askedSeat(c)
  return seat ? show(c, seatPage({ seat })) : c.notFound()
})

seatsRoutes.post(paths.office.jury.invitations.pattern, async (c) => {
  requireRole(c, 'office')
  const seat = await askedSeat(c)
  if (!seat) return c.notFound()
  const values = await formValues(c)
  const typed = { email: String(values.email ?? ''), part: String(values.part ?? '') }
  const form = seatInvitationForm.safeParse(values)
  if (!form.success) return show(c, seatPage({ seat, values: typed, errors: formErrors(form.error) }), 422)
  if (seat.holders.some((one) => one.email === form.data.email && one.part === form.data.part))
    return show(c, seatPage({ seat, values: typed, errors: { email: isMemberText } }), 422)
  const actor = requireFreshProof(c)
  await invite(c.var.deps, seat, { ...form.data, invitedBy: actor.personId })
  return backTo(c, seat)
})

seatsRoutes.post(paths.office.jury.invitationEnd.pattern, async (c) => {
  const actor = requireRole(c, 'office')
  const seat = await askedSeat(c)
  if (!seat) return c.notFound()
  const invitationId = c.req.param('invitationId') ?? ''
  const isDone = await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    if (!(await changeInvitationWithdrawn(tx, { invitationId, seatId: seat.id, at }))) return false
    const subject = { table: 'award_seat_invitations', id: invitationId }
    await recordEvent(tx, { kind: 'seat-invitation-withdrawn', actorId: actor.personId, subject, at })
    return true
  })
  return isDone ? backTo(c, seat) : show(c, seatPage({ seat, errors: { form: notOpenText } }), 422)
})

seatsRoutes.post(paths.office.jury.end.pattern, async (c) => {
  requireRole(c, 'office')
  const seat = await askedSeat(c)
  const holder = seat?.holders.find((one) => one.holderId === c.req.param('holderId'))
  if (!seat || !holder) return c.notFound()
  const field = `reason-${holder.part}`
  const values = await formValues(c)
  const reason = String(values[field] ?? '')
  const form = seatEndForm.safeParse({ reason })
  const error = form.success ? null : formErrors(form.error).reason
  if (!form.success) return show(c, seatPage({ seat, values: { reason }, errors: { [field]: error ?? '' } }), 422)
  const actor = requireFreshProof(c)
  const { holderId } = holder
  await decideEnd(c.var.deps, { holderId, seatId: seat.id, by: actor.personId, because: form.data.reason })
  return backTo(c, seat)
})

function askedSeat(c: Ctx): Promise<SeatView | null> {
  return findSeat(c.var.deps.db, c.req.param('seatId') ?? '')
}

function backTo(c: Ctx, seat: SeatView): Response {
  return seeOther(c, paths.office.jury.seat.to({ seatId: seat.id }))
}

type Invited = { email: string; part: SeatPart; invitedBy: string }

/** The token itself is only in the mail. */
async function invite(deps: Deps, seat: SeatView, { email, part, invitedBy }: Invited): Promise<void> {
  const { baseUrl } = deps.config
  const token = deps.random.token()
  const edition = await findEditionById(deps.db, seat.editionId)
  await transact(deps.db, async (tx) => {
    await lockSeat(tx, seat.id)
    const at = await databaseNow(tx)
    const expiresAt = berlinDaysLater(at, SEAT_INVITATION_DAYS)
    const id = await recordSeatInvitation(tx, { seatId: seat.id, part, email, token, invitedBy, at, expiresAt })
    const link = baseUrl + paths.jury.invitation.to({ token })
    const message = seatInvitationMail({ edition: edition?.title ?? '', body: seat.body, part, expiresAt, link, baseUrl })
    await queueMail(tx, { ...message, recipient: email, onceKey: `seat-invitation ${id}`, queuedAt: at })
    const subject = { table: 'award_seat_invitations', id }
    await recordEvent(tx, { kind: 'seat-invited', actorId: invitedBy, subject, at, data: { seatId: seat.id, part } })
  })
}
