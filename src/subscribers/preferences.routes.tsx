import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact, type Tx } from '../platform/db.ts'
import { formErrors } from '../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../platform/web.ts'
import { subscriptionGonePage } from './confirmation.page.tsx'
import { keepLinksPrivate } from '../platform/keep-links-private.ts'
import { preferencesForm } from './preferences.form.ts'
import { preferencesPage } from './preferences.page.tsx'
import { openLink } from './sealed-link.ts'
import { changeFrequency, findSubscriber, lockSubscriber, recordLeaving, type Subscriber } from './subscriber.queries.ts'

const { preferences, leavingAll } = paths.subscribers

/** Whoever has the link from one of the mails changes what comes, and leaves. */
export const preferencesRoutes = routes()

for (const { pattern } of [preferences, leavingAll]) preferencesRoutes.use(pattern, keepLinksPrivate)

preferencesRoutes.get(preferences.pattern, async (c) => {
  const subscriber = await findOwner(c)
  if (!subscriber) return gone(c)
  return show(c, preferencesPage({ token: tokenOf(c), subscriber, isSaved: c.req.query('stand') === 'gespeichert' }))
})

preferencesRoutes.post(preferences.pattern, async (c) => {
  const subscriber = await findOwner(c)
  if (!subscriber) return gone(c)
  const form = preferencesForm.safeParse(await formValues(c))
  if (!form.success) {
    const view = { token: tokenOf(c), subscriber, isSaved: false, errors: formErrors(form.error) }
    return show(c, preferencesPage(view), 422)
  }
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

function saved(c: Ctx): Response {
  return seeOther(c, preferences.to({ token: tokenOf(c) }, { stand: 'gespeichert' }))
}

function gone(c: Ctx): Response {
  return show(c, subscriptionGonePage(), 410)
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}
