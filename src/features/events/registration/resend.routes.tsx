import { formRefusalText, formToShow, keepSenderWithinLimits, openForm, type FormRefusal } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findPublicEvent, type PublicEvent } from '../public-events.queries.ts'
import { resendForm } from './resend.form.ts'
import { resendPage, resentPage } from './resend.page.tsx'
import { resendLink } from './resend.ts'

/** For whom no mail has come. */
export const resendRoutes = routes()
const { registrationMail } = paths.events

resendRoutes.get(registrationMail.pattern, async (c) => {
  const event = await findEvent(c)
  if (!event) return c.notFound()
  return c.req.query('stand') === 'gesendet' ? show(c, resentPage(event)) : showForm(c, event, {})
})

resendRoutes.post(registrationMail.pattern, async (c) => {
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const typed = await formValues(c)
  const form = resendForm.safeParse(typed)
  if (!form.success) return showForm(c, event, { typed, errors: formErrors(form.error) })
  const opened = openForm(c.var.deps, formAbout(event), form.data)
  if (!opened.ok) {
    const { because } = opened
    return showForm(c, event, { typed, errors: { form: formRefusalText[because] }, because })
  }
  const { email } = form.data
  await keepSenderWithinLimits(c, { personId: null, email }, opened.outcome)
  await resendLink(c.var.deps, { eventId: event.id, email, formId: opened.outcome.id })
  return seeOther(c, registrationMail.to({ eventId: event.id }, { stand: 'gesendet' }))
})

function findEvent(c: Ctx): Promise<PublicEvent | null> {
  const { db, clock } = c.var.deps
  return findPublicEvent(db, c.req.param('eventId') ?? '', clock.now())
}

function formAbout({ id }: PublicEvent): string {
  return `event mail ${id}`
}

type Again = { typed?: Record<string, string | string[]>; errors?: FieldErrors; because?: FormRefusal }

function showForm(c: Ctx, event: PublicEvent, { typed = {}, errors, because }: Again): Response | Promise<Response> {
  const text = (name: string) => [typed[name] ?? ''].flat().join()
  const sealed = formToShow(c.var.deps, formAbout(event), text('form'), because)
  return show(c, resendPage({ event, sealed, email: text('email'), errors }), errors ? 422 : 200)
}
