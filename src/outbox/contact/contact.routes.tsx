import { actorOf, type Actor } from '../../people/index.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../platform/forms.ts'
import { keepLinksPrivate } from '../../platform/keep-links-private.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../platform/web.ts'
import { memberContactForm, visitorContactForm } from './contact.form.ts'
import {
  confirmationGonePage,
  confirmationPage,
  contactPage,
  contactRefusalText,
  contactSentPage,
  type ContactValues,
} from './contact.page.tsx'
import { findMailedContact, lockMailedContact } from './contact.queries.ts'
import { confirmContact, writeContact, type ContactRefusal } from './contact.rules.ts'
import { relay, send } from './relay-contact.ts'
import type { FormRefusal } from '../strangers/form-age.rules.ts'
import { keepSenderWithinLimits } from '../strangers/mail-limits.ts'
import { formRefusalText } from '../strangers/sealed-fields.page.tsx'
import { identityToShow, openedForm } from '../strangers/sealed-form.ts'
import type { ContactSource, Subject } from './source.ts'

/** Writing to what a feature offers, and confirming it by the mailed link. */
export function contactRoutes(source: ContactSource): Web {
  const web = routes()
  web.get(source.form.pattern, async (c) => {
    const subject = await findSubject(c, source)
    if (!subject) return c.notFound()
    const sent = c.req.query('stand')
    if (sent) return show(c, contactSentPage(source, subject, sent === 'gesendet'))
    return showContact(c, { source, subject }, {})
  })
  web.post(source.form.pattern, (c) => write(c, source))
  web.use(source.confirmation.pattern, keepLinksPrivate)
  /** Looking relays nothing: mail scanners follow every link. */
  web.get(source.confirmation.pattern, async (c) => {
    const contact = await findMailedContact(c.var.deps.db, source.table, tokenOf(c))
    return contact ? show(c, confirmationPage({ source, token: tokenOf(c), contact })) : gone(c, source)
  })
  web.post(source.confirmation.pattern, (c) => confirm(c, source))
  return web
}

async function write(c: Ctx, source: ContactSource): Promise<Response> {
  const subject = await findSubject(c, source)
  if (!subject) return c.notFound()
  const actor = actorOf(c)
  const typed = await formValues(c)
  const form = actor ? memberContactForm.safeParse(typed) : visitorContactForm.safeParse(typed)
  const about = { source, subject }
  if (!form.success) return showContact(c, about, { typed, errors: formErrors(form.error) })
  const opened = openedForm(c.var.deps, formAbout(about), form.data)
  if (!opened.ok)
    return showContact(c, about, { typed, errors: { form: formRefusalText[opened.because] }, because: opened.because })
  const sender = senderOf(actor)
  const decision = writeContact(subject, sender)
  if (!decision.ok) return showContact(c, about, { typed, errors: { form: contactRefusalText(source.words, decision.because) } })
  const { id: subjectId, key: subjectKey, title, addressee } = subject
  const { id } = opened.outcome
  const written = { ...sender, ...form.data, id, subjectId, subjectKey, title, addressee }
  await keepSenderWithinLimits(c, written, opened.outcome)
  await send(c.var.deps, source, written)
  return seeOther(c, source.form.to(subjectKey, { stand: decision.outcome === 'relay' ? 'gesendet' : 'bestaetigen' }))
}

/** Of a visitor nothing is known but what was typed. */
function senderOf(actor: Actor | null) {
  if (!actor) return { personId: null, organisationId: null, name: '', organisation: '', email: '' }
  const { personId, organisationId, name, email } = actor
  return { personId, organisationId, name, organisation: actor.organisationName ?? '', email }
}

async function confirm(c: Ctx, source: ContactSource): Promise<Response> {
  const token = tokenOf(c)
  const contact = await findMailedContact(c.var.deps.db, source.table, token)
  if (!contact) return gone(c, source)
  const because = await relayConfirmed(c, source, token)
  if (!because) return seeOther(c, source.confirmation.to({ token }))
  const errors = { form: contactRefusalText(source.words, because) }
  return show(c, confirmationPage({ source, token, contact, errors }), 422)
}

function relayConfirmed(c: Ctx, source: ContactSource, token: string): Promise<ContactRefusal | null> {
  const { deps } = c.var
  return transact(deps.db, async (tx) => {
    const contact = await lockMailedContact(tx, source.table, token)
    if (!contact) return 'too-late'
    const at = await databaseNow(tx)
    const isPublic = (await source.find(tx, contact.subjectKey)) !== null
    const decision = confirmContact({ ...contact, isPublic }, at)
    if (!decision.ok) return decision.because
    if (decision.outcome === 'relay') await relay(tx, deps, { source, contact, at })
    return null
  })
}

function findSubject(c: Ctx, source: ContactSource): Promise<Subject | null> {
  return source.find(c.var.deps.db, c.req.param(source.param) ?? '')
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}

function gone(c: Ctx, source: ContactSource): Response {
  return show(c, confirmationGonePage(source), 410)
}

type About = { source: ContactSource; subject: Subject }
type Again = { typed?: Record<string, string | string[]>; errors?: FieldErrors; because?: FormRefusal }

/** A form about one thing writes to nobody else. */
function formAbout({ source, subject }: About): string {
  return `contact ${source.table} ${subject.id}`
}

function showContact(c: Ctx, about: About, { typed = {}, errors, because }: Again): Response {
  const text = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  const values: ContactValues = {
    name: text('name'),
    organisation: text('organisation'),
    email: text('email'),
    message: text('message'),
  }
  const sender = actorOf(c)
  const sent = { isMember: sender !== null, typed: { id: text('id'), form: text('form') }, because }
  const view = { ...about, identity: identityToShow(c.var.deps, formAbout(about), sent), values, sender }
  return show(c, contactPage({ ...view, errors }), errors ? 422 : 200)
}
