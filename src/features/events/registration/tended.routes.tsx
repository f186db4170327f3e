import { create as contentDisposition } from 'content-disposition'
import { requireActor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { keepLinksPrivate } from '../../../platform/keep-links-private.ts'
import { findKeepDays } from '../../../platform/retention.queries.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { attendancePdf } from '../afterwards/attendance-document.ts'
import { certifyAttendance, giveFeedback } from '../afterwards/attendance.rules.ts'
import { feedbackPage, noFeedbackPage } from '../afterwards/afterwards.page.tsx'
import { feedbackRefusalText } from '../afterwards/afterwards-words.page.tsx'
import { feedbackForm } from '../afterwards/feedback.form.ts'
import { hasGivenFeedback, recordFeedback } from '../afterwards/feedback.queries.ts'
import { listOwnHourQuestions } from '../hour/own-hours.queries.ts'
import { findPublicEvent, listPublicEvents, type PublicEvent } from '../public-events.queries.ts'
import { mailedGonePage, mailedPage, type Ways } from './mailed.page.tsx'
import { ownRegistrationsPage } from './own.page.tsx'
import { confirmRegistration, leaveRegistration, withdrawNeeds, type Tended } from './register.ts'
import { trailOf } from './registration.page.tsx'
import {
  findDialIn,
  findMailedRegistration,
  findOwnRegistration,
  listOwnRegistrations,
  type Registration,
} from './registration.queries.ts'
import { registrationState } from './registration.rules.ts'
import { acceptRefusalText, leaveRefusalText, registerRefusalText } from './registration-words.page.tsx'

/** Tending one's own registration: behind a mailed link without an account, and in the account. */
export const tendedRoutes = routes()
const { mailed, own: inAccount } = paths.events

/** Whose registration an address means, where its acts lie, and what is said where there is none. */
type Door = {
  find: (c: Ctx) => Promise<Registration | null>
  toOf: (c: Ctx) => Ways & { registration: string }
  gone: (c: Ctx) => Response | Promise<Response>
}

const byLink: Door = {
  find: (c) => findMailedRegistration(c.var.deps.db, c.req.param('token') ?? ''),
  toOf: (c) => {
    const link = { token: c.req.param('token') ?? '' }
    return {
      registration: mailed.registration.to(link),
      confirmation: mailed.confirmation.to(link),
      departure: mailed.departure.to(link),
      needsWithdrawal: mailed.needsWithdrawal.to(link),
      attendance: mailed.attendance.to(link),
      feedback: mailed.feedback.to(link),
    }
  },
  gone: (c) => show(c, mailedGonePage, 410),
}
const byAccount: Door = {
  find: (c) => findOwnRegistration(c.var.deps.db, c.req.param('registrationId') ?? '', requireActor(c)),
  toOf: (c) => {
    const one = { registrationId: c.req.param('registrationId') ?? '' }
    return {
      registration: inAccount.registration.to(one),
      confirmation: inAccount.confirmation.to(one),
      departure: inAccount.departure.to(one),
      needsWithdrawal: inAccount.needsWithdrawal.to(one),
      attendance: inAccount.attendance.to(one),
      feedback: inAccount.feedback.to(one),
    }
  },
  gone: (c) => c.notFound(),
}

for (const { pattern } of Object.values(mailed)) tendedRoutes.use(pattern, keepLinksPrivate)

tendedRoutes.get(inAccount.list.pattern, async (c) => {
  const actor = requireActor(c)
  const { db, clock } = c.var.deps
  const now = clock.now()
  const registrations = await listOwnRegistrations(db, actor)
  const questions = await listOwnHourQuestions(db, actor.personId)
  const ids = [...registrations, ...questions].map(({ eventId }) => eventId)
  const events = new Map((await listPublicEvents(db, ids, now)).map((event) => [event.id, event]))
  const withEvent = <One extends { eventId: string }>(one: One) => {
    const event = events.get(one.eventId)
    return event ? [{ one, event }] : []
  }
  const own = registrations.flatMap(withEvent).map(({ one, event }) => ({ registration: one, event }))
  const hours = questions.flatMap(withEvent).map(({ one, event }) => ({ asked: one, event }))
  const keepDays = await findKeepDays(db, 'event-registrations')
  return show(c, ownRegistrationsPage({ own, hours, now, keepDays }))
})

for (const [door, at] of [
  [byLink, mailed],
  [byAccount, inAccount],
] as const) {
  tendedRoutes.get(at.registration.pattern, (c) => showTended(c, door))
  tendedRoutes.post(at.confirmation.pattern, (c) => act(c, door, confirmRegistration))
  tendedRoutes.post(at.departure.pattern, (c) => act(c, door, leaveRegistration))
  tendedRoutes.post(at.needsWithdrawal.pattern, (c) => act(c, door, withdrawNeeds))
  tendedRoutes.get(at.attendance.pattern, (c) => sendCertificate(c, door))
  tendedRoutes.get(at.feedback.pattern, (c) => showFeedback(c, door, {}))
  tendedRoutes.post(at.feedback.pattern, (c) => takeFeedback(c, door))
}

const SENTENCES: Record<Tended, string> = { ...registerRefusalText, ...acceptRefusalText, ...leaveRefusalText }

async function act(c: Ctx, door: Door, doIt: typeof confirmRegistration): Promise<Response> {
  const found = await door.find(c)
  const because = found && (await doIt(c.var.deps, found))
  if (!found || because === undefined) return door.gone(c)
  return because ? showTended(c, door, { form: SENTENCES[because] }) : seeOther(c, door.toOf(c).registration)
}

type Case = { registration: Registration; event: PublicEvent; feedbackGiven: boolean; now: Date }

async function findCase(c: Ctx, door: Door): Promise<Case | null> {
  const { db, clock } = c.var.deps
  const registration = await door.find(c)
  const now = clock.now()
  const event = registration && (await findPublicEvent(db, registration.eventId, now))
  return registration && event ? { registration, event, feedbackGiven: await hasGivenFeedback(db, registration.id), now } : null
}

async function showTended(c: Ctx, door: Door, errors?: FieldErrors): Promise<Response> {
  const found = await findCase(c, door)
  if (!found) return door.gone(c)
  const dialIn = await findDialIn(c.var.deps.db, found.registration.id, found.now)
  return show(c, mailedPage({ ...found, ways: door.toOf(c), dialIn, errors }), errors ? 422 : 200)
}

const hasPlace = ({ registration, now }: Case) => registrationState(registration, now) === 'placed'

async function sendCertificate(c: Ctx, door: Door): Promise<Response> {
  const found = await findCase(c, door)
  if (!found) return door.gone(c)
  const decision = certifyAttendance({ ...found.registration, hasPlace: hasPlace(found) }, found.event, found.now)
  if (!decision.ok) return seeOther(c, door.toOf(c).registration)
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', contentDisposition('Teilnahmebescheinigung.pdf'))
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(await attendancePdf(found.event, decision.outcome, found.now)))
}

