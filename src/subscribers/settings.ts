import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact, type Tx } from '../platform/db.ts'
import type { FieldErrors } from '../platform/forms.ts'
import { seeOther, show, type Ctx } from '../platform/web.ts'
import { subscriptionGonePage } from './confirmation.page.tsx'
import { preferencesPage } from './preferences.page.tsx'
import { openLink } from './sealed-link.ts'
import type { Offer } from './sign-up.page.tsx'
import type { SubscriptionSource } from './source.ts'
import { findSubscriber, lockSubscriber, type Subscriber } from './subscriber.queries.ts'
import { findSuppression } from './suppression.queries.ts'

const { preferences } = paths.subscribers

/** Whose link it is; null once the address was forgotten. */
export async function findOwner(c: Ctx): Promise<Subscriber | null> {
  const id = openLink(tokenOf(c), 'preferences', c.var.deps.keys)
  return id === null ? null : findSubscriber(c.var.deps.db, id)
}

type Change = (tx: Tx, known: Subscriber, at: Date) => Promise<void>

export function changeSettings(c: Ctx, { id }: Subscriber, act: Change): Promise<void> {
  return transact(c.var.deps.db, async (tx) => {
    const known = await lockSubscriber(tx, id)
    if (known) await act(tx, known, await databaseNow(tx))
  })
}

type Shown = { chosen?: string[]; errors?: FieldErrors }

export async function showSettings(
  c: Ctx,
  sources: SubscriptionSource[],
  subscriber: Subscriber,
  { chosen = [], errors }: Shown = {},
): Promise<Response> {
  const suppression = await findSuppression(c.var.deps.db, subscriber.email)
  const isSaved = !errors && c.req.query('stand') === 'gespeichert'
  const offers = await listOffers(c, sources, subscriber)
  const view = { token: tokenOf(c), subscriber, suppression, isSaved, offers, chosen, errors }
  return show(c, preferencesPage(view), errors ? 422 : 200)
}

/** Of what is offered, what does not come yet. */
async function listOffers(c: Ctx, sources: SubscriptionSource[], { subjects: followed }: Subscriber): Promise<Offer[]> {
  const known = new Set(followed.map(({ key }) => key))
  const all = (await Promise.all(sources.map((source) => source.listOffered(c.var.deps.db)))).flat()
  return all
    .map(({ legend, subjects }) => ({ legend, subjects: subjects.filter(({ key }) => !known.has(key)) }))
    .filter(({ subjects }) => subjects.length > 0)
}

export function settingsSaved(c: Ctx): Response {
  return seeOther(c, preferences.to({ token: tokenOf(c) }, { stand: 'gespeichert' }))
}

export function settingsGone(c: Ctx): Response {
  return show(c, subscriptionGonePage(), 410)
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}
