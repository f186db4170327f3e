import { randomUUID } from 'node:crypto'
import { paths } from '../../../../paths.ts'
import { isoDate } from '../../../../plain/german-date.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { listRemarks, MOST_REMARKS_SHOWN } from '../answer-remarks.queries.ts'
import { listAskedQuestions } from '../asked-questions.queries.ts'
import { chaptersOf } from '../chapters.rules.ts'
import { listAnswersInUse } from '../question-review.queries.ts'
import { receiveQuestion } from '../receive-question.ts'
import { requireTeam } from '../team.ts'
import { enterForm } from './answer.form.ts'
import { enteringPage } from './entering.page.tsx'
import { questionsListPage } from './questions-list.page.tsx'

export const officeQuestionsRoutes = routes()
const { list, entering, one } = paths.office.questions

officeQuestionsRoutes.get(list.pattern, async (c) => {
  requireTeam(c)
  const { db, clock } = c.var.deps
  const edition = await findCurrentEdition(db)
  if (!edition) return c.notFound()
  const { id } = edition
  const [questions, answers, remarks] = await Promise.all([
    listAskedQuestions(db, id),
    listAnswersInUse(db, id),
    listRemarks(db, id),
  ])
  return show(c, questionsListPage({ questions, answers, remarks, mostRemarks: MOST_REMARKS_SHOWN, today: isoDate(clock.now()) }))
})

officeQuestionsRoutes.get(entering.pattern, async (c) => {
  requireTeam(c)
  const edition = await findCurrentEdition(c.var.deps.db)
  if (!edition) return c.notFound()
  return show(c, enteringPage({ id: randomUUID(), values: valuesOf({}), chapters: chaptersOf(edition) }))
})

officeQuestionsRoutes.post(entering.pattern, async (c) => {
  const actor = requireTeam(c)
  const edition = await findCurrentEdition(c.var.deps.db)
  if (!edition) return c.notFound()
  const typed = await formValues(c)
  const form = enterForm.safeParse(typed)
  if (!form.success) {
    const view = { id: String(typed.id ?? '') || randomUUID(), values: valuesOf(typed), chapters: chaptersOf(edition) }
    return show(c, enteringPage({ ...view, errors: formErrors(form.error) }), 422)
  }
  const by = { origin: 'mail', personId: null, enteredBy: actor.personId } as const
  await receiveQuestion(c.var.deps, { ...form.data, ...by, editionId: edition.id })
  return seeOther(c, one.to({ questionId: form.data.id }))
})

function valuesOf(typed: Awaited<ReturnType<typeof formValues>>) {
  const text = (name: string) => String(typed[name] ?? '')
  return { question: text('question'), chapter: text('chapter'), name: text('name'), email: text('email') }
}
