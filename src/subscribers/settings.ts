import { databaseNow } from '../platform/clock.ts'
import { transact, type Tx } from '../platform/db.ts'
import type { FieldErrors } from '../platform/forms.ts'
import { seeOther, show, type Ctx } from '../platform/web.ts'
import { preferencesPage } from './preferences.page.tsx'
import type { SettingsPlace } from './settings-places.ts'
import type { Offer } from './sign-up.page.tsx'
import type { SubscriptionSource } from './source.ts'
import { lockSubscriber, type Subscriber } from './subscriber.queries.ts'
import { findSuppression } from './suppression.queries.ts'

type Change = (tx: Tx, known: Subscriber, at: Date) => Promise<void>

export function changeSettings(c: Ctx, { id }: Subscriber, act: Change): Promise<void> {
  return transact(c.var.deps.db, async (tx) => {
    const known = await lockSubscriber(tx, id)
    if (known) await act(tx, known, await databaseNow(tx))
  })
}

/** Whose settings they are, where they stand, and what there is to add. */
export type Settings = { place: SettingsPlace; subscriber: Subscriber; sources: SubscriptionSource[] }
type Shown = { chosen?: string[]; errors?: FieldErrors }

export async function showSettings(
  c: Ctx,
  { place, subscriber, sources }: Settings,
  { chosen = [], errors }: Shown = {},
): Promise<Response> {
  const suppression = await findSuppression(c.var.deps.db, subscriber.email)
  const isSaved = !errors && c.req.query('stand') === 'gespeichert'
  const offers = await listOffers(c, sources, subscriber)
  const { trail, reached } = place
  const view = { addresses: place.addressesIn(c), trail, reached, subscriber, suppression, isSaved, offers, chosen, errors }
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

export function settingsSaved(c: Ctx, { place }: Pick<Settings, 'place'>): Response {
  return seeOther(c, place.addressesIn(c).saved)
}
