import { paths } from '../../../../paths.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findEditionById } from '../../edition.queries.ts'
import { declarationForm, declarationsForm, type Declaration } from '../../judging/conflict.form.ts'
import { decideDeclaration } from '../../judging/conflict-transaction.queries.ts'
import { findQueuedEntry, listQueue, type QueuedEntry } from '../../judging/judged-entries.queries.ts'
import type { Juror } from '../../judging/juror.queries.ts'
import { requireJuror } from '../require-juror.ts'
import { conflictedPage, declarationPage } from './declaration.page.tsx'
import { declareRefusalText } from './declaration-parts.page.tsx'
import { declarationsPage } from './declarations.page.tsx'

/** A juror's own word on conflicts: entry by entry, or many at once. */
export const declarationRoutes = routes()

declarationRoutes.get(paths.jury.declarations.pattern, async (c) => declarationsAnswer(c, await requireJuror(c), {}))

declarationRoutes.post(paths.jury.declarations.pattern, async (c) => {
  const juror = await requireJuror(c)
  const values = await formValues(c)
  const form = declarationsForm.safeParse(values)
  if (!form.success) return declarationsAnswer(c, juror, { values: plain(values), errors: formErrors(form.error) })
  const errors = await declareAll(c, juror, form.data)
  return Object.keys(errors).length === 0
    ? seeOther(c, paths.jury.start.to())
    : declarationsAnswer(c, juror, { values: plain(values), errors })
})

declarationRoutes.get(paths.jury.declaration.pattern, async (c) => {
  const juror = await requireJuror(c)
  const entry = await findQueuedEntry(c.var.deps.db, c.req.param('entryId') ?? '', juror)
  return entry ? declarationAnswer(c, entry, {}) : c.notFound()
})

declarationRoutes.post(paths.jury.declaration.pattern, async (c) => {
  const juror = await requireJuror(c)
  const { db } = c.var.deps
  const entryId = c.req.param('entryId') ?? ''
  const entry = await findQueuedEntry(db, entryId, juror)
  if (!entry) return c.notFound()
  const values = await formValues(c)
  const form = declarationForm.safeParse(values)
  if (!form.success) return declarationAnswer(c, entry, { values: plain(values), errors: formErrors(form.error) })
  const decision = await decideDeclaration(db, { entryId, personId: juror.personId, ...form.data })
  if (decision.ok) return seeOther(c, decision.outcome === 'none' ? paths.jury.sheet.to({ entryId }) : paths.jury.start.to())
  const now = (await findQueuedEntry(db, entryId, juror)) ?? entry
  return declarationAnswer(c, now, { values: plain(values), errors: { form: declareRefusalText[decision.because] } })
})

/** Each by itself: one that is refused keeps no other from counting. */
async function declareAll(c: Ctx, { personId, editionId }: Juror, declarations: Declaration[]): Promise<FieldErrors> {
  const { db } = c.var.deps
  const judged = new Set((await listQueue(db, { personId, editionId })).map(({ entryId }) => entryId))
  const errors: FieldErrors = {}
  for (const declaration of declarations.filter(({ entryId }) => judged.has(entryId))) {
    const decision = await decideDeclaration(db, { ...declaration, personId })
    // Only an entry that is still to be declared has a field that could show it.
    const field = !decision.ok && decision.because === 'facts-changed' ? `state.${declaration.entryId}` : 'form'
    if (!decision.ok) errors[field] = declareRefusalText[decision.because]
  }
  return errors
}

type Again = { values?: Record<string, string>; errors?: FieldErrors }

async function declarationsAnswer(c: Ctx, juror: Juror, again: Again): Promise<Response> {
  const { db } = c.var.deps
  const entries = (await listQueue(db, juror)).filter((entry) => entry.conflict === 'not-asked')
  const edition = await findEditionById(db, juror.editionId)
  const categories = new Map(edition?.categories.map(({ id, title }) => [id, title]))
  return show(c, declarationsPage({ entries, categories, ...again }), again.errors ? 422 : 200)
}

async function declarationAnswer(c: Ctx, entry: QueuedEntry, again: Again): Promise<Response> {
  if (entry.conflict === 'declared') {
    const page = conflictedPage(entry.title)
    return again.errors ? show(c, { ...page, errors: { form: declareRefusalText['conflict-stands'] } }, 422) : show(c, page)
  }
  const { editionId } = await requireJuror(c)
  const edition = await findEditionById(c.var.deps.db, editionId)
  const category = edition?.categories.find(({ id }) => id === entry.categoryId)?.title ?? ''
  return show(c, declarationPage({ entry, category, ...again }), again.errors ? 422 : 200)
}

function plain(values: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
}
