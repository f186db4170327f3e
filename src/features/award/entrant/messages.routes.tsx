import { requireActor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findEntryFor, findNewId } from '../entry.queries.ts'
import type { Entry } from '../entry.rules.ts'
import { messageForm } from '../message.form.ts'
import { listMessages, recordMessage, recordMessageReadings } from '../message.queries.ts'
import { writeMessage } from '../message.rules.ts'
import { messageRefusalText, messagesPage } from './messages.page.tsx'

export const messagesRoutes = routes()
const { messages } = paths.award

messagesRoutes.get(messages.pattern, async (c) => {
  const entry = await findOwn(c)
  return entry ? showMessages(c, entry) : c.notFound()
})

messagesRoutes.post(messages.pattern, async (c) => {
  const entry = await findOwn(c)
  if (!entry) return c.notFound()
  const { personId } = requireActor(c)
  const values = await formValues(c)
  const text = String(values.text ?? '')
  const form = messageForm.safeParse(values)
  if (!form.success) return showMessages(c, entry, { text, errors: formErrors(form.error) })
  const speaker = { entryId: entry.id, side: 'entrant' as const, mayWrite: entry.level !== 'read', personId }
  const refused = await transact(c.var.deps.db, async (tx) => {
    const decision = writeMessage(speaker, form.data, await databaseNow(tx))
    if (decision.ok) await recordMessage(tx, decision.outcome)
    return decision.ok ? null : decision.because
  })
  if (refused) return showMessages(c, entry, { text, errors: { form: messageRefusalText[refused] } })
  return seeOther(c, messages.to({ entryId: entry.id }))
})

function findOwn(c: Ctx): Promise<Entry | null> {
  return findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', requireActor(c))
}

async function showMessages(c: Ctx, entry: Entry, typed: { text?: string; errors?: FieldErrors } = {}): Promise<Response> {
  const { db, clock } = c.var.deps
  const { personId } = requireActor(c)
  const listed = await listMessages(db, entry.id, { personId, side: 'entrant' })
  await recordMessageReadings(db, listed, personId, clock.now())
  const view = { entry, messages: listed, formId: await findNewId(db), ...typed }
  return show(c, messagesPage(view), typed.errors ? 422 : 200)
}
