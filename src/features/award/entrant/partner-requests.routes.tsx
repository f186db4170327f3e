import { paths } from '../../../paths.ts'
import { requireActor, type Actor } from '../../../people/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import { withinLimit, type Limit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findEntryFor } from '../entry.queries.ts'
import type { Entry } from '../entry.rules.ts'
import { askFacts, keyDataOf, namingOf, partnerStandings } from '../partner-answers-list.rules.ts'
import { findEditionOfAnswers, listPartnerRequests } from '../partner-answers.queries.ts'
import { ask, isRepeat } from '../partner-answers.rules.ts'
import { answerUntilFor, sendPartnerRequest } from './partner-requests-sending.routes.ts'
import { EVERYBODY, recipientForm } from './partner-requests.form.ts'
import { mayAsk } from './partner-requests-form.page.tsx'
import { askText, partnerRequestsPage, type PartnerRequests } from './partner-requests.page.tsx'

/** Enough for a county with all its municipalities; too few to write to strangers in our name. */
const MAILS_OF_PERSON: Limit = { name: 'partner-mail-person', most: 60, perSeconds: 86_400 }
const MAILS: Limit = { name: 'partner-mail', most: 3, perSeconds: 86_400 }

export const partnerRequestsRoutes = routes()

partnerRequestsRoutes.get(paths.award.partnerRequests.pattern, async (c) => {
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', requireActor(c))
  if (!entry) return c.notFound()
  return showRequests(c, entry, { asked: c.req.query('gefragt')?.split(',') })
})

partnerRequestsRoutes.post(paths.award.partnerRequests.pattern, async (c) => {
  const actor = requireActor(c)
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', actor)
  if (!entry) return c.notFound()
  const values = await formValues(c)
  const wishes = wishesIn(values)
  const errors = wishes.length > 0 ? errorsIn(wishes) : { form: 'Bitte geben Sie mindestens eine E-Mail-Adresse an.' }
  const typed = Object.fromEntries(wishes.map(({ key, recipient }) => [key, recipient]))
  if (Object.keys(errors).length > 0) return showRequests(c, entry, { failed: { typed, errors } })
  const { asked, refused } = await askAll(c, { entry, actor, wishes })
  if (Object.keys(refused).length > 0) return showRequests(c, entry, { asked, failed: { typed, errors: refused } })
  return seeOther(c, paths.award.partnerRequests.to({ entryId: entry.id }, { gefragt: asked.join(',') }))
})

type Wish = { key: string; recipient: string }

/** Who has no address in the form for all is not asked. */
function wishesIn(values: Record<string, string | string[]>): Wish[] {
  const whom = String(values.whom ?? '')
  if (whom !== EVERYBODY) return [{ key: whom, recipient: String(values[`recipient-${whom}`] ?? '') }]
  return Object.entries(values).flatMap(([name, value]) => {
    const recipient = String(value).trim()
    return name.startsWith('recipient-') && recipient !== '' ? [{ key: name.slice('recipient-'.length), recipient }] : []
  })
}

function errorsIn(wishes: Wish[]): FieldErrors {
  return Object.fromEntries(
    wishes.flatMap(({ key, recipient }) => {
      const form = recipientForm.safeParse(recipient)
      return form.success ? [] : [[`recipient-${key}`, form.error.issues[0]?.message ?? '']]
    }),
  )
}

/** One refused address keeps no other from its mail. */
async function askAll(c: Ctx, { entry, actor, wishes }: { entry: Entry; actor: Actor; wishes: Wish[] }) {
  const asked: string[] = []
  const refused: FieldErrors = {}
  for (const wish of wishes) {
    const because = await askThem(c, { entry, actor, wish })
    if (because) refused[`recipient-${wish.key}`] = askText[because]
    else asked.push(wish.key)
  }
  return { asked, refused }
}

/** Null when they are asked, else why not. */
async function askThem(
  c: Ctx,
  { entry, actor, wish }: { entry: Entry; actor: Actor; wish: Wish },
): Promise<keyof typeof askText | null> {
  const { db } = c.var.deps
  const { standings } = await requestsOf(db, entry)
  const standing = standings.find(({ key }) => key === wish.key)
  if (!standing) return 'not-a-partner'
  const { kind, placeId, line, name } = standing
  const decision = ask(askFacts(entry, standing), { kind, placeId, line, recipient: wish.recipient.trim() }, entry.askedAt)
  if (!decision.ok) return decision.because
  // A second click mails nothing, so it costs nothing.
  if (isRepeat(standing.request, decision.outcome.recipient, entry.askedAt)) return null
  if (!(await withinLimit(db, MAILS_OF_PERSON, sha256(actor.personId)))) return 'too-many-requests'
  if (!(await withinLimit(db, MAILS, sha256(decision.outcome.recipient.toLowerCase())))) return 'too-many-mails'
  await sendPartnerRequest(c.var.deps, { entry, actor, ask: decision.outcome, partyName: name })
  return null
}

async function requestsOf(db: Db, entry: Entry): Promise<PartnerRequests> {
  const { partnerAnswerDays, silenceCounts } = await findEditionOfAnswers(db, entry.edition.id)
  const standings = partnerStandings(namingOf(entry), await listPartnerRequests(db, entry.id), silenceCounts)
  return { entry, standings, keyData: keyDataOf(entry), answerUntil: answerUntilFor(entry, partnerAnswerDays), silenceCounts }
}

type Shown = { asked?: string[]; failed?: NonNullable<PartnerRequests['failed']> }

async function showRequests(c: Ctx, entry: Entry, { asked = [], failed }: Shown): Promise<Response> {
  const data = await requestsOf(c.var.deps.db, entry)
  const recipients = data.standings.flatMap(({ key, request }) => (request && asked.includes(key) ? [request.recipient] : []))
  return show(
    c,
    partnerRequestsPage({ ...data, asked: recipients, failed: failed && withoutStrangers(failed, data) }),
    failed ? 422 : 200,
  )
}

/** An error belongs beside its field; where the page asks that party for nothing, the address is told with it. */
function withoutStrangers(
  { typed, errors }: NonNullable<PartnerRequests['failed']>,
  data: PartnerRequests,
): NonNullable<PartnerRequests['failed']> {
  const asking = data.standings.filter((standing) => mayAsk(data, standing))
  const fields = new Set(['form', ...asking.map(({ key }) => `recipient-${key}`)])
  const strangers = Object.entries(errors).filter(([name]) => !fields.has(name))
  const known = Object.fromEntries(Object.entries(errors).filter(([name]) => fields.has(name)))
  const told = strangers.map(([name, sentence]) => `${sentence} (${typed[name.slice('recipient-'.length)] ?? ''})`)
  return { typed, errors: told.length > 0 ? { ...known, form: told.join(' ') } : known }
}
