import { randomUUID } from 'node:crypto'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { answerRefusalText, takeRefusalText } from '../case-words.page.tsx'
import { findCase, listAnswers, listClosedCases, listNotes, listOpenCases, type Case } from '../case.queries.ts'
import type { AnswerKind } from '../case.rules.ts'
import { recordNote } from '../record-case.queries.ts'
import { requireTeam } from '../team.ts'
import { answerIn, takeIn } from './answer-case.ts'
import { templateWords, type AnswerDraft } from './answer-section.page.tsx'
import { answerForm, noteForm } from './case.form.ts'
import { casePage } from './case.page.tsx'
import { casesPage, MOST_CLOSED } from './cases.page.tsx'
import { templateFor } from './templates.ts'

export const caseRoutes = routes()
const { cases } = paths.feedback

caseRoutes.get(cases.list.pattern, async (c) => {
  requireTeam(c)
  const { db, clock } = c.var.deps
  const [open, closed] = await Promise.all([listOpenCases(db), listClosedCases(db, MOST_CLOSED)])
  return show(c, casesPage({ open, closed, today: isoDate(clock.now()) }))
})

caseRoutes.get(cases.one.pattern, async (c) => {
  requireTeam(c)
  const one = await findCase(c.var.deps.db, idOf(c))
  return one ? showCase(c, one, {}) : c.notFound()
})

caseRoutes.post(cases.taking.pattern, async (c) => {
  const actor = requireTeam(c)
  const one = await findCase(c.var.deps.db, idOf(c))
  if (!one) return c.notFound()
  const because = await takeIn(c.var.deps, actor, one.id)
  return because
    ? showCase(c, one, { errors: { form: takeRefusalText[because] } })
    : seeOther(c, cases.one.to({ caseId: one.id }))
})

caseRoutes.post(cases.answers.pattern, async (c) => {
  const actor = requireTeam(c)
  const one = await findCase(c.var.deps.db, idOf(c))
  if (!one) return c.notFound()
  const values = await formValues(c)
  const form = answerForm.safeParse(values)
  const draft = { id: String(values.id ?? ''), kind: String(values.kind ?? ''), text: String(values.text ?? '') }
  if (!form.success) return showCase(c, one, { draft, errors: formErrors(form.error) })
  const because = await answerIn(c.var.deps, actor, one.id, form.data)
  if (!because) return seeOther(c, cases.one.to({ caseId: one.id }))
  const field = because === 'gap-left' || because === 'ombuds-missing' ? 'text' : 'form'
  return showCase(c, one, { draft, errors: { [field]: answerRefusalText[because] } })
})

caseRoutes.post(cases.notes.pattern, async (c) => {
  const actor = requireTeam(c)
  const { db } = c.var.deps
  const one = await findCase(db, idOf(c))
  if (!one) return c.notFound()
  const values = await formValues(c)
  const form = noteForm.safeParse(values)
  if (!form.success) return showCase(c, one, { note: String(values.note ?? ''), errors: formErrors(form.error) })
  await transact(db, async (tx) => {
    const by = { caseId: one.id, personId: actor.personId, at: await databaseNow(tx) }
    await recordNote(tx, { id: form.data.id, text: form.data.note }, by)
  })
  return seeOther(c, cases.one.to({ caseId: one.id }))
})

function idOf(c: Ctx): string {
  return c.req.param('caseId') ?? ''
}

type Again = { draft?: AnswerDraft; note?: string; errors?: FieldErrors }

async function showCase(c: Ctx, one: Case, { draft, note, errors }: Again): Promise<Response> {
  const { db, clock } = c.var.deps
  const [answers, notes] = await Promise.all([listAnswers(db, one.id), listNotes(db, one.id)])
  const view = {
    one,
    answers,
    notes,
    personId: requireTeam(c).personId,
    today: isoDate(clock.now()),
    draft: { ...(draft ?? draftFrom(one, c.req.query('vorlage'))), id: draft?.id || randomUUID() },
    note: { id: randomUUID(), text: note ?? '' },
    errors,
  }
  return show(c, casePage(view), errors ? 422 : 200)
}

function draftFrom(one: Case, word: string | undefined): Omit<AnswerDraft, 'id'> {
  const [kind] = Object.entries(templateWords).find(([, name]) => name === word) ?? []
  return kind ? { kind, text: templateFor(one, kind as AnswerKind) } : { text: '' }
}
