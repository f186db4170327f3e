import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../people/index.ts'
import { transact } from '../../../../platform/db.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findEditionById } from '../../edition.queries.ts'
import { keyOf } from '../../office/mailing/mailing-groups.rules.ts'
import { mailingSourceOf } from '../../office/mailing/mailing-source.ts'
import type { AskedQuestion } from '../asked-questions.queries.ts'
import { publishRefusalText } from '../question-words.page.tsx'
import { publishForm } from './answer.form.ts'
import { citationText } from './everybody-mail.ts'
import { publicationPage } from './publication.page.tsx'
import { citedBy, publishIn } from './publish-answer.ts'
import { askedIn } from './question.routes.tsx'

export const publicationRoutes = routes()
const { one: onePath, publication } = paths.office.questions

/** Only the office speaks for the prize to everybody, with a fresh proof as for each mail to many. */
publicationRoutes.get(publication.pattern, async (c) => {
  requireRole(c, 'office')
  const one = await askedIn(c)
  return !one || one.published || one.closed ? c.notFound() : showPublication(c, one)
})

publicationRoutes.post(publication.pattern, async (c) => {
  requireRole(c, 'office')
  const { personId } = requireFreshProof(c)
  const one = await askedIn(c)
  const edition = one && (await findEditionById(c.var.deps.db, one.editionId))
  if (!one || !edition) return c.notFound()
  const form = publishForm.safeParse(await formValues(c))
  const seenNumber = form.success ? form.data.number : 0
  const refused = await publishIn(c.var.deps, { questionId: one.id, personId, seenNumber, editionTitle: edition.title })
  const isDone = !refused || ('because' in refused && refused.because === 'already-published')
  if (isDone) return seeOther(c, onePath.to({ questionId: one.id }))
  return showPublication(c, one, 'because' in refused ? publishRefusalText[refused.because] : refused.sentence)
})

async function showPublication(c: Ctx, one: AskedQuestion, error?: string): Promise<Response> {
  const { db, config } = c.var.deps
  if (!one.draft) return seeOther(c, onePath.to({ questionId: one.id }))
  const { draft } = one
  const cited = await transact(db, (tx) => citedBy(tx, one))
  const key = keyOf({ editionId: one.editionId, group: 'entrants', categoryId: null })
  const source = mailingSourceOf(one.editionId)
  const group = (await source.listGroups(db)).find((offered) => offered.key === key)
  const told = group ? await source.listRecipients(db, { group, picked: [], baseUrl: config.baseUrl }) : []
  const persons = new Set(told.map(({ email }) => email.toLowerCase())).size
  const view = { one, draft, citation: cited && citationText(cited), told: persons, error }
  return show(c, publicationPage(view), error ? 422 : 200)
}
