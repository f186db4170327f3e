import { paths } from '../paths.ts'
import { requireActor, requireRole, type Actor } from '../people/index.ts'
import { transact } from '../platform/db.ts'
import { addMailRetry, changeJobToRetry, listFailedJobs, listFailedMails } from '../platform/disturbances.queries.ts'
import { recordEvent } from '../platform/events.ts'
import { formErrors, type FieldErrors } from '../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../platform/web.ts'
import { retryForm } from './disturbances.form.ts'
import { disturbancesPage, NOTHING_TO_RETRY } from './disturbances.page.tsx'

/** What failed in the background, for the office and the administration. */
export const disturbanceRoutes = routes()

disturbanceRoutes.get(paths.disturbances.pattern, async (c) => {
  requireCaretaker(c)
  return showList(c)
})

disturbanceRoutes.post(paths.disturbances.pattern, async (c) => {
  const { personId } = requireCaretaker(c)
  const form = retryForm.safeParse(await formValues(c))
  if (!form.success) return showList(c, formErrors(form.error))
  if (!(await retry(c, personId, form.data))) return showList(c, { form: NOTHING_TO_RETRY })
  return seeOther(c, paths.disturbances.to({ erneut: 'ja' }))
})

function requireCaretaker(c: Ctx): Actor {
  const actor = requireActor(c)
  return actor.roles.includes('administrator') ? actor : requireRole(c, 'office')
}

async function showList(c: Ctx, errors?: FieldErrors): Promise<Response> {
  const { db } = c.var.deps
  const [jobs, mails] = await Promise.all([listFailedJobs(db), listFailedMails(db)])
  return show(c, disturbancesPage({ jobs, mails, tried: c.req.query('erneut') === 'ja', errors }), errors ? 422 : 200)
}

function retry(c: Ctx, actorId: string, { kind, id }: { kind: 'job' | 'mail'; id: string }): Promise<boolean> {
  const { db, clock } = c.var.deps
  return transact(db, async (tx) => {
    const begun = kind === 'job' ? await changeJobToRetry(tx, id) : await addMailRetry(tx, id)
    if (!begun) return false
    const subject = { table: kind === 'job' ? 'graphile_worker.jobs' : 'platform_mails', id }
    await recordEvent(tx, { kind: `${kind}-retried`, actorId, subject, at: clock.now() })
    return true
  })
}
