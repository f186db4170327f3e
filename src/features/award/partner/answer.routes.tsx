import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Db } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { addJob } from '../../../platform/jobs.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findRequestByToken, recordPartnerAnswer, type RequestOfPerson } from '../partner-answers.queries.ts'
import { answer, answerObstacle, isAnswerThatStands, type AnswerFacts, type GivenAnswer } from '../partner-answers.rules.ts'
import { answerForm } from './answer.form.ts'
import { answerPage, answerRefusalText } from './answer.page.tsx'
import { MAIL_OBJECTION } from './objection.job.ts'

export const answerRoutes = routes()

/** Looking changes nothing: mail scanners follow every link. */
answerRoutes.get(paths.award.partnerAnswer.pattern, async (c) => {
  const { db } = c.var.deps
  const request = await findOwnRequest(c)
  if (!request) return c.notFound()
  return show(c, answerPage({ token: tokenOf(c), request, closed: answerObstacle(factsOf(request), await databaseNow(db)) }))
})

answerRoutes.post(paths.award.partnerAnswer.pattern, async (c) => {
  const { db } = c.var.deps
  const arrivedAt = await databaseNow(db)
  const request = await findOwnRequest(c)
  if (!request) return c.notFound()
  const token = tokenOf(c)
  const closed = answerObstacle(factsOf(request), arrivedAt)
  const values = await formValues(c)
  const refused = (errors: FieldErrors) => show(c, answerPage({ token, request, closed, values: plain(values), errors }), 422)
  if (closed && closed !== 'already-answered') return refused({ form: answerRefusalText[closed] })
  const form = answerForm.safeParse(values)
  if (!form.success) return refused(closed ? { form: answerRefusalText[closed] } : formErrors(form.error))
  const decision = answer(factsOf(request), form.data, arrivedAt)
  if (decision.ok) await keepAnswer(db, request, decision.outcome)
  const stands = await findOwnRequest(c)
  if (stands && isAnswerThatStands(stands, form.data)) return seeOther(c, paths.award.partnerAnswer.to({ token }))
  return showOther(c, stands ?? request, plain(values))
})

/** Somebody else with the link was first: what was typed now is not kept, and says so. */
function showOther(c: Ctx, request: RequestOfPerson, values: Record<string, string>): Response {
  const errors = { form: answerRefusalText['already-answered'] }
  return show(c, answerPage({ token: tokenOf(c), request, closed: 'already-answered', values, errors }), 422)
}

async function keepAnswer(db: Db, request: RequestOfPerson, given: GivenAnswer & { requestId: string; at: Date }): Promise<void> {
  await transact(db, async (tx) => {
    if (!(await recordPartnerAnswer(tx, given))) return
    if (given.answer === 'object') await addJob(tx, MAIL_OBJECTION, { requestId: request.id })
    await recordEvent(tx, {
      kind: 'partner-answered',
      actorId: null,
      subject: { table: 'award_partner_requests', id: request.id },
      at: given.at,
      data: { entryId: request.entryId, answer: given.answer },
    })
  })
}

async function findOwnRequest(c: Ctx): Promise<RequestOfPerson | undefined> {
  return findRequestByToken(c.var.deps.db, sha256(tokenOf(c)))
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}

function factsOf(request: RequestOfPerson): AnswerFacts {
  const { id, answerUntil, superseded, withdrawn } = request
  return { requestId: id, answered: request.answer !== null, superseded, withdrawn, answerUntil }
}

function plain(values: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
}
