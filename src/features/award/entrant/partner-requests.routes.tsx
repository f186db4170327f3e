import { paths } from '../../../paths.ts'
import { requireActor, type Actor } from '../../../people/index.ts'
import type { Db } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { withinLimit, type Limit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findEntryFor } from '../entry.queries.ts'
import type { Entry } from '../entry.rules.ts'
import { askFacts, keyDataOf, partnerStandings, standingOf } from '../partner-answers-list.rules.ts'
import { findEditionOfAnswers, listPartnerRequests } from '../partner-answers.queries.ts'
import { ask, type Ask } from '../partner-answers.rules.ts'
import { answerUntilFor, sendPartnerRequest } from './partner-requests-sending.routes.ts'
import { partnerRequestForm } from './partner-requests.form.ts'
import { askText, partnerRequestsPage, type PartnerRequests } from './partner-requests.page.tsx'

/** Enough for a county with all its municipalities; too few to write to strangers in our name. */
const MAILS_OF_PERSON: Limit = { name: 'partner-mail-person', most: 60, perSeconds: 86_400 }
const MAILS: Limit = { name: 'partner-mail', most: 3, perSeconds: 86_400 }

export const partnerRequestsRoutes = routes()

partnerRequestsRoutes.get(paths.award.partnerRequests.pattern, async (c) => {
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', requireActor(c))
  if (!entry) return c.notFound()
  const data = await requestsOf(c.var.deps.db, entry)
  const asked = data.standings.find((standing) => (standing.placeId ?? 'hvb') === c.req.query('gefragt'))
  return show(c, partnerRequestsPage({ ...data, asked: asked?.request?.recipient }))
})

partnerRequestsRoutes.post(paths.award.partnerRequests.pattern, async (c) => {
  const actor = requireActor(c)
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', actor)
  if (!entry) return c.notFound()
  const values = await formValues(c)
  const whom = String(values.whom ?? '')
  const recipient = String(values[`recipient-${whom}`] ?? '')
  const form = partnerRequestForm.safeParse({ whom, recipient })
  if (!form.success) return refused(c, entry, { whom, recipient, sentence: Object.values(formErrors(form.error))[0] ?? '' })
  const because = await askThem(c, entry, actor, askOf(form.data))
  if (because) return refused(c, entry, { whom, recipient, sentence: askText[because] })
  return seeOther(c, paths.award.partnerRequests.to({ entryId: entry.id }, { gefragt: whom }))
})

function askOf({ whom, recipient }: { whom: string; recipient: string }): Ask {
  return whom === 'hvb' ? { kind: 'hvb', placeId: null, recipient } : { kind: 'partner', placeId: whom, recipient }
}

/** Null when they are asked, else why not. */
async function askThem(c: Ctx, entry: Entry, actor: Actor, whom: Ask): Promise<keyof typeof askText | null> {
  const { db } = c.var.deps
  const { standings } = await requestsOf(db, entry)
  const decision = ask(askFacts(entry, standings, whom), whom, entry.askedAt)
  if (!decision.ok) return decision.because
  if (!(await withinLimit(db, MAILS_OF_PERSON, sha256(actor.personId)))) return 'too-many-requests'
  if (!(await withinLimit(db, MAILS, sha256(whom.recipient.toLowerCase())))) return 'too-many-mails'
  await sendPartnerRequest(c.var.deps, {
    entry,
    actor,
    ask: decision.outcome,
    partyName: standingOf(standings, whom)?.name ?? '',
  })
  return null
}

async function requestsOf(db: Db, entry: Entry): Promise<PartnerRequests> {
  const { partnerAnswerDays, silenceCounts } = await findEditionOfAnswers(db, entry.edition.id)
  const standings = partnerStandings(entry, await listPartnerRequests(db, entry.id), silenceCounts)
  return { entry, standings, keyData: keyDataOf(entry), answerUntil: answerUntilFor(entry, partnerAnswerDays), silenceCounts }
}

async function refused(c: Ctx, entry: Entry, failed: { whom: string; recipient: string; sentence: string }): Promise<Response> {
  const data = await requestsOf(c.var.deps.db, entry)
  const known = data.standings.some((standing) => (standing.placeId ?? 'hvb') === failed.whom)
  const errors = { [known ? `recipient-${failed.whom}` : 'form']: failed.sentence }
  return show(c, partnerRequestsPage({ ...data, failed: { ...failed, errors } }), 422)
}
