import { formRefusalText, formToShow, keepUnprovenWithinLimit, openForm, type FormRefusal } from '../../../outbox/index.ts'
import { actorOf, clientAddress, type Actor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { LimitReached } from '../../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../../platform/web.ts'
import { findPublicEvent, type PublicEvent } from '../public-events.queries.ts'
import type { EntrySource } from './entry-source.ts'
import { askHourForm, hourReturnForm } from './hour.form.ts'
import { hourPage, type AskHourValues } from './hour.page.tsx'
import { findHour, listHourQuestions } from './hour-questions.queries.ts'
import { standingOf } from './hour-standing.page.tsx'
import { streamStates } from './hour-stream.ts'
import { askHourRefusalText, returnHourRefusalText } from './hour-words.page.tsx'
import { advisesIn, mayOrganise } from './require-moderator.ts'
import { askIn, giveBackIn } from './tend-hour.ts'

const { hour, hourStream, hourReturn } = paths.events
const FORM = 'event hour'
const QUESTIONS_FROM_A_CONNECTION: Limit = { name: 'hour-questions', most: 20, perSeconds: 3600 }

/** For everybody: asking beforehand or during the hour, and how far the hour is. */
export function hourRoutes(entries: EntrySource): Web {
  const web = routes()
  web.get(hour.pattern, async (c) => {
    const event = await findOfficeHour(c)
    return event ? showHour(c, event, { entries }) : c.notFound()
  })
  web.get(hourStream.pattern, async (c) => {
    const event = await findOfficeHour(c)
    if (!event || event.cancelledAt || event.endsAt <= c.var.deps.clock.now()) return c.notFound()
    return streamStates(c, async () => (event.endsAt > c.var.deps.clock.now() ? publicState(c, event) : null))
  })
  web.post(hour.pattern, async (c) => {
    const event = await findOfficeHour(c)
    if (!event) return c.notFound()
    const typed = await formValues(c)
    const form = askHourForm.safeParse(typed)
    if (!form.success) return showHour(c, event, { entries, typed, errors: formErrors(form.error) })
    const { form: _, website: __, anonymous: isAnonymous, entry: entryId, ...said } = form.data
    const opened = openForm(c.var.deps, FORM, form.data)
    if (!opened.ok) {
      const errors = { form: formRefusalText[opened.because] }
      return showHour(c, event, { entries, typed, errors, because: opened.because })
    }
    await keepUnprovenWithinLimit(c, opened.outcome)
    await withinLimits(c)
    const { id } = opened.outcome
    const asked = { ...said, entryId, isAnonymous, personId: actorOf(c)?.personId ?? null }
    const ownEntryIds = (await ownEntries(c, entries)).map(({ entryId }) => entryId)
    const because = await askIn(c.var.deps, { id, eventId: event.id, asked, ownEntryIds })
    if (!because) return seeOther(c, hour.to({ eventId: event.id }, { frage: id }))
    const field = because.startsWith('slot') ? 'slot' : because === 'entry-not-own' ? 'entry' : 'form'
    return showHour(c, event, { entries, typed, errors: { [field]: askHourRefusalText[because] } })
  })
  web.post(hourReturn.pattern, (c) => takeBack(c, entries))
  return web
}

async function takeBack(c: Ctx, entries: EntrySource): Promise<Response> {
  const event = await findOfficeHour(c)
  if (!event) return c.notFound()
  const form = hourReturnForm.safeParse(await formValues(c))
  if (!form.success) return showHour(c, event, { entries, errors: { form: formErrors(form.error).question ?? '' } })
  const personId = actorOf(c)?.personId ?? null
  const because = await giveBackIn(c.var.deps, { eventId: event.id, questionId: form.data.question, personId })
  if (because === undefined) return c.notFound()
  if (because) return showHour(c, event, { entries, errors: { form: returnHourRefusalText[because] } })
  return seeOther(c, hour.to({ eventId: event.id }, { frage: form.data.question }))
}

async function ownEntries(c: Ctx, entries: EntrySource) {
  const actor = actorOf(c)
  return actor ? entries(c.var.deps.db, actor) : []
}

async function withinLimits(c: Ctx): Promise<void> {
  const isWithin = await withinLimit(c.var.deps.db, QUESTIONS_FROM_A_CONNECTION, sha256(clientAddress(c)))
  if (!isWithin) throw new LimitReached(QUESTIONS_FROM_A_CONNECTION)
}

async function findOfficeHour(c: Ctx): Promise<PublicEvent | null> {
  const { db, clock } = c.var.deps
  const event = await findPublicEvent(db, c.req.param('eventId') ?? '', clock.now())
  return event?.series === 'office-hour' ? event : null
}

/** Numbers alone: a hash of questions would tell when somebody mends one. */
async function publicState(c: Ctx, { id }: PublicEvent): Promise<string> {
  const questions = await listHourQuestions(c.var.deps.db, id)
  return sha256(JSON.stringify(questions.map(({ number, taken, answered, removed }) => [number, taken, answered, removed])))
}

type Again = { entries: EntrySource; typed?: Record<string, string | string[]>; errors?: FieldErrors; because?: FormRefusal }

async function showHour(c: Ctx, event: PublicEvent, { entries, typed, errors, because }: Again): Promise<Response> {
  const { db, clock } = c.var.deps
  const [questions, set] = await Promise.all([listHourQuestions(db, event.id), findHour(db, event.id)])
  const page = hourPage({
    event,
    hour: set,
    standing: standingOf(questions, c.req.query('frage') ?? '', { event, hour: set }),
    state: await publicState(c, event),
    sealed: formToShow(c.var.deps, FORM, [typed?.form ?? ''].flat().join(), because),
    values: typed ? typedValues(typed) : ownValues(actorOf(c)),
    takenSlots: questions.flatMap(({ slot }) => (slot === null ? [] : [slot])),
    ownEntries: await ownEntries(c, entries),
    mayModerate: await mayModerate(c),
    now: clock.now(),
    errors,
  })
  c.header('Cache-Control', 'private, no-store')
  return show(c, page, errors ? 422 : 200)
}

async function mayModerate(c: Ctx): Promise<boolean> {
  const actor = actorOf(c)
  return actor !== null && (mayOrganise(actor) || (await advisesIn(c, actor)))
}

function ownValues(actor: Actor | null): AskHourValues {
  return { ...EMPTY, name: actor?.name ?? '', email: actor?.email ?? '' }
}

const EMPTY: AskHourValues = { question: '', anonymous: '', name: '', email: '', entry: '', slot: '' }

function typedValues(typed: Record<string, string | string[]>): AskHourValues {
  const text = (name: keyof AskHourValues) => [typed[name] ?? ''].flat().join('\n')
  return Object.fromEntries(Object.keys(EMPTY).map((name) => [name, text(name as keyof AskHourValues)])) as AskHourValues
}