type Again = { typed?: Record<string, string | string[]>; errors?: FieldErrors }

async function showFeedback(c: Ctx, door: Door, { typed = {}, errors }: Again): Promise<Response> {
  const found = await findCase(c, door)
  if (!found) return door.gone(c)
  const decision = mayGive(found)
  const trail = [...trailOf(found.event), { label: 'Ihre Anmeldung', href: door.toOf(c).registration }]
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  const values = { rating: text('rating') || undefined, good: text('good'), better: text('better') }
  if (!decision.ok) {
    const refused = { sentence: feedbackRefusalText[decision.because], trail, words: [values.good, values.better], errors }
    return show(c, noFeedbackPage(refused), errors ? 422 : 200)
  }
  const page = feedbackPage({ action: door.toOf(c).feedback, trail, title: found.event.title, values, errors })
  return show(c, page, errors ? 422 : 200)
}

function mayGive(found: Case) {
  const { registration, event, feedbackGiven: given, now } = found
  return giveFeedback({ present: registration.present, hasPlace: hasPlace(found), given }, event, now)
}

async function takeFeedback(c: Ctx, door: Door): Promise<Response> {
  const found = await findCase(c, door)
  if (!found) return door.gone(c)
  const typed = await formValues(c)
  const form = feedbackForm.safeParse(typed)
  if (!form.success) return showFeedback(c, door, { typed, errors: formErrors(form.error) })
  const decision = mayGive(found)
  if (decision.ok) {
    const given = { registrationId: found.registration.id, eventId: found.event.id, feedback: form.data }
    await transact(c.var.deps.db, (tx) => recordFeedback(tx, given))
  } else if (decision.because !== 'already-given')
    return showFeedback(c, door, { typed, errors: { form: feedbackRefusalText[decision.because] } })
  return seeOther(c, door.toOf(c).registration)
}
