import { randomUUID } from 'node:crypto'
import {
  acceptForm,
  formRefusalText,
  isConnectionWithinLimit,
  MAILS_FROM_A_CONNECTION,
  sealForm,
  unsealForm,
} from '../../../../outbox/index.ts'
import { paths } from '../../../../paths.ts'
import { actorOf, clientAddress, findPerson } from '../../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { LimitReached } from '../../../../platform/limit-reached.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { listEditions } from '../../edition.queries.ts'
import { publicView } from '../../public/public-view.ts'
import type { Edition } from '../../edition.rules.ts'
import { findReceivedQuestion } from '../asked-questions.queries.ts'
import { chaptersOf } from '../chapters.rules.ts'
import { receiveQuestion } from '../receive-question.ts'
import { askForm } from './ask.form.ts'
import { ABOUT, askedPage, askPage, type AskValues } from './ask.page.tsx'

export const askRoutes = routes()

askRoutes.get(paths.award.ask.pattern, async (c) => {
  c.header('Cache-Control', 'private, no-store')
  const edition = await askedEdition(c)
  if (!edition) return c.notFound()
  const questionId = c.req.query('frage')
  if (!questionId) return show(c, askPage({ sealed: newForm(c), values: await ownValues(c), chapters: chaptersOf(edition) }))
  const received = await findReceivedQuestion(c.var.deps.db, questionId)
  return received ? show(c, askedPage(received)) : c.notFound()
})

askRoutes.post(paths.award.ask.pattern, async (c) => {
  const edition = await askedEdition(c)
  if (!edition) return c.notFound()
  const typed = await formValues(c)
  const form = askForm.safeParse(typed)
  if (!form.success) return showAgain(c, edition, { typed, errors: formErrors(form.error) })
  const { form: sealed, website: trap, ...asked } = form.data
  const decision = acceptForm({ trap, opened: unsealForm(c.var.deps.keys.encryption, ABOUT, sealed) }, realNow())
  if (!decision.ok) {
    const errors = { form: formRefusalText[decision.because] }
    return showAgain(c, edition, { typed, errors, renew: decision.because === 'too-old' || decision.because === 'unsigned' })
  }
  const { id } = decision.outcome
  if (!(await isConnectionWithinLimit(c.var.deps.db, clientAddress(c)))) throw new LimitReached(MAILS_FROM_A_CONNECTION)
  const from = { origin: 'form', personId: actorOf(c)?.personId ?? null, enteredBy: null } as const
  const result = await receiveQuestion(c.var.deps, { ...asked, ...from, id, editionId: edition.id })
  if (result === 'received') return seeOther(c, paths.award.ask.to({ frage: id }))
  return showAgain(c, edition, { typed, errors: { form: formRefusalText['sent-already'] }, renew: true })
})

/** The newest that is announced; of an archived one nobody can change anything any more. */
async function askedEdition(c: Ctx): Promise<Edition | null> {
  const { db, clock } = c.var.deps
  const edition = publicView(await listEditions(db), clock.now())?.edition
  return edition && !edition.archived ? edition : null
}

/** Like limits not the portal's clock, which stands still in a demo. */
function realNow(): Date {
  return new Date()
}

function newForm(c: Ctx): string {
  return sealForm(c.var.deps.keys.encryption, ABOUT, { id: randomUUID(), openedAt: realNow() })
}

async function ownValues(c: Ctx): Promise<AskValues> {
  const actor = actorOf(c)
  const person = actor && (await findPerson(c.var.deps.db, actor.personId))
  return { question: '', chapter: '', name: person?.name ?? '', email: person?.email ?? '' }
}

type Again = { typed: Record<string, string | string[]>; errors: FieldErrors; renew?: boolean }

function showAgain(c: Ctx, edition: Edition, { typed, errors, renew }: Again): Response {
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  const values = { question: text('question'), chapter: text('chapter'), name: text('name'), email: text('email') }
  const sealed = renew || !text('form') ? newForm(c) : text('form')
  return show(c, askPage({ sealed, values, chapters: chaptersOf(edition), errors }), 422)
}
