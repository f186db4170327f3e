import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findNewId } from '../../entry.queries.ts'
import { messageForm } from '../../message.form.ts'
import { findOfficeEntry } from '../entries/office-entry.queries.ts'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import { listNotes, recordNote } from './note.queries.ts'
import { notesPage } from './notes.page.tsx'

export const notesRoutes = routes()
const { notes } = paths.office

notesRoutes.get(notes.pattern, async (c) => {
  const entry = await findEntry(c)
  return entry ? showNotes(c, entry) : c.notFound()
})

notesRoutes.post(notes.pattern, async (c) => {
  const entry = await findEntry(c)
  if (!entry) return c.notFound()
  const { personId } = requireRole(c, 'office')
  const values = await formValues(c)
  const form = messageForm.safeParse(values)
  if (!form.success) return showNotes(c, entry, { text: String(values.text ?? ''), errors: formErrors(form.error) })
  const entryId = entry.id
  await transact(c.var.deps.db, async (tx) =>
    recordNote(tx, { ...form.data, entryId, writtenBy: personId, writtenAt: await databaseNow(tx) }),
  )
  return seeOther(c, notes.to({ entryId }))
})

function findEntry(c: Ctx): Promise<OfficeEntry | null> {
  requireRole(c, 'office')
  return findOfficeEntry(c.var.deps.db, c.req.param('entryId') ?? '')
}

async function showNotes(c: Ctx, entry: OfficeEntry, typed: { text?: string; errors?: FieldErrors } = {}): Promise<Response> {
  const { db } = c.var.deps
  const view = { entry, notes: await listNotes(db, entry.id), formId: await findNewId(db), ...typed }
  return show(c, notesPage(view), typed.errors ? 422 : 200)
}
