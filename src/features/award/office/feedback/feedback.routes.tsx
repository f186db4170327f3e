import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { feedbackListPage } from './feedback-list.page.tsx'
import { feedbackPage } from './feedback.page.tsx'
import { feedbackForm, pageForm } from './feedback.form.ts'
import {
  findFeedback,
  listFeedback,
  lockFeedback,
  recordFeedback,
  recordFeedbackRelease,
  recordProofread,
} from './feedback.queries.ts'
import { proofreadFeedback, releaseFeedback, writeFeedback, type FeedbackCase, type FeedbackRefusal } from './feedback.rules.ts'
import { feedbackRefusalText } from './feedback-words.page.tsx'

export const feedbackRoutes = routes()
const { list, one } = paths.office.feedback

feedbackRoutes.get(list.pattern, async (c) => {
  requireRole(c, 'office')
  const edition = await findCurrentEdition(c.var.deps.db)
  if (!edition) return c.notFound()
  const { seite } = pageForm.parse(c.req.query())
  return show(c, feedbackListPage({ all: await listFeedback(c.var.deps.db, edition.id), page: seite }))
})

/** All that were shown as ready; whoever was changed or released meanwhile stays as it is. */
feedbackRoutes.post(list.pattern, async (c) => {
  requireRole(c, 'office')
  const { personId } = requireFreshProof(c)
  const { db } = c.var.deps
  const { fassung = [] } = await formValues(c)
  const wanted = [fassung].flat().map((pair) => /^([0-9a-f-]{36}):(\d{1,9})$/.exec(pair))
  let released = 0
  for (const match of wanted) {
    const [, entryId = '', base = '0'] = match ?? []
    if (entryId && !(await decide(db, { act: 'release', entryId, personId, base: Number(base) }))) released++
  }
  if (released > 0) return seeOther(c, list.to())
  const edition = await findCurrentEdition(db)
  const all = edition ? await listFeedback(db, edition.id) : []
  const error = 'Es gibt zurzeit keine fertige Rückmeldung, die freigegeben werden könnte.'
  return show(c, feedbackListPage({ all, error }), 422)
})

feedbackRoutes.get(one.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const feedback = await findFeedback(c.var.deps.db, c.req.param('entryId') ?? '')
  return feedback ? show(c, feedbackPage({ feedback, personId })) : c.notFound()
})

feedbackRoutes.post(one.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const { db } = c.var.deps
  const entryId = c.req.param('entryId') ?? ''
  if (!(await findFeedback(db, entryId))) return c.notFound()
  const values = (await formValues(c)) as { text?: string }
  const form = feedbackForm.safeParse(values)
  if (!form.success) return showAgain(c, { entryId, personId, typed: values.text, errors: formErrors(form.error) })
  if (form.data.act === 'release') requireFreshProof(c)
  const refused = await decide(db, { ...form.data, entryId, personId })
  if (!refused) return seeOther(c, one.to({ entryId }))
  const field = refused === 'empty' ? 'text' : 'form'
  return showAgain(c, { entryId, personId, typed: values.text, errors: { [field]: feedbackRefusalText[refused] } })
})

type Wish = { entryId: string; personId: string; base: number } & (
  | { act: 'save'; text: string }
  | { act: 'proofread' | 'release' }
)

/** Null when it was done. */
function decide(db: Db, wish: Wish): Promise<FeedbackRefusal | null> {
  return transact(db, async (tx) => {
    const facts = await lockFeedback(tx, wish.entryId)
    return facts ? act(tx, facts, wish) : 'not-due'
  })
}

async function act(tx: Tx, facts: FeedbackCase, wish: Wish): Promise<FeedbackRefusal | null> {
  const who = { entryId: wish.entryId, personId: wish.personId, at: await databaseNow(tx) }
  if (wish.act === 'save') {
    const decision = writeFeedback(facts, wish)
    if (decision.ok) await recordFeedback(tx, { ...who, ...decision.outcome })
    return decision.ok ? null : decision.because
  }
  const decision = wish.act === 'proofread' ? proofreadFeedback(facts, wish) : releaseFeedback(facts, wish)
  if (!decision.ok) return decision.because
  const record = wish.act === 'proofread' ? recordProofread : recordFeedbackRelease
  await record(tx, { ...who, ...decision.outcome })
  return null
}

type Again = { entryId: string; personId: string; typed?: string; errors: FieldErrors }

async function showAgain(c: Ctx, { entryId, ...again }: Again): Promise<Response> {
  const feedback = await findFeedback(c.var.deps.db, entryId)
  return feedback ? show(c, feedbackPage({ feedback, ...again }), 422) : c.notFound()
}
