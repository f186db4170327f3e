import { randomUUID } from 'node:crypto'
import { listReleasedMailings, mailingMail, releaseOwnMailing, type Recipient } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { requireFreshProof } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { eventMailings, FILTERS, groupKeyOf, type Filter } from '../event-mailings.ts'
import { findEditedEvent, type EditedEvent } from '../event.queries.ts'
import { messageForm } from './message.form.ts'
import { messagePage, messageRefusalText } from './message.page.tsx'
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
  const { act, filter, ...words } = form.data
  if (act === 'preview') return showMessage(c, event, { typed, previewed: filter })
  const { personId } = requireFreshProof(c)
  const groupKey = groupKeyOf(event.id, filter)
  if ((await listSent(c, event.id)).some(({ id }) => id === words.id))
    return seeOther(c, editor.message.to({ eventId: event.id }))
  const decision = await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const { baseUrl } = c.var.deps.config
    return releaseOwnMailing(tx, { ...words, source: eventMailings, groupKey, personId, baseUrl, at })
  })
  if (!decision.ok) return showMessage(c, event, { typed, errors: { form: messageRefusalText[decision.because] } })
  return seeOther(c, editor.message.to({ eventId: event.id }))
})

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

type Again = { typed?: Record<string, string | string[]>; previewed?: Filter; errors?: FieldErrors }

async function showMessage(c: Ctx, event: EditedEvent, { typed = {}, previewed, errors }: Again): Promise<Response> {
  const values = valuesOf(typed)
  const lists = await Promise.all(FILTERS.map((filter) => recipientsOf(c, event.id, filter)))
  const found = previewed ? lists[FILTERS.indexOf(previewed)] : undefined
  const problems = errors ?? (found?.length === 0 ? { form: messageRefusalText.nobody } : undefined)
  const page = messagePage({
    event: { id: event.id, title: event.content.title },
    values,
    counts: Object.fromEntries(FILTERS.map((filter, index) => [filter, lists[index]?.length ?? 0])) as Record<Filter, number>,
    preview: found && !problems ? previewOf(c, values, found) : null,
    sent: await listSent(c, event.id),
    errors: problems,
  })
  return show(c, page, problems ? 422 : 200)
}

function valuesOf(typed: Record<string, string | string[]>) {
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  return { id: text('id') || randomUUID(), filter: text('filter') || 'placed', subject: text('subject'), body: text('body') }
}

function previewOf(c: Ctx, draft: { subject: string; body: string }, recipients: Recipient[]) {
  const values = recipients[0]?.values ?? {}
  const { subject, text } = mailingMail({ draft, values, baseUrl: c.var.deps.config.baseUrl })
  return { subject, text, count: recipients.length }
}

async function recipientsOf(c: Ctx, eventId: string, filter: Filter): Promise<Recipient[]> {
  const { db, config } = c.var.deps
  const group = { key: groupKeyOf(eventId, filter), label: '', fields: [], choices: null }
  return eventMailings.listRecipients(db, { group, picked: [], baseUrl: config.baseUrl })
}
