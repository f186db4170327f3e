import { requireActor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findAnswerable, recordWithdrawal } from '../withdrawal.queries.ts'
import { mayWithdraw, withdraw } from '../withdrawal.rules.ts'
import type { DoneName } from '../done.page.tsx'
import { withdrawalForm } from './withdrawal.form.ts'
import { withdrawalPage, withdrawRefusalText } from './withdrawal.page.tsx'

export const withdrawalRoutes = routes()

withdrawalRoutes.get(paths.projects.withdrawal.pattern, async (c) => {
  const found = await findMine(c)
  return found ? show(c, withdrawalPage({ ...found.project, reason: '' })) : c.notFound()
})

withdrawalRoutes.post(paths.projects.withdrawal.pattern, async (c) => {
  const { db } = c.var.deps
  const found = await findMine(c)
  if (!found) return c.notFound()
  const { project, actor } = found
  const form = withdrawalForm.safeParse(await formValues(c))
  const reason = form.success ? form.data.reason : ''
  const decision = withdraw(project, { by: actor, reason, now: await databaseNow(db) })
  if (!decision.ok) return show(c, withdrawalPage({ ...project, reason, error: withdrawRefusalText[decision.because] }), 422)
  const withdrawal = decision.outcome
  await transact(db, async (tx) => {
    if (!(await recordWithdrawal(tx, withdrawal))) return
    await recordEvent(tx, {
      kind: 'project-withdrawn',
      actorId: actor.personId,
      subject: { table: 'projects_projects', id: project.projectId },
      at: withdrawal.withdrawnAt,
      data: { byEditors: withdrawal.byEditors },
    })
  })
  return seeOther(
    c,
    withdrawal.byEditors ? paths.projects.directory.to() : paths.projects.own.to({ stand: 'zurueckgezogen' satisfies DoneName }),
  )
})

async function findMine(c: Ctx) {
  const actor = requireActor(c)
  const project = await findAnswerable(c.var.deps.db, c.req.param('slug') ?? '')
  return project && mayWithdraw(project.organisationId, actor) ? { project, actor } : null
}
