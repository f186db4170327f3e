import { formErrors } from '../platform/forms.ts'
import { keepLinksPrivate } from '../platform/keep-links-private.ts'
import { formValues, routes, type Ctx, type Web } from '../platform/web.ts'
import { recordAdded } from './add-subjects.ts'
import { addingForm } from './adding.form.ts'
import { addRefusalText } from './adding.page.tsx'
import { addSubjects } from './adding.rules.ts'
import { networkAddressHash } from './network-address.ts'
import { preferencesForm } from './preferences.form.ts'
import { changeSettings, settingsSaved, showSettings, type Settings } from './settings.ts'
import type { SettingsPlace } from './settings-places.ts'
import { subjectKeys } from './sign-up.form.ts'
import { findSubjects, type SubscriptionSource } from './source.ts'
import { changeFrequency, recordLeaving } from './subscriber.queries.ts'
import { findSuppression, recordSuppressionLifted } from './suppression.queries.ts'

type Act = (c: Ctx, settings: Settings) => Promise<Response>

/** Whoever owns the address changes what comes, adds to it, and leaves. */
export function preferencesRoutes(sources: SubscriptionSource[], place: SettingsPlace): Web {
  const web = routes()
  const { settings, adding, leavingAll, resuming } = place.patterns
  for (const pattern of [settings, adding, leavingAll, resuming]) web.use(pattern, keepLinksPrivate)
  const asOwner = (act: Act) => async (c: Ctx) => {
    const subscriber = await place.findOwner(c)
    return subscriber ? act(c, { place, subscriber, sources }) : place.showNothing(c)
  }
  web.get(
    settings,
    asOwner((c, known) => showSettings(c, known)),
  )
  web.post(settings, asOwner(changeChosen))
  web.post(adding, asOwner(add))
  web.post(leavingAll, asOwner(leaveAll))
  web.post(resuming, asOwner(resume))
  return web
}

async function changeChosen(c: Ctx, settings: Settings): Promise<Response> {
  const form = preferencesForm.safeParse(await formValues(c))
  if (!form.success) return showSettings(c, settings, { errors: formErrors(form.error) })
  const { zu, frequency } = form.data
  await changeSettings(c, settings.subscriber, async (tx, known, at) => {
    const keys = known.subjects.map(({ key }) => key).filter((key) => !zu.includes(key))
    await recordLeaving(tx, { ...known, keys, way: 'settings', at })
    if (frequency !== known.frequency) await changeFrequency(tx, known.id, frequency, at)
  })
  return settingsSaved(c, settings)
}

async function add(c: Ctx, settings: Settings): Promise<Response> {
  const { sources, subscriber } = settings
  const typed = await formValues(c)
  const form = addingForm.safeParse(typed)
  const asked = subjectKeys.safeParse(typed.dazu).data ?? []
  if (!form.success) return showSettings(c, settings, { chosen: asked, errors: formErrors(form.error) })
  const chosen = await findSubjects(c.var.deps.db, sources, form.data.dazu)
  const decision = addSubjects({ chosen, followed: subscriber.subjects })
  if (!decision.ok) return showSettings(c, settings, { errors: { dazu: addRefusalText[decision.because] } })
  await changeSettings(c, subscriber, async (tx, known, at) => {
    const again = addSubjects({ chosen, followed: known.subjects })
    if (again.ok)
      await recordAdded(tx, c.var.deps, { subscriber: known, subjects: again.outcome, at, from: networkAddressHash(c) })
  })
  return settingsSaved(c, settings)
}

async function leaveAll(c: Ctx, settings: Settings): Promise<Response> {
  await changeSettings(c, settings.subscriber, (tx, known, at) =>
    recordLeaving(tx, { ...known, keys: known.subjects.map(({ key }) => key), way: 'settings', at }),
  )
  return settingsSaved(c, settings)
}

async function resume(c: Ctx, settings: Settings): Promise<Response> {
  await changeSettings(c, settings.subscriber, async (tx, { email }, at) => {
    const suppression = await findSuppression(tx, email)
    if (suppression) await recordSuppressionLifted(tx, { id: suppression.id, personId: null, at })
  })
  return settingsSaved(c, settings)
}
