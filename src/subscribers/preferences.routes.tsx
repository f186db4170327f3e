import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact, type Tx } from '../platform/db.ts'
import { formErrors, type FieldErrors } from '../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../platform/web.ts'
import { subscriptionGonePage } from './confirmation.page.tsx'
import { keepLinksPrivate } from '../platform/keep-links-private.ts'
import { preferencesForm } from './preferences.form.ts'
import { preferencesPage } from './preferences.page.tsx'
import { openLink } from './sealed-link.ts'
import { findSuppression, recordSuppressionLifted } from './suppression.queries.ts'
import { changeFrequency, findSubscriber, lockSubscriber, recordLeaving, type Subscriber } from './subscriber.queries.ts'

const { preferences, leavingAll, resuming } = paths.subscribers

/** Whoever has the link from one of the mails changes what comes, and leaves. */
export const preferencesRoutes = routes()

for (const { pattern } of [preferences, leavingAll, resuming]) preferencesRoutes.use(pattern, keepLinksPrivate)

preferencesRoutes.get(preferences.pattern, async (c) => {
  const subscriber = await findOwner(c)
  if (!subscriber) return gone(c)
  return showPreferences(c, subscriber)
})

preferencesRoutes.post(preferences.pattern, async (c) => {
  const subscriber = await findOwner(c)
  if (!subscriber) return gone(c)
  const form = preferencesForm.safeParse(await formValues(c))
  if (!form.success) return showPreferences(c, subscriber, formErrors(form.error))
  const { zu, frequency } = form.data
  await change(c, subscriber, async (tx, known, at) => {
    const keys = known.subjects.map(({ key }) => key).filter((key) => !zu.includes(key))
    await recordLeaving(tx, { ...known, keys, way: 'settings', at })
    if (frequency !== known.frequency) await changeFrequency(tx, known.id, frequency, at)
  })
  return saved(c)
})

preferencesRoutes.post(leavingAll.pattern, async (c) => {
  const subscriber = await findOwner(c)
  if (!subscriber) return gone(c)
  await change(c, subscriber, (tx, known, at) =>
    recordLeaving(tx, { ...known, keys: known.subjects.map(({ key }) => key), way: 'settings', at }),
  )
  return saved(c)
})

preferencesRoutes.post(resuming.pattern, async (c) => {
  const subscriber = await findOwner(c)
  if (!subscriber) return gone(c)
  await change(c, subscriber, async (tx, { email }, at) => {
    const suppression = await findSuppression(tx, email)
    if (suppression) await recordSuppressionLifted(tx, { id: suppression.id, personId: null, at })
  })
  return saved(c)
})

type Change = (tx: Tx, known: Subscriber, at: Date) => Promise<void>

function change(c: Ctx, { id }: Subscriber, act: Change): Promise<void> {
  return transact(c.var.deps.db, async (tx) => {
    const known = await lockSubscriber(tx, id)
    if (known) await act(tx, known, await databaseNow(tx))
  })
}

async function findOwner(c: Ctx): Promise<Subscriber | null> {
  const id = openLink(tokenOf(c), 'preferences', c.var.deps.keys)
  return id === null ? null : findSubscriber(c.var.deps.db, id)
}

async function showPreferences(c: Ctx, subscriber: Subscriber, errors?: FieldErrors): Promise<Response> {
  const suppression = await findSuppression(c.var.deps.db, subscriber.email)
  const isSaved = !errors && c.req.query('stand') === 'gespeichert'
  return show(c, preferencesPage({ token: tokenOf(c), subscriber, suppression, isSaved, errors }), errors ? 422 : 200)
}

function saved(c: Ctx): Response {
  return seeOther(c, preferences.to({ token: tokenOf(c) }, { stand: 'gespeichert' }))
}

function gone(c: Ctx): Response {
  return show(c, subscriptionGonePage(), 410)
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}
