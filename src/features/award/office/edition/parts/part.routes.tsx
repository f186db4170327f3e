import { paths } from '../../../../../paths.ts'
import { requireActor, requireFreshProof, requireRole } from '../../../../../people/index.ts'
import type { FieldErrors } from '../../../../../platform/forms.ts'
import { type Ctx, formValues, routes, seeOther, show } from '../../../../../platform/web.ts'
import { findEditionTitle } from '../edition-list.queries.ts'
import { confirmClosingChange, takeClosingBack } from './closing-transaction.queries.ts'
import { findWaitingClosing } from './closing.queries.ts'
import type { Content } from './field.ts'
import { isAnnounced } from './field.rules.ts'
import { afterAct, isRowAct } from './item-acts.rules.ts'
import { contentProblems, readPartForm } from './part.form.ts'
import { partPage, type PartView } from './part.page.tsx'
import { baseOf, readContent } from './part-content.queries.ts'
import { findPartFacts } from './part-facts.queries.ts'
import { closedBecause } from './part.rules.ts'
import { savePart } from './part-transaction.queries.ts'
import { closingRefusalText } from './waiting-closing.tsx'
import { findPart } from './parts.ts'
import { phasesPart } from './phases-part.ts'

export const partRoutes = routes()
const { part: partPath, closing, closingTakeBack } = paths.office.edition

const STATES: Record<string, 'saved' | 'waits' | 'logo'> = { gespeichert: 'saved', wartet: 'waits', logo: 'logo' }

partRoutes.get(partPath.pattern, async (c) => {
  requireRole(c, 'office')
  const asked = await askedPart(c)
  if (!asked) return c.notFound()
  const state = STATES[c.req.query('stand') ?? '']
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
  if (asksForProof(asked, content)) requireFreshProof(c)
  const saved = await savePart(c.var.deps.db, { part, editionId: edition.id, typed: content, base, reason, personId })
  if (saved.kind === 'refused') return refused(c, typed, saved.errors)
  if (saved.kind === 'stale') return show(c, partPage({ ...typed, base: baseOf(saved.stored), state: saved }), 409)
  const stand = saved.kind === 'waits' ? 'wartet' : 'gespeichert'
  return seeOther(c, partPath.to({ editionId: edition.id, part: part.slug }, { stand }))
})

/** The second person's word on a closing that one alone cannot move. */
partRoutes.post(closing.pattern, async (c) => {
  requireRole(c, 'office')
  const { personId } = requireFreshProof(c)
  const asked = await askedPart(c, phasesPart.slug)
  if (!asked) return c.notFound()
  const { base } = await formValues(c)
  const because = await confirmClosingChange(c.var.deps.db, { editionId: asked.edition.id, id: String(base ?? ''), personId })
  const sentence = typeof because === 'string' ? closingRefusalText[because] : because?.problem
  if (sentence) return refused(c, { ...asked, base: baseOf(asked.content) }, { form: sentence })
  return seeOther(c, partPath.to({ editionId: asked.edition.id, part: phasesPart.slug }, { stand: 'gespeichert' }))
})

/** The closing that waits is proposed no more. */
partRoutes.post(closingTakeBack.pattern, async (c) => {
  requireRole(c, 'office')
  const { personId } = requireFreshProof(c)
  const asked = await askedPart(c, phasesPart.slug)
  if (!asked) return c.notFound()
  const { base } = await formValues(c)
  const because = await takeClosingBack(c.var.deps.db, { editionId: asked.edition.id, id: String(base ?? ''), personId })
  if (because) return refused(c, { ...asked, base: baseOf(asked.content) }, { form: closingRefusalText[because] })
  return seeOther(c, partPath.to({ editionId: asked.edition.id, part: phasesPart.slug }))
})

function asksForProof({ part, facts, content: before }: Pick<PartView, 'part' | 'facts' | 'content'>, after: Content): boolean {
  return isAnnounced(facts) || Boolean(part.held?.({ before, after, facts }))
}

function refused(c: Ctx, view: PartView, errors: FieldErrors): Response {
  return show(c, partPage({ ...view, errors }), 422)
}

async function askedPart(c: Ctx, slug = c.req.param('part') ?? '') {
  const { db } = c.var.deps
  const part = findPart(slug)
  const editionId = c.req.param('editionId') ?? ''
  const [facts, title] = [await findPartFacts(db, editionId), await findEditionTitle(db, editionId)]
  if (!part || !facts || title === null) return null
  const waiting = part.held ? await findWaitingClosing(db, editionId) : null
  const { personId } = requireActor(c)
  return { part, facts, edition: { id: editionId, title }, content: await readContent(db, part, editionId), waiting, personId }
}
