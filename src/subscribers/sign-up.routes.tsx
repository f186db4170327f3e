import { formRefusalText, formToShow, keepConnectionWithinLimit, openForm, type FormRefusal } from '../outbox/index.ts'
import { paths } from '../paths.ts'
import { formErrors, type FieldErrors } from '../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../platform/web.ts'
import { ask } from './ask.ts'
import { networkAddressHash } from './network-address.ts'
import { signUpForm, subjectKeys } from './sign-up.form.ts'
import { signUpPage, signUpRefusalText, signUpSentPage, type Offer } from './sign-up.page.tsx'
import { askToSubscribe } from './sign-up.rules.ts'
import { findSubjects, isOf, type SubscriptionSource } from './source.ts'

type Typed = Record<string, string | string[]>
const FORM = 'subscribers'

/** Asking for mails; the confirmation is a page of its own. */
export function signUpRoutes(sources: SubscriptionSource[]): Web {
  const web = routes()
  web.get(paths.subscribers.signUp.pattern, (c) => showForm(c, sources, { typed: { zu: named(c) } }))
  web.get(paths.subscribers.sent.pattern, (c) => show(c, signUpSentPage()))
  web.post(paths.subscribers.signUp.pattern, (c) => signUp(c, sources))
  return web
}

async function signUp(c: Ctx, sources: SubscriptionSource[]): Promise<Response> {
  const { db } = c.var.deps
  const typed = await formValues(c)
  const form = signUpForm.safeParse(typed)
  if (!form.success) return showForm(c, sources, { typed, errors: formErrors(form.error) })
  const opened = openForm(c.var.deps, FORM, form.data)
  if (!opened.ok) {
    const { because } = opened
    return showForm(c, sources, { typed, errors: { form: formRefusalText[because] }, because })
  }
  const { zu, email, frequency } = form.data
  const subjects = await findSubjects(db, sources, zu)
  const decision = askToSubscribe(subjects)
  if (!decision.ok) return showForm(c, sources, { typed, errors: { zu: signUpRefusalText[decision.because] } })
  await keepConnectionWithinLimit(c, opened.outcome)
  await ask(c.var.deps, { id: opened.outcome.id, email, subjects, frequency, askedFrom: networkAddressHash(c) })
  return seeOther(c, paths.subscribers.sent.to())
}

type Again = { typed: Typed; errors?: FieldErrors; because?: FormRefusal }

async function showForm(c: Ctx, sources: SubscriptionSource[], { typed, errors, because }: Again): Promise<Response> {
  const { db } = c.var.deps
  const text = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  const subjectsOf = (keys: unknown) => findSubjects(db, sources, subjectKeys.safeParse(keys).data ?? [])
  const chosen = (await subjectsOf(typed.zu)).map(({ key }) => key)
  const offers = await listOffers(c, sources, await subjectsOf(named(c)))
  const values = {
    form: formToShow(c.var.deps, FORM, text('form'), because),
    email: text('email'),
    frequency: text('frequency') || 'weekly',
    chosen,
  }
  const asksFrequency = sources.some(
    (source) => source.digest && offers.some(({ subjects }) => subjects.some(({ key }) => isOf(source)(key))),
  )
  c.header('Cache-Control', 'private, no-store') // each form has its own id and instant
  return show(c, signUpPage({ offers, action: actionOf(c), asksFrequency, values, errors }), errors ? 422 : 200)
}

/** By the page that led here, or by several links at once. */
function named(c: Ctx): string[] {
  return c.req.queries('zu') ?? []
}

function actionOf(c: Ctx): string {
  const { von } = c.req.query()
  const question = new URLSearchParams([...named(c).map((key) => ['zu', key]), ...(von === undefined ? [] : [['von', von]])])
  return question.size === 0 ? paths.subscribers.signUp.to() : `${paths.subscribers.signUp.to()}?${question}`
}

/** Who comes from a page chooses among what that page named, or all of its source; everybody else among all. */
async function listOffers(c: Ctx, sources: SubscriptionSource[], known: Offer['subjects']): Promise<Offer[]> {
  if (known.length > 0) return [{ legend: 'Ihre Auswahl', subjects: known }]
  const from = sources.filter(({ name }) => name === c.req.query('von'))
  const asked = from.length > 0 ? from : sources
  return (await Promise.all(asked.map((source) => source.listOffered(c.var.deps.db)))).flat()
}
