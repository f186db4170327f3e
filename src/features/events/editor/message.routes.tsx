import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { listReleasedMailings, mailingMail, previewOwnMailing, releaseOwnMailing } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { requireFreshProof } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { countRecipients, eventMailings, FILTERS, groupKeyOf } from '../event-mailings.ts'
import { findEditedEvent, type EditedEvent } from '../event.queries.ts'
import { messageForm } from './message.form.ts'
import { messagePage, messageRefusalText, type MessageView } from './message.page.tsx'
import { requireOrganiser } from './organiser.ts'

/** To all or a part of who registered, through the outbox; the organisers write it here and need no right to the outbox itself. */
export const messageRoutes = routes()
const { editor } = paths.events

messageRoutes.get(editor.message.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findMailed(c)
  return event ? showMessage(c, event, {}) : c.notFound()
})

messageRoutes.post(editor.message.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findMailed(c)
  if (!event) return c.notFound()
  const typed = await formValues(c)
  const form = messageForm.safeParse(typed)
  if (!form.success) return showMessage(c, event, { typed, errors: formErrors(form.error) })
  const { act, seen, ...draft } = form.data
  if (act === 'preview') return showPreview(c, event, draft)
  const { personId } = requireFreshProof(c)
  const decision = await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    return releaseOwnMailing(tx, { ...mailingOf(c, event, draft), personId, at, seen })
  })
  const because = decision.ok ? 'already-released' : decision.because
  if (because === 'already-released') return seeOther(c, editor.message.to({ eventId: event.id }))
  return showMessage(c, event, { typed, errors: { form: messageRefusalText[because] } })
})

type Draft = Omit<z.output<typeof messageForm>, 'act' | 'seen'>

function mailingOf(c: Ctx, event: EditedEvent, { filter, ...words }: Draft) {
  const { baseUrl } = c.var.deps.config
  return { ...words, source: eventMailings, groupKey: groupKeyOf(event.id, filter), baseUrl }
}

async function showPreview(c: Ctx, event: EditedEvent, draft: Draft): Promise<Response> {
  const mailing = mailingOf(c, event, draft)
  const decision = await previewOwnMailing(c.var.deps.db, mailing)
  if (!decision.ok) return showMessage(c, event, { typed: draft, errors: { form: messageRefusalText[decision.because] } })
  const { recipients, mark } = decision.outcome
  const { subject, text } = mailingMail({ draft, values: recipients[0]?.values ?? {}, baseUrl: mailing.baseUrl })
  return showMessage(c, event, { typed: draft, preview: { subject, text, count: recipients.length, mark } })
}

async function findMailed(c: Ctx): Promise<EditedEvent | null> {
  const event = await findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
  return event?.published && event.content.registers ? event : null
}

function listSent(c: Ctx, eventId: string) {
  return listReleasedMailings(
    c.var.deps.db,
    FILTERS.map((filter) => groupKeyOf(eventId, filter)),
  )
}

type Again = {
  typed?: Record<string, string | string[]>
  preview?: MessageView['preview']
  errors?: FieldErrors
}

async function showMessage(c: Ctx, event: EditedEvent, { typed = {}, preview = null, errors }: Again): Promise<Response> {
  const page = messagePage({
    event: { id: event.id, title: event.content.title },
    values: valuesOf(typed),
    counts: await countRecipients(c.var.deps.db, event.id),
    preview,
    sent: await listSent(c, event.id),
    errors,
  })
  return show(c, page, errors ? 422 : 200)
}

function valuesOf(typed: Record<string, string | string[]>) {
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  return { id: text('id') || randomUUID(), filter: text('filter') || 'placed', subject: text('subject'), body: text('body') }
}
