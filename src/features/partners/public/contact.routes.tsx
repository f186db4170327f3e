import { actorOf, clientAddress, type Actor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { LimitReached } from '../../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { memberContactForm, visitorContactForm } from '../contact.form.ts'
import { lockMailedContact, findMailedContact, type Contact } from '../contact.queries.ts'
import { confirmContact, writeContact } from '../contact.rules.ts'
import { findPublicListing, type PublicListing } from '../public-listings.queries.ts'
import {
  confirmationGonePage,
  confirmationPage,
  contactPage,
  contactRefusalText,
  contactSentPage,
  type ContactValues,
} from './contact.page.tsx'
import { relay, send } from './relay-contact.ts'

const DAY = 86_400
/** Each of them mails somebody. */
const FROM_A_CONNECTION: Limit = { name: 'contact-connection', most: 10, perSeconds: 3600 }
const FROM_AN_ADDRESS: Limit = { name: 'contact-address', most: 5, perSeconds: DAY }
const FROM_A_PERSON: Limit = { name: 'contact-person', most: 20, perSeconds: DAY }

export const contactRoutes = routes()
const { contact, contactConfirmation } = paths.partners

contactRoutes.get(contact.pattern, async (c) => {
  const listing = await findListing(c)
  if (!listing) return c.notFound()
  const sent = c.req.query('stand')
  if (sent) return show(c, contactSentPage(listing, sent === 'gesendet'))
  return showContact(c, listing, {})
})

contactRoutes.post(contact.pattern, async (c) => {
  const listing = await findListing(c)
  if (!listing) return c.notFound()
  const actor = actorOf(c)
  const typed = await formValues(c)
  const form = actor ? memberContactForm.safeParse(typed) : visitorContactForm.safeParse(typed)
  if (!form.success) return showContact(c, listing, { typed, errors: formErrors(form.error) })
  const sender = { organisationId: actor?.organisationId ?? null, personId: actor?.personId ?? null }
  const decision = writeContact(listing, sender)
  if (!decision.ok) return showContact(c, listing, { typed, errors: { form: contactRefusalText[decision.because] } })
  const written = { ...senderOf(actor), ...form.data, listingId: listing.id, personId: sender.personId }
  await withinLimits(c, written)
  await send(c.var.deps, listing, written)
  return seeOther(c, contact.to({ listingId: listing.id }, { stand: decision.outcome === 'relay' ? 'gesendet' : 'bestaetigen' }))
})

contactRoutes.use(contactConfirmation.pattern, async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'private, no-store')
  c.res.headers.set('Referrer-Policy', 'no-referrer')
})

/** Looking relays nothing: mail scanners follow every link. */
contactRoutes.get(contactConfirmation.pattern, async (c) => {
  const token = c.req.param('token') ?? ''
  const mailed = await findMailedContact(c.var.deps.db, token)
  return mailed ? show(c, confirmationPage({ token, contact: mailed })) : show(c, confirmationGonePage(), 410)
})

contactRoutes.post(contactConfirmation.pattern, async (c) => {
  const token = c.req.param('token') ?? ''
  const { deps } = c.var
  const mailed = await findMailedContact(deps.db, token)
  if (!mailed) return show(c, confirmationGonePage(), 410)
  const refused = await transact(deps.db, async (tx) => {
    const locked = await lockMailedContact(tx, token)
    const at = await databaseNow(tx)
    const decision = locked && confirmContact(locked, at)
    if (!decision) return 'too-late'
    if (!decision.ok) return decision.because
    if (decision.outcome === 'relay') await relay(tx, deps, { contact: locked, title: locked.title, at })
    return null
  })
  if (!refused) return seeOther(c, contactConfirmation.to({ token }))
  return show(c, confirmationPage({ token, contact: mailed, errors: { form: contactRefusalText[refused] } }), 422)
})

function findListing(c: Ctx): Promise<PublicListing | null> {
  return findPublicListing(c.var.deps.db, c.req.param('listingId') ?? '')
}

function senderOf(actor: Actor | null): Pick<Contact, 'name' | 'organisation' | 'email'> {
  return { name: actor?.name ?? '', organisation: actor?.organisationName ?? '', email: actor?.email ?? '' }
}

async function withinLimits(c: Ctx, { personId, email }: Pick<Contact, 'personId' | 'email'>): Promise<void> {
  const { db } = c.var.deps
  const counted: [Limit, string][] = personId
    ? [[FROM_A_PERSON, personId]]
    : [
        [FROM_A_CONNECTION, sha256(clientAddress(c))],
        [FROM_AN_ADDRESS, sha256(email)],
      ]
  for (const [limit, key] of counted) if (!(await withinLimit(db, limit, key))) throw new LimitReached(limit)
}

type Again = { typed?: Record<string, string | string[]>; errors?: FieldErrors }

function showContact(c: Ctx, listing: PublicListing, { typed = {}, errors }: Again): Response {
  const text = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  const values: ContactValues = {
    name: text('name'),
    organisation: text('organisation'),
    email: text('email'),
    message: text('message'),
  }
  const view = { listing, id: text('id') || crypto.randomUUID(), values, sender: actorOf(c) }
  return show(c, contactPage({ ...view, errors }), errors ? 422 : 200)
}
