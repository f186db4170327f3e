import { formRefusalText, formToShow, keepUnprovenWithinLimit, openForm, type FormRefusal } from '../../../../outbox/index.ts'
import { clientAddress } from '../../../../people/index.ts'
import { paths } from '../../../../paths.ts'
import { isoDate } from '../../../../plain/german-date.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { LimitReached } from '../../../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../../../platform/limits.queries.ts'
import { sha256 } from '../../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { listEditions } from '../../edition.queries.ts'
import type { Question } from '../../edition.rules.ts'
import { publicView } from '../../public/public-view.ts'
import { recordRemark } from '../answer-remarks.queries.ts'
import { remarkForm } from './remark.form.ts'
import { remarkPage } from './remark.page.tsx'

const REMARKS_FROM_A_CONNECTION: Limit = { name: 'answer-remarks', most: 10, perSeconds: 3600 }
const FORM = 'answer remark'

/** Why an answer did not help; the limits forget after an hour who said so. */
export const remarkRoutes = routes()

remarkRoutes.get(paths.award.questionRemark.pattern, async (c) => {
  const found = await findAnswer(c)
  return found ? showForm(c, found.question, {}) : c.notFound()
})

remarkRoutes.post(paths.award.questionRemark.pattern, async (c) => {
  const found = await findAnswer(c)
  if (!found) return c.notFound()
  const { question, editionId } = found
  const typed = await formValues(c)
  const form = remarkForm.safeParse(typed)
  if (!form.success) return showForm(c, question, { typed, errors: formErrors(form.error) })
  const opened = openForm(c.var.deps, FORM, form.data)
  if (!opened.ok) {
    const { because } = opened
    return showForm(c, question, { typed, errors: { form: formRefusalText[because] }, because })
  }
  await keepUnprovenWithinLimit(c, opened.outcome)
  const { db } = c.var.deps
  if (!(await withinLimit(db, REMARKS_FROM_A_CONNECTION, sha256(clientAddress(c)))))
    throw new LimitReached(REMARKS_FROM_A_CONNECTION)
  const { slug } = question
  await transact(db, async (tx) => {
    const at = await databaseNow(tx)
    const { remark } = form.data
    await recordRemark(tx, { id: opened.outcome.id, editionId, slug, remark, on: isoDate(at) })
  })
  return seeOther(c, `${paths.award.questions.to({ frage: slug, danke: slug })}#${slug}`)
})

async function findAnswer(c: Ctx): Promise<{ question: Question; editionId: string } | null> {
  const { db, clock } = c.var.deps
  const edition = publicView(await listEditions(db), clock.now())?.edition
  const question = edition?.questions.find(({ slug }) => slug === c.req.param('slug'))
  return edition && question ? { question, editionId: edition.id } : null
}

type Again = { typed?: Record<string, string | string[]>; errors?: FieldErrors; because?: FormRefusal }

function showForm(c: Ctx, question: Question, { typed = {}, errors, because }: Again): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store') // each form has its own id and instant
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  const sealed = formToShow(c.var.deps, FORM, text('form'), because)
  const isThanked = c.req.query('danke') !== undefined
  return show(c, remarkPage({ question, sealed, remark: text('remark'), isThanked, errors }), errors ? 422 : 200)
}
