import { randomUUID } from 'node:crypto'
import { paths } from '../../../../paths.ts'
import { shortGermanDay } from '../../../../plain/german-day.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findEditionById } from '../../edition.queries.ts'
import { findAskedQuestion, type AskedQuestion } from '../asked-questions.queries.ts'
import { chaptersOf } from '../chapters.rules.ts'
import { listCitable } from '../conditions-version.queries.ts'
import { closeRefusalText, draftRefusalText } from '../question-words.page.tsx'
import { requireTeam } from '../team.ts'
import type { AnswerValues } from './answer-fields.page.tsx'
import { answerForm, closeForm } from './answer.form.ts'
import { closeIn, draftIn } from './answer-question.ts'
import { questionPage } from './question.page.tsx'

export const officeQuestionRoutes = routes()
const { one: onePath, draft, closing } = paths.office.questions

officeQuestionRoutes.get(onePath.pattern, async (c) => {
  requireTeam(c)
  const one = await askedIn(c)
  return one ? showQuestion(c, one, {}) : c.notFound()
})

officeQuestionRoutes.post(draft.pattern, async (c) => {
  const { personId } = requireTeam(c)
  const one = await askedIn(c)
  if (!one) return c.notFound()
  const typed = await formValues(c)
  const form = answerForm.safeParse(typed)
  if (!form.success) return showQuestion(c, one, { typed, errors: formErrors(form.error) })
  const because = await draftIn(c.var.deps, { questionId: one.id, personId }, form.data)
  if (because) return showQuestion(c, one, { typed, errors: { form: draftRefusalText[because] } })
  return seeOther(c, onePath.to({ questionId: one.id }))
})

officeQuestionRoutes.post(closing.pattern, async (c) => {
  const { personId } = requireTeam(c)
  const one = await askedIn(c)
  if (!one) return c.notFound()
  const typed = await formValues(c)
  const form = closeForm.safeParse(typed)
  const reply = String(typed.reply ?? '')
  if (!form.success) return showQuestion(c, one, { reply, errors: formErrors(form.error) })
  const because = await closeIn(c.var.deps, { questionId: one.id, personId }, form.data.reply)
  if (because) return showQuestion(c, one, { reply, errors: { form: closeRefusalText[because] } })
  return seeOther(c, onePath.to({ questionId: one.id }))
})

export function askedIn(c: Ctx): Promise<AskedQuestion | null> {
  return findAskedQuestion(c.var.deps.db, c.req.param('questionId') ?? '')
}

type Typed = Awaited<ReturnType<typeof formValues>>
type Again = { typed?: Typed; reply?: string; errors?: FieldErrors }

async function showQuestion(c: Ctx, one: AskedQuestion, { typed, reply = '', errors }: Again): Promise<Response> {
  const { db } = c.var.deps
  const edition = await findEditionById(db, one.editionId)
  const chapters = edition ? chaptersOf(edition) : []
  const page = questionPage({
    one,
    values: typed ? typedValues(typed) : valuesOf(one, chapters),
    reply,
    chapters,
    conditions: await listCitable(db, one.editionId),
    mayPublish: requireTeam(c).roles.includes('office'),
    errors,
  })
  return show(c, page, errors ? 422 : 200)
}

function valuesOf({ draft: words, question, chapter }: AskedQuestion, chapters: string[]): AnswerValues {
  const shown = words ?? { wording: question.slice(0, 300), chapter: chapter || (chapters[0] ?? ''), answer: '', reviewOn: null }
  return {
    id: randomUUID(),
    base: String(words?.number ?? 0),
    wording: shown.wording,
    chapter: shown.chapter,
    answer: shown.answer,
    conditionId: words?.conditionId ?? '',
    reviewOn: shown.reviewOn ? shortGermanDay(shown.reviewOn) : '',
  }
}

function typedValues(typed: Typed): AnswerValues {
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  return {
    id: text('id') || randomUUID(),
    base: text('base') || '0',
    wording: text('wording'),
    chapter: text('chapter'),
    answer: text('answer'),
    conditionId: text('conditionId'),
    reviewOn: text('reviewOn'),
  }
}
