import { paths } from '../paths.ts'
import { formErrors } from '../platform/forms.ts'
import { keepLinksPrivate } from '../platform/keep-links-private.ts'
import { formValues, routes, type Ctx, type Web } from '../platform/web.ts'
import { recordAdded } from './add-subjects.ts'
import { addingForm } from './adding.form.ts'
import { addRefusalText } from './adding.page.tsx'
import { addSubjects } from './adding.rules.ts'
import { networkAddressHash } from './network-address.ts'
import { preferencesForm } from './preferences.form.ts'
import { changeSettings, findOwner, settingsGone, settingsSaved, showSettings } from './settings.ts'
import { subjectKeys } from './sign-up.form.ts'
import { findSubjects, type SubscriptionSource } from './source.ts'
import { changeFrequency, recordLeaving, type Subscriber } from './subscriber.queries.ts'
import { findSuppression, recordSuppressionLifted } from './suppression.queries.ts'

const { preferences, adding, leavingAll, resuming } = paths.subscribers
type Act = (c: Ctx, subscriber: Subscriber) => Promise<Response>

/** Whoever has the link from one of the mails changes what comes, adds to it, and leaves. */
export function preferencesRoutes(sources: SubscriptionSource[]): Web {
  const web = routes()
  for (const { pattern } of [preferences, adding, leavingAll, resuming]) web.use(pattern, keepLinksPrivate)
  const asOwner = (act: Act) => async (c: Ctx) => {
    const subscriber = await findOwner(c)
    return subscriber ? act(c, subscriber) : settingsGone(c)
  }
  web.get(
    preferences.pattern,
    asOwner((c, subscriber) => showSettings(c, sources, subscriber)),
  )
  web.post(
    preferences.pattern,
    asOwner((c, subscriber) => changeChosen(c, sources, subscriber)),
  )
  web.post(
    adding.pattern,
    asOwner((c, subscriber) => add(c, sources, subscriber)),
  )
  web.post(leavingAll.pattern, asOwner(leaveAll))
  web.post(resuming.pattern, asOwner(resume))
  return web
}

async function changeChosen(c: Ctx, sources: SubscriptionSource[], subscriber: Subscriber): Promise<Response> {
  const form = preferencesForm.safeParse(await formValues(c))
  if (!form.success) return showSettings(c, sources, subscriber, { errors: formErrors(form.error) })
  const { zu, frequency } = form.data
  await changeSettings(c, subscriber, async (tx, known, at) => {
    const keys = known.subjects.map(({ key }) => key).filter((key) => !zu.includes(key))
    await recordLeaving(tx, { ...known, keys, way: 'settings', at })
    if (frequency !== known.frequency) await changeFrequency(tx, known.id, frequency, at)
  })
  return settingsSaved(c)
}

async function add(c: Ctx, sources: SubscriptionSource[], subscriber: Subscriber): Promise<Response> {
  const typed = await formValues(c)
  const form = addingForm.safeParse(typed)
  const asked = subjectKeys.safeParse(typed.dazu).data ?? []
  if (!form.success) return showSettings(c, sources, subscriber, { chosen: asked, errors: formErrors(form.error) })
  const chosen = await findSubjects(c.var.deps.db, sources, form.data.dazu)
  const decision = addSubjects({ chosen, followed: subscriber.subjects })
  if (!decision.ok) return showSettings(c, sources, subscriber, { errors: { dazu: addRefusalText[decision.because] } })
  await changeSettings(c, subscriber, async (tx, known, at) => {
    const again = addSubjects({ chosen, followed: known.subjects })
    if (again.ok)
      await recordAdded(tx, c.var.deps, { subscriber: known, subjects: again.outcome, at, from: networkAddressHash(c) })
  })
  return settingsSaved(c)
}

async function leaveAll(c: Ctx, subscriber: Subscriber): Promise<Response> {
  await changeSettings(c, subscriber, (tx, known, at) =>
    recordLeaving(tx, { ...known, keys: known.subjects.map(({ key }) => key), way: 'settings', at }),
  )
  return settingsSaved(c)
}

async function resume(c: Ctx, subscriber: Subscriber): Promise<Response> {
  await changeSettings(c, subscriber, async (tx, { email }, at) => {
    const suppression = await findSuppression(tx, email)
    if (suppression) await recordSuppressionLifted(tx, { id: suppression.id, personId: null, at })
  })
  return settingsSaved(c)
}
