import { formRefusalText, identityToShow, keepSenderWithinLimits, openedForm, type FormRefusal } from '../../../outbox/index.ts'
import { actorOf, type Actor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { findKeepDays } from '../../../platform/retention.queries.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findPublicEvent, type PublicEvent } from '../public-events.queries.ts'
import { register } from './register.ts'
import { answerName, memberRegistrationForm, visitorRegistrationForm } from './registration.form.ts'
import { registrationPage } from './registration.page.tsx'
import { findStandingOf } from './registration.queries.ts'
import { mayRegister } from './registration.rules.ts'
import { registerRefusalText } from './registration-words.page.tsx'
import { registrationSentPage } from './sent.page.tsx'

export const registrationRoutes = routes()
const { registration } = paths.events

registrationRoutes.get(registration.pattern, async (c) => {
  const event = await findEvent(c)
  if (!event) return c.notFound()
  if (c.req.query('stand') === 'gesendet') return show(c, registrationSentPage(event, actorOf(c) !== null))
  const actor = actorOf(c)
  const own = actor && (await findStandingOf(c.var.deps.db, event.id, actor))
  if (own) return seeOther(c, paths.events.event.to({ eventId: event.id }))
  const open = mayRegister(event, c.var.deps.clock.now())
  return open.ok ? showForm(c, event, {}) : seeOther(c, paths.events.event.to({ eventId: event.id }))
})

registrationRoutes.post(registration.pattern, async (c) => {
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const actor = actorOf(c)
  const typed = await formValues(c)
  const count = event.questions.length
  const form = actor ? memberRegistrationForm(count).safeParse(typed) : visitorRegistrationForm(count).safeParse(typed)
  if (!form.success) return showForm(c, event, { typed, errors: formErrors(form.error) })
  const opened = openedForm(c.var.deps, formAbout(event), form.data)
  if (!opened.ok) {
    const { because } = opened
    return showForm(c, event, { typed, errors: { form: formRefusalText[because] }, because })
  }
  const { id } = opened.outcome
  const { organisation, companions, needs } = form.data
  const answers = event.questions.map((question, index) => ({ question, answer: String(typed[answerName(index)] ?? '').trim() }))
  const sender = senderOf(actor, form.data)
  await keepSenderWithinLimits(c, sender, opened.outcome)
  const because = await register(c.var.deps, { id, eventId: event.id, organisation, companions, needs, answers, ...sender })
  if (because) return showForm(c, event, { typed, errors: { form: registerRefusalText[because] } })
  return seeOther(c, registration.to({ eventId: event.id }, { stand: 'gesendet' }))
})

/** Of a visitor nothing is known but what was typed. */
function senderOf(actor: Actor | null, typed: object) {
  if (actor) return { personId: actor.personId, name: actor.name, email: actor.email }
  const { name = '', email = '' } = typed as { name?: string; email?: string }
  return { personId: null, name, email }
}

function findEvent(c: Ctx): Promise<PublicEvent | null> {
  const { db, clock } = c.var.deps
  return findPublicEvent(db, c.req.param('eventId') ?? '', clock.now())
}

/** A form of one event registers for no other. */
function formAbout(event: PublicEvent): string {
  return `event registration ${event.id}`
}

type Again = { typed?: Record<string, string | string[]>; errors?: FieldErrors; because?: FormRefusal }

async function showForm(c: Ctx, event: PublicEvent, { typed = {}, errors, because }: Again): Promise<Response> {
  const values = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat().join('\n')]))
  const keepDays = await findKeepDays(c.var.deps.db, 'event-registrations')
  const sender = actorOf(c)
  const sent = { isMember: sender !== null, typed: { id: values.id ?? '', form: values.form ?? '' }, because }
  const identity = identityToShow(c.var.deps, formAbout(event), sent)
  return show(c, registrationPage({ event, identity, values, sender, keepDays, errors }), errors ? 422 : 200)
}
