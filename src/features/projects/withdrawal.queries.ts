import type { Db, Tx } from '../../platform/db.ts'
import type { Withdrawal } from './withdrawal.rules.ts'

/** Who answers for a published profile; null when none is published under this name. */
export async function findAnswerable(db: Db, slug: string) {
  const row = await db
    .selectFrom('projects_published as published')
    .innerJoin('projects_projects as project', 'project.id', 'published.project_id')
    .where('published.slug', '=', slug)
    .select(['project.id as projectId', 'project.organisation_id as organisationId', 'published.title', 'published.slug'])
    .executeTakeFirst()
  return row ?? null
}

export type Withdrawn = { withdrawnAt: Date; byEditors: boolean }

export async function findWithdrawn(db: Db, slug: string): Promise<Withdrawn | null> {
  const row = await db
    .selectFrom('projects_withdrawals as withdrawal')
    .innerJoin('projects_projects as project', 'project.id', 'withdrawal.project_id')
    .where('project.slug', '=', slug)
    .select(['withdrawal.withdrawn_at as withdrawnAt', 'withdrawal.by_editors as byEditors'])
    .executeTakeFirst()
  return row ?? null
}

/** Takes it out of what the public reads, too (trigger projects_withdrawals_unread). False when somebody was faster. */
export async function recordWithdrawal(tx: Tx, withdrawal: Withdrawal): Promise<boolean> {
  const row = await tx
    .insertInto('projects_withdrawals')
    .values({
      project_id: withdrawal.projectId,
      reason: withdrawal.reason,
      by_editors: withdrawal.byEditors,
      withdrawn_by: withdrawal.withdrawnBy,
      withdrawn_at: withdrawal.withdrawnAt,
    })
    .onConflict((conflict) => conflict.column('project_id').doNothing())
    .returning('project_id')
    .executeTakeFirst()
  return row !== undefined
}
