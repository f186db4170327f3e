import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCorrectionFacts } from '../../correction.queries.ts'
import { mendingObstacle } from '../../correction.rules.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import { decideOfficeEdit } from '../../office-edit-transaction.queries.ts'
import { contentIn, editableFields, type OfficeEditRefusal } from '../../office-edit.rules.ts'
import { textOf, type EntryEdition, type StepField } from '../../steps.rules.ts'
import { findOfficeEntry } from '../entries/office-entry.queries.ts'
import type { OfficeEntry, ReadableVersion } from '../entries/office-entry.rules.ts'
import { asField, editForm } from './edit.form.ts'
import { editPage, editRefusalText, type EditValues } from './edit.page.tsx'

export const editRoutes = routes()
const { edits } = paths.office

editRoutes.get(edits.pattern, async (c) => {
  const found = await findCase(c, c.req.query('feld') ?? '')
  return found ? showEdit(c, found) : c.notFound()
})

editRoutes.post(edits.pattern, async (c) => {
  const sent = (await formValues(c)) as Record<string, string>
  const found = await findCase(c, sent.field ?? '')
  if (!found) return c.notFound()
  const values = { text: sent.text ?? '', reason: sent.reason ?? '' }
  const form = editForm.safeParse(sent)
  if (!form.success) return showEdit(c, found, values, formErrors(form.error))
  const because = await decide(c, found, form.data)
  if (!because) return seeOther(c, `${paths.office.entry.to({ entryId: found.entry.id })}#berichtigungen`)
  const now = await findCase(c, sent.field ?? '')
  return showEdit(c, now ?? found, values, { [placeOf[because] ?? 'form']: editRefusalText[because] })
})

type Typed = { base: string; text: string; reason: string }

/** Null when it was done. */
async function decide(c: Ctx, found: Case, { base, text, reason }: Typed): Promise<OfficeEditRefusal | null> {
  const { entry, field, personId } = found
  if (!field) return 'not-editable'
  const wish = { step: field.step, field: field.name, base, text, reason }
  const decision = await decideOfficeEdit(c.var.deps, { entryId: entry.id, personId, wish })
  return decision.ok ? null : decision.because
}

const placeOf: Partial<Record<OfficeEditRefusal, string>> = {
  'not-editable': 'feld',
  'reason-missing': 'reason',
  unchanged: 'text',
  'not-acceptable': 'text',
}

type Case = {
  entry: OfficeEntry
  content: ReadableVersion
  edition: EntryEdition
  field: StepField | null
  personId: string
}

/** Null unless what stands may be read. */
async function findCase(c: Ctx, written: string): Promise<Case | null> {
  const { db } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const entry = await findOfficeEntry(db, c.req.param('entryId') ?? '')
  const edition = entry?.content && (await findEntryEdition(db, entry.editionId))
  if (!entry?.content || !edition) return null
  const asked = asField(written)
  const field = editableFields(edition).find(({ step, name }) => step === asked.step && name === asked.field) ?? null
  return { entry, content: entry.content, edition, field, personId }
}

async function showEdit(c: Ctx, found: Case, values?: EditValues, errors?: FieldErrors): Promise<Response> {
  const { entry, content, field } = found
  const facts = await findCorrectionFacts(c.var.deps.db, entry.id)
  const present = field ? textOf(contentIn(content.manifest, field.step), field.name) : ''
  const view = {
    ...found,
    base: content.submissionId,
    obstacle: facts && mendingObstacle(facts),
    values: values ?? { text: present, reason: '' },
    errors,
  }
  return show(c, editPage(view), errors ? 422 : 200)
}
