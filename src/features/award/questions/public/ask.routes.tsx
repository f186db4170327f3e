import { formRefusalText, formToShow, keepConnectionWithinLimit, openForm, type FormRefusal } from '../../../../outbox/index.ts'
import { paths } from '../../../../paths.ts'
import { actorOf, findPerson } from '../../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { listEditions } from '../../edition.queries.ts'
import { publicView } from '../../public/public-view.ts'
import type { Edition } from '../../edition.rules.ts'
import { findReceivedQuestion } from '../asked-questions.queries.ts'
import { chaptersOf } from '../chapters.rules.ts'
import { receiveQuestion } from '../receive-question.ts'
import { askForm } from './ask.form.ts'
import { askedPage, askPage, type AskValues } from './ask.page.tsx'

export const askRoutes = routes()
const FORM = 'award question'

askRoutes.get(paths.award.ask.pattern, async (c) => {
  c.header('Cache-Control', 'private, no-store')
  const edition = await askedEdition(c)
  if (!edition) return c.notFound()
  const questionId = c.req.query('frage')
  if (!questionId)
    return show(
      c,
      askPage({ sealed: formToShow(c.var.deps, FORM, ''), values: await ownValues(c), chapters: chaptersOf(edition) }),
    )
  const received = await findReceivedQuestion(c.var.deps.db, questionId)
  return received ? show(c, askedPage(received)) : c.notFound()
})

askRoutes.post(paths.award.ask.pattern, async (c) => {
  const edition = await askedEdition(c)
  if (!edition) return c.notFound()
  const typed = await formValues(c)
  const form = askForm.safeParse(typed)
  if (!form.success) return showAgain(c, edition, { typed, errors: formErrors(form.error) })
  const { form: _, website: __, ...asked } = form.data
  const decision = openForm(c.var.deps, FORM, form.data)
  if (!decision.ok) {
    const { because } = decision
    return showAgain(c, edition, { typed, errors: { form: formRefusalText[because] }, because })
  }
  const { id } = decision.outcome
  await keepConnectionWithinLimit(c, decision.outcome)
  const from = { origin: 'form', personId: actorOf(c)?.personId ?? null, enteredBy: null } as const
  const result = await receiveQuestion(c.var.deps, { ...asked, ...from, id, editionId: edition.id })
  if (result === 'received') return seeOther(c, paths.award.ask.to({ frage: id }))
  return showAgain(c, edition, { typed: { ...typed, form: '' }, errors: { form: formRefusalText['sent-already'] } })
})

/** The newest that is announced; of an archived one nobody can change anything any more. */
async function askedEdition(c: Ctx): Promise<Edition | null> {
  const { db, clock } = c.var.deps
  const edition = publicView(await listEditions(db), clock.now())?.edition
  return edition && !edition.archived ? edition : null
}

async function ownValues(c: Ctx): Promise<AskValues> {
  const actor = actorOf(c)
  const person = actor && (await findPerson(c.var.deps.db, actor.personId))
  return { question: '', chapter: '', name: person?.name ?? '', email: person?.email ?? '' }
}

type Again = { typed: Record<string, string | string[]>; errors: FieldErrors; because?: FormRefusal }

function showAgain(c: Ctx, edition: Edition, { typed, errors, because }: Again): Response {
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  const values = { question: text('question'), chapter: text('chapter'), name: text('name'), email: text('email') }
  const sealed = formToShow(c.var.deps, FORM, text('form'), because)
  return show(c, askPage({ sealed, values, chapters: chaptersOf(edition), errors }), 422)
}
