import { paths } from '../../../../paths.ts'
import { requireRole, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { refuse, type Decision } from '../../../../plain/decision.ts'
import { findEditionById } from '../../edition.queries.ts'
import { findFormalFacts, recordAdmission, recordReassignment } from '../../judging/admission.queries.ts'
import { decideAdmission, reassign } from '../../judging/admission.rules.ts'
import { lockEntry } from '../../submission.queries.ts'
import { findOfficeEntry } from '../entries/office-entry.queries.ts'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import { admissionForm, checkForm, reassignmentForm } from './check.form.ts'
import { admissionRefusalText, checkPage, reassignmentRefusalText } from './check.page.tsx'
import { findCheckSurroundings, listCheckItems, listFindingsShown, recordFindings, type CheckItem } from './check.queries.ts'
import { findingErrors } from './check-items.page.tsx'
import { readFindings, type FindingRefusal, type ShownFinding, type TypedItem } from './findings.rules.ts'
import { listPresentPartners } from './partner-words.queries.ts'
import { propose } from './proposals.rules.ts'

export const checkRoutes = routes()
const { page, result, category } = paths.office.check

checkRoutes.get(page.pattern, async (c) => {
  const found = await findCase(c)
  return found ? showCheck(c, found) : c.notFound()
})

checkRoutes.post(page.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const { entry } = found
  const values = (await formValues(c)) as Record<string, string>
  const items = await listCheckItems(c.var.deps.db, entry.id)
  const form = checkForm(items.map(({ slug }) => slug)).safeParse(values)
  if (!form.success) return showCheck(c, { ...found, values, errors: formErrors(form.error) })
  const refused = await saveFindings(c, found, form.data)
  if (refused) return showCheck(c, { ...found, values: readBy(values, refused), errors: findingErrors(items, refused) })
  return seeOther(c, page.to({ entryId: entry.id }))
})

checkRoutes.post(result.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const values = (await formValues(c)) as Record<string, string>
  const form = admissionForm.safeParse(values)
  if (!form.success) return showCheck(c, { ...found, values, errors: formErrors(form.error) })
  const { result: wanted, resultReason, seen } = form.data
  const wish = { admitted: wanted === 'admitted', reason: resultReason, seen }
  const decision = await decide(c, found.entry, async (tx, facts, now) => {
    const decided = decideAdmission(facts, wish, { personId: found.actor.personId, now })
    if (decided.ok) await recordAdmission(tx, decided.outcome)
    return decided
  })
  if (!decision.ok)
    return showCheck(c, {
      ...found,
      values,
      errors: { [decision.because === 'reason-missing' ? 'resultReason' : 'result']: admissionRefusalText[decision.because] },
    })
  return seeOther(c, paths.office.entry.to({ entryId: found.entry.id }))
})

checkRoutes.post(category.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const values = (await formValues(c)) as Record<string, string>
  const form = reassignmentForm.safeParse(values)
  if (!form.success) return showCheck(c, { ...found, values, errors: formErrors(form.error) })
  const wish = { categoryId: form.data.category, reason: form.data.categoryReason }
  const decision = await decide(c, found.entry, async (tx, facts, now) => {
    const decided = reassign(facts, wish, { personId: found.actor.personId, now })
    if (decided.ok) await recordReassignment(tx, decided.outcome)
    return decided
  })
  if (!decision.ok)
    return showCheck(c, {
      ...found,
      values,
      errors: {
        [decision.because === 'reason-missing' ? 'categoryReason' : 'category']: reassignmentRefusalText[decision.because],
      },
    })
  return seeOther(c, paths.office.entry.to({ entryId: found.entry.id }))
})

type Case = { entry: OfficeEntry; actor: Actor }
type Shown = Case & { values?: Record<string, string>; errors?: FieldErrors }

async function findCase(c: Ctx): Promise<Case | null> {
  const actor = requireRole(c, 'office')
  const entry = await findOfficeEntry(c.var.deps.db, c.req.param('entryId') ?? '')
  return entry?.content ? { entry, actor } : null
}

type Facts = NonNullable<Awaited<ReturnType<typeof findFormalFacts>>>

/** Under the entry's lock, like every decision about it. */
async function decide<R extends string>(
  c: Ctx,
  { id }: OfficeEntry,
  act: (tx: Tx, facts: Facts, now: Date) => Promise<Decision<unknown, R | 'not-standing'>>,
): Promise<Decision<unknown, R | 'not-standing'>> {
  return transact(c.var.deps.db, async (tx) => {
    await lockEntry(tx, id)
    const facts = await findFormalFacts(tx, id)
    return facts ? act(tx, facts, await databaseNow(tx)) : refuse('not-standing')
  })
}

/** Null when what is new was stored. Under the entry's lock, so that of two who save at once one reads the other. */
function saveFindings(
  c: Ctx,
  { entry, actor }: Case,
  typed: Record<string, string>,
): Promise<Map<string, FindingRefusal> | null> {
  return transact(c.var.deps.db, async (tx) => {
    await lockEntry(tx, entry.id)
    const items = await listCheckItems(tx, entry.id)
    const shown = await listFindingsShown(
      tx,
      entry.id,
      items.flatMap(({ slug }) => Number(typed[`seen-${slug}`]) || []),
    )
    const read = readFindings(items.map((item) => typedItem(item, { typed, shown })))
    if (read.refused.size > 0) return read.refused
    const at = await databaseNow(tx)
    await recordFindings(tx, { entryId: entry.id, findings: read.findings, personId: actor.personId, at })
    return null
  })
}

/** Whoever sends the form again has read what somebody else found meanwhile. */
function readBy(values: Record<string, string>, refused: Map<string, FindingRefusal>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !refused.has(name.replace(/^seen-/, ''))))
}

type Typing = { typed: Record<string, string>; shown: Map<number, ShownFinding> }

function typedItem({ id, slug, byHand }: CheckItem, { typed, shown }: Typing): TypedItem {
  const seen = typed[`seen-${slug}`] ?? ''
  const said = { finding: typed[`finding-${slug}`] as TypedItem['typed']['finding'], note: typed[`note-${slug}`] ?? '', seen }
  return { id, slug, stands: byHand, shown: shown.get(Number(seen)) ?? null, typed: said }
}

async function showCheck(c: Ctx, { entry, values, errors }: Shown): Promise<Response> {
  const { db } = c.var.deps
  const edition = await findEditionById(db, entry.editionId)
  if (!edition || !entry.content) return c.notFound()
  const surroundings = await findCheckSurroundings(db, entry.id)
  const present = await listPresentPartners(db, entry)
  const facts = { ...surroundings, manifest: entry.content.manifest, present }
  const items = await listCheckItems(db, entry.id)
  const checked = items.map((item) => ({ ...item, proposal: item.rule ? propose(item.rule, facts) : null }))
  return show(c, checkPage({ entry, items: checked, categories: edition.categories, values, errors }), errors ? 422 : 200)
}
