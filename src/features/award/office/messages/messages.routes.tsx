import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findNewId } from '../../entry.queries.ts'
import { messageForm } from '../../message.form.ts'
import { listMessages, recordMessage, recordMessageReadings } from '../../message.queries.ts'
import { writeMessage } from '../../message.rules.ts'
import { findOfficeEntry } from '../entries/office-entry.queries.ts'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import { officeMessagesPage } from './messages.page.tsx'

/** Of every entry, also of a draft: of that one the office knows the facts and what was written to it. */
export const officeMessagesRoutes = routes()
const { messages } = paths.office

officeMessagesRoutes.get(messages.pattern, async (c) => {
  const entry = await findEntry(c)
  return entry ? showMessages(c, entry) : c.notFound()
})

officeMessagesRoutes.post(messages.pattern, async (c) => {
  const entry = await findEntry(c)
  if (!entry) return c.notFound()
  const { personId } = requireRole(c, 'office')
  const values = await formValues(c)
  const form = messageForm.safeParse(values)
  if (!form.success) return showMessages(c, entry, { text: String(values.text ?? ''), errors: formErrors(form.error) })
  const speaker = { entryId: entry.id, side: 'office' as const, mayWrite: true, personId }
  await transact(c.var.deps.db, async (tx) => {
    const decision = writeMessage(speaker, form.data, await databaseNow(tx))
    if (decision.ok) await recordMessage(tx, decision.outcome)
  })
  return seeOther(c, messages.to({ entryId: entry.id }))
})

function findEntry(c: Ctx): Promise<OfficeEntry | null> {
  requireRole(c, 'office')
  return findOfficeEntry(c.var.deps.db, c.req.param('entryId') ?? '')
}

async function showMessages(c: Ctx, entry: OfficeEntry, typed: { text?: string; errors?: FieldErrors } = {}): Promise<Response> {
  const { db, clock } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const listed = await listMessages(db, entry.id, { personId, side: 'office' })
  await recordMessageReadings(db, listed, personId, clock.now())
  const view = { entry, messages: listed, formId: await findNewId(db), ...typed }
  return show(c, officeMessagesPage(view), typed.errors ? 422 : 200)
}
