import { paths } from '../../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../../people/index.ts'
import type { FieldErrors } from '../../../../../platform/forms.ts'
import { type Ctx, formValues, routes, seeOther, show } from '../../../../../platform/web.ts'
import { findEditionTitle } from '../edition-list.queries.ts'
import { isAnnounced } from './field.rules.ts'
import { afterAct, isRowAct } from './item-acts.rules.ts'
import { contentProblems, readPartForm } from './part.form.ts'
import { partPage, type PartView } from './part.page.tsx'
import { baseOf, readContent } from './part-content.queries.ts'
import { findPartFacts } from './part-facts.queries.ts'
import { closedBecause } from './part.rules.ts'
import { savePart } from './part-transaction.queries.ts'
import { findPart } from './parts.ts'

export const partRoutes = routes()
const { part: partPath } = paths.office.edition

partRoutes.get(partPath.pattern, async (c) => {
  requireRole(c, 'office')
  const asked = await askedPart(c)
  if (!asked) return c.notFound()
  const state = c.req.query('stand') === 'gespeichert' ? ('saved' as const) : undefined
  return show(c, partPage({ ...asked, base: baseOf(asked.content), state }))
})

partRoutes.post(partPath.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const asked = await askedPart(c)
  if (!asked) return c.notFound()
  const { part, facts, edition } = asked
  const { content, base, reason, act } = readPartForm(part, await formValues(c))
  const typed = { ...asked, content, base, reason }
  const closed = closedBecause(part, facts)
  if (closed) return refused(c, { ...asked, base: '', unsaved: content }, { form: closed })
  if (isRowAct(act)) return show(c, partPage({ ...typed, content: afterAct(part, content, act), state: 'typed' }))
  const problems = contentProblems(part, content, facts)
  if (Object.keys(problems).length > 0) return refused(c, typed, problems)
  if (isAnnounced(facts)) requireFreshProof(c)
  const saved = await savePart(c.var.deps.db, { part, editionId: edition.id, typed: content, base, reason, personId })
  if (saved.kind === 'refused') return refused(c, typed, saved.errors)
  if (saved.kind === 'stale') return show(c, partPage({ ...typed, base: baseOf(saved.stored), state: saved }), 409)
  return seeOther(c, partPath.to({ editionId: edition.id, part: part.slug }, { stand: 'gespeichert' }))
})

function refused(c: Ctx, view: PartView, errors: FieldErrors): Response {
  return show(c, partPage({ ...view, errors }), 422)
}

async function askedPart(c: Ctx) {
  const { db } = c.var.deps
  const part = findPart(c.req.param('part') ?? '')
  const editionId = c.req.param('editionId') ?? ''
  const [facts, title] = [await findPartFacts(db, editionId), await findEditionTitle(db, editionId)]
  if (!part || !facts || title === null) return null
  return { part, facts, edition: { id: editionId, title }, content: await readContent(db, part, editionId) }
}
