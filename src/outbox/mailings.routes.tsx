import { randomUUID } from 'node:crypto'
import { paths } from '../paths.ts'
import { requireRole } from '../people/index.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import { formErrors, type FieldErrors } from '../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../platform/web.ts'
import { copyForm, creationForm, selectionForm, SEND_AGAIN } from './mailing.form.ts'
import { showLog } from './mailing.routes.tsx'
import { mailingListPage, newMailingPage } from './mailing-list.page.tsx'
import { findMailing, listMailings, recordMailing } from './mailings.queries.ts'
import { findSelection, listAllGroups, type RecipientSource } from './source.ts'

/** The list, a new draft from a template, and one from an earlier mailing. */
export function mailingsRoutes(sources: RecipientSource[]): Web {
  const web = routes()
  const { list, copy } = paths.outbox
  web.get(list.pattern, async (c) => {
    requireRole(c, 'office')
    const { db } = c.var.deps
    return show(c, mailingListPage({ mailings: await listMailings(db), groups: await listAllGroups(db, sources) }))
  })

  web.post(copy.pattern, async (c) => {
    const { personId } = requireRole(c, 'office')
    const found = await findMailing(c.var.deps.db, c.req.param('mailingId') ?? '')
    if (!found) return c.notFound()
    const { subject, body, groupKey, picked } = found
    const form = copyForm.safeParse(await formValues(c))
    if (!form.success) return showLog(c, found, SEND_AGAIN)
    return begin(c, { id: form.data.id, subject, body, groupKey, picked, personId })
  })
  addCreation(web, sources)
  return web
}

/** From a template, and perhaps with a selection that another page has brought along. */
function addCreation(web: Web, sources: RecipientSource[]): void {
  const { creation } = paths.outbox
  const templates = sources.flatMap((source) => source.templates)
  const selectionOf = (c: Ctx, asked: { gruppe: string; auswahl: string[] }) =>
    findSelection(c.var.deps.db, sources, { groupKey: asked.gruppe, picked: asked.auswahl })

  web.get(creation.pattern, async (c) => {
    requireRole(c, 'office')
    const { gruppe } = c.req.query()
    const asked = selectionForm.parse({ gruppe, auswahl: c.req.queries('auswahl') })
    return show(c, newMailingPage({ id: randomUUID(), templates, selection: await selectionOf(c, asked) }))
  })

  web.post(creation.pattern, async (c) => {
    const { personId } = requireRole(c, 'office')
    const values = await formValues(c)
    const selection = await selectionOf(c, selectionForm.parse(values))
    const form = creationForm.safeParse(values)
    const refused = (errors: FieldErrors) =>
      show(c, newMailingPage({ id: randomUUID(), templates, selection, chosen: String(values.template ?? ''), errors }), 422)
    if (!form.success) return refused(formErrors(form.error))
    const template = templates.find(({ key }) => key === form.data.template)
    if (!template) return refused({ template: 'Bitte wählen Sie eine Vorlage.' })
    const { subject, body } = template
    return begin(c, { id: form.data.id, subject, body, ...selection, personId })
  })
}

async function begin(c: Ctx, draft: Omit<Parameters<typeof recordMailing>[1], 'at'>): Promise<Response> {
  await transact(c.var.deps.db, async (tx) => recordMailing(tx, { ...draft, at: await databaseNow(tx) }))
  return seeOther(c, paths.outbox.mailing.to({ mailingId: draft.id }))
}
