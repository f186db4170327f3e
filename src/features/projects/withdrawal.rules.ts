import { characterCount } from '../../plain/character-count.ts'
import { allow, refuse, type Decision } from '../../plain/decision.ts'

export const MOST_REASON = 1000
export type WithdrawRefusal = 'reason-missing' | 'reason-too-long'
export type Withdrawal = { projectId: string; reason: string; byEditors: boolean; withdrawnBy: string; withdrawnAt: Date }

export type Withdrawer = { personId: string; organisationId: string | null; roles: readonly string[] }

/** Its organisation's members, and the editors any. */
export function mayWithdraw(organisationId: string | null, by: Withdrawer): boolean {
  return by.roles.includes('editor') || (organisationId !== null && organisationId === by.organisationId)
}

export function withdraw(
  project: { projectId: string; organisationId: string | null },
  { by, reason, now }: { by: Withdrawer; reason: string; now: Date },
): Decision<Withdrawal, WithdrawRefusal> {
  if (reason === '') return refuse('reason-missing')
  if (characterCount(reason) > MOST_REASON) return refuse('reason-too-long')
  const byEditors = project.organisationId === null || project.organisationId !== by.organisationId
  return allow({ projectId: project.projectId, reason, byEditors, withdrawnBy: by.personId, withdrawnAt: now })
}
