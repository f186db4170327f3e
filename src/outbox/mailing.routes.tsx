import { randomUUID } from 'node:crypto'
import { paths } from '../paths.ts'
import { requireRole } from '../people/index.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import { formErrors, type FieldErrors } from '../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../platform/web.ts'
import { listDeliveries } from './delivery.queries.ts'
import { draftPage, type DraftValues } from './draft.page.tsx'
import { logPage } from './log.page.tsx'
import { findMailingCase, type MailingCase } from './mailing-case.ts'
import { mailingForm } from './mailing.form.ts'
import type { Mailing } from './mailing.rules.ts'
import { changeMailing, findMailing } from './mailings.queries.ts'
import { unknownFields } from './merge.rules.ts'
import { ALREADY_RELEASED, unknownFieldsText } from './outbox-words.page.tsx'
import type { RecipientSource } from './source.ts'

const { mailing: one } = paths.outbox

/** One mailing: the draft that is written, then the log of what was sent. */
export function mailingRoutes(sources: RecipientSource[]): Web {
  const web = routes()
  web.get(one.pattern, async (c) => {
    requireRole(c, 'office')
    const mailing = await askedMailing(c)
    if (!mailing) return c.notFound()
    return mailing.releasedAt ? showLog(c, mailing) : showDraft(c, await caseOf(c, mailing, sources))
  })
  web.post(one.pattern, async (c) => {
    const { personId } = requireRole(c, 'office')
    const mailing = await askedMailing(c)
    if (!mailing) return c.notFound()
    if (mailing.releasedAt) return showLog(c, mailing, ALREADY_RELEASED)
    const found = await caseOf(c, mailing, sources)
    const values = (await formValues(c)) as DraftValues
    const { errors, change } = readDraft(values, found)
    if (!change) return showDraft(c, found, values, errors)
    return save(c, { mailing, personId, change })
  })
  return web
}

export function askedMailing(c: Ctx): Promise<Mailing | undefined> {
  return findMailing(c.var.deps.db, c.req.param('mailingId') ?? '')
}

type Known = MailingCase & { mailing: Mailing }

export async function caseOf(c: Ctx, mailing: Mailing, sources: RecipientSource[]): Promise<Known> {
  const { db, config } = c.var.deps
  return { ...(await findMailingCase(db, { sources, baseUrl: config.baseUrl }, mailing)), mailing }
}

type Change = Parameters<typeof changeMailing>[1]['change']

function readDraft(values: DraftValues, { groups }: MailingCase): { errors?: FieldErrors; change?: Change } {
  const form = mailingForm.safeParse(values)
  if (!form.success) return { errors: formErrors(form.error) }
  const { group: groupKey, subject, body } = form.data
  const group = groups.find(({ key }) => key === groupKey)
  if (!group) return { errors: { group: 'Bitte wählen Sie, an wen die Nachricht geht.' } }
  const inSubject = unknownFields({ subject, body: '' }, group)
  const inBody = unknownFields({ subject: '', body }, group)
  if (inSubject.length + inBody.length === 0) return { change: { groupKey, subject, body } }
  return {
    errors: {
      ...(inSubject.length > 0 && { subject: unknownFieldsText(inSubject, group.fields) }),
      ...(inBody.length > 0 && { body: unknownFieldsText(inBody, group.fields) }),
    },
  }
}

type Saved = { mailing: Mailing; personId: string; change: Change }

export async function save(c: Ctx, { mailing, personId, change }: Saved): Promise<Response> {
  const saved = await transact(c.var.deps.db, async (tx) =>
    changeMailing(tx, { mailingId: mailing.id, personId, at: await databaseNow(tx), change }),
  )
  return saved ? seeOther(c, one.to({ mailingId: mailing.id })) : showLog(c, mailing, ALREADY_RELEASED)
}

function showDraft(c: Ctx, known: Known, values?: DraftValues, errors?: FieldErrors): Response {
  const { mailing } = known
  const shown = values ?? { group: mailing.groupKey, subject: mailing.subject, body: mailing.body }
  return show(c, draftPage({ mailing, found: known, values: shown, errors }), errors ? 422 : 200)
}

export async function showLog(c: Ctx, { id }: Mailing, error?: string): Promise<Response> {
  const mailing = await findMailing(c.var.deps.db, id)
  if (!mailing) return c.notFound()
  const deliveries = await listDeliveries(c.var.deps.db, id)
  return show(c, logPage({ mailing, deliveries, copyId: randomUUID(), error }), error ? 422 : 200)
}
