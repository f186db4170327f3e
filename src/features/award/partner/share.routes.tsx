import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { recordEvent } from '../../../platform/events.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { queueMail } from '../../../platform/mail.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { typedTexts } from '../steps.form.ts'
import { listHandInPersons, lockEntry } from '../submission.queries.ts'
import { findShareByToken, findSplit, isPaidOut, listShares, recordShareAnswer } from '../winners/split.queries.ts'
import {
  answerShare,
  isAnswerThatStands,
  shareObstacle,
  splitState,
  type Share,
  type ShareAnswer,
  type ShareFacts,
} from '../winners/split.rules.ts'
import { findWinner } from '../winners/winner.queries.ts'
import type { Winner } from '../winners/winner.rules.ts'
import { answerForm } from './answer.form.ts'
import { shareNewsMail } from './share-news.mail.tsx'
import { sharePage, shareRefusalText, type ShareView } from './share.page.tsx'

export const shareRoutes = routes()

/** Looking changes nothing: mail scanners follow every link. */
shareRoutes.get(paths.award.shareAnswer.pattern, async (c) => {
  const found = await findAskedShare(c)
  return found ? show(c, sharePage(found.view)) : c.notFound()
})

shareRoutes.post(paths.award.shareAnswer.pattern, async (c) => {
  const found = await findAskedShare(c)
  if (!found) return c.notFound()
  const { view } = found
  const values = typedTexts(await formValues(c))
  const refused = (errors: FieldErrors) => show(c, sharePage({ ...view, values, errors }), 422)
  if (view.closed && view.closed !== 'already-answered') return refused({ form: shareRefusalText[view.closed] })
  const form = answerForm.safeParse(values)
  if (!form.success) return refused(view.closed ? { form: shareRefusalText[view.closed] } : formErrors(form.error))
  await keepAnswer(c.var.deps, found, form.data)
  const { view: now } = (await findAskedShare(c)) ?? found
  if (isAnswerThatStands(now.share.answer, form.data)) return seeOther(c, paths.award.shareAnswer.to({ token: view.token }))
  const errors = { form: shareRefusalText[now.closed ?? 'already-answered'] }
  return show(c, sharePage({ ...now, values, errors }), 422)
})

type Found = { view: ShareView; facts: ShareFacts }

async function findAskedShare(c: Ctx): Promise<Found | null> {
  const { db } = c.var.deps
  const token = c.req.param('token') ?? ''
  const asked = await findShareByToken(db, sha256(token))
  const winner = asked && (await findWinner(db, asked.entryId))
  if (!asked || !winner) return null
  const shares = await listShares(db, asked.proposalId)
  const share = shares.find(({ id }) => id === asked.shareId) as Share
  const facts = { ...asked, answered: share.answer !== null, paidOut: await isPaidOut(db, asked.entryId) }
  return { facts, view: { token, winner, share, shares, paidTo: asked.paidTo, closed: shareObstacle(facts) } }
}

/** Asked anew under the entry's lock: a newer proposal may have come meanwhile, and of two last answers one is the last. */
async function keepAnswer(deps: Deps, { view, facts }: Found, given: Omit<ShareAnswer, 'at'>): Promise<void> {
  const { winner, share } = view
  await transact(deps.db, async (tx) => {
    await lockEntry(tx, winner.entryId)
    const split = await findSplit(tx, winner.entryId)
    const own = split?.shares.find(({ id }) => id === share.id)
    const present = { ...facts, superseded: !own, answered: !!own?.answer, paidOut: await isPaidOut(tx, winner.entryId) }
    const decision = answerShare(present, given, await databaseNow(tx))
    if (!decision.ok || !(await recordShareAnswer(tx, decision.outcome))) return
    await tellNews(tx, deps, { winner, share, answer: decision.outcome })
    const { shareId, answer, at } = decision.outcome
    const subject = { table: 'award_split_shares', id: shareId }
    await recordEvent(tx, { kind: 'split-answered', actorId: null, subject, at, data: { entryId: winner.entryId, answer } })
  })
}

async function tellNews(tx: Tx, deps: Deps, { winner, share, answer }: { winner: Winner; share: Share; answer: ShareAnswer }) {
  const state = splitState(await findSplit(tx, winner.entryId))
  if (answer.answer === 'agree' && state !== 'agreed') return
  const { baseUrl } = deps.config
  const objection = answer.answer === 'object' ? { party: share.name, ...answer } : null
  const link = baseUrl + paths.award.winner.to({ entryId: winner.entryId })
  const message = shareNewsMail({ title: winner.title, objection, link, baseUrl })
  for (const { personId, email } of await listHandInPersons(tx, winner.entryId))
    await queueMail(tx, { ...message, recipient: email, onceKey: `share-news ${share.id} ${personId}`, queuedAt: answer.at })
}
