import { requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../../platform/web.ts'
import { mailboxForm } from './claim.form.ts'
import { contactObstacle } from './claim.rules.ts'
import { claimFieldOf, contactRefusalText } from './claim-words.page.tsx'
import { mailboxPage } from './mailbox.page.tsx'
import { findImportedContact, recordMailbox } from './mailbox.queries.ts'

export const mailboxRoutes = routes()
const { mailbox } = paths.projects

mailboxRoutes.get(mailbox.pattern, async (c) => {
  requireRole(c, 'editor')
  const profile = await findImportedContact(c.var.deps.db, c.req.param('slug') ?? '')
  return profile ? show(c, mailboxPage({ ...profile, typed: profile.contact })) : c.notFound()
})

mailboxRoutes.post(mailbox.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const { db } = c.var.deps
  const profile = await findImportedContact(db, c.req.param('slug') ?? '')
  if (!profile) return c.notFound()
  const values = await formValues(c)
  const typed = { mailbox: String(values.mailbox ?? ''), unit: String(values.unit ?? ''), phone: String(values.phone ?? '') }
  const form = mailboxForm.safeParse(values)
  if (!form.success) return show(c, mailboxPage({ ...profile, typed, errors: formErrors(form.error) }), 422)
  const because = contactObstacle(form.data)
  if (because)
    return show(c, mailboxPage({ ...profile, typed, errors: { [claimFieldOf(because)]: contactRefusalText[because] } }), 422)
  await transact(db, async (tx) => recordMailbox(tx, profile.projectId, { ...form.data, personId, at: await databaseNow(tx) }))
  return seeOther(c, paths.projects.unconfirmed.to({ stand: 'mailbox' }))
})
