import { paths } from '../../../../paths.ts'
import { clientAddress } from '../../../../people/index.ts'
import { isoDate } from '../../../../plain/german-date.ts'
import { transact } from '../../../../platform/db.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { LimitReached } from '../../../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../../../platform/limits.queries.ts'
import { sha256 } from '../../../../platform/random.ts'
import { formValues, routes, seeOther, type Ctx } from '../../../../platform/web.ts'
import { listEditions } from '../../edition.queries.ts'
import { publicView } from '../../public/public-view.ts'
import { recordVote } from '../record-question.queries.ts'
import { voteForm } from './vote.form.ts'

const VOTES_FROM_A_CONNECTION: Limit = { name: 'question-votes', most: 30, perSeconds: 3600 }
const VOTE_ON_AN_ANSWER: Limit = { name: 'question-vote', most: 1, perSeconds: 86_400 }

export const voteRoutes = routes()

/** A second vote of a day on the same answer is thanked for and not counted. The limits forget after a day who voted. */
voteRoutes.post(paths.award.questionVote.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const view = publicView(await listEditions(db), clock.now())
  const slug = c.req.param('slug') ?? ''
  const question = view?.edition.questions.find((one) => one.slug === slug)
  if (!view || !question) return c.notFound()
  const form = voteForm.safeParse(await formValues(c))
  const connection = sha256(clientAddress(c))
  if (!(await withinLimit(db, VOTES_FROM_A_CONNECTION, connection))) throw new LimitReached(VOTES_FROM_A_CONNECTION)
  const isFirst = form.success && (await withinLimit(db, VOTE_ON_AN_ANSWER, sha256(`${connection} ${view.edition.id} ${slug}`)))
  if (form.success && isFirst) await record(c, { editionId: view.edition.id, slug, helpful: form.data.helpful === 'ja' })
  return seeOther(c, afterVote(slug, form.data?.helpful))
})

function record(c: Ctx, vote: { editionId: string; slug: string; helpful: boolean }): Promise<void> {
  return transact(c.var.deps.db, async (tx) => recordVote(tx, { ...vote, on: isoDate(await databaseNow(tx)) }))
}

/** Whom it did not help is asked what is missing; whatever was not one of the buttons leads back to the answer. */
function afterVote(slug: string, helpful: 'ja' | 'nein' | undefined): string {
  if (helpful === 'nein') return paths.award.questionRemark.to({ slug }, { danke: '' })
  return `${paths.award.questions.to({ frage: slug, ...(helpful && { danke: slug }) })}#${slug}`
}
