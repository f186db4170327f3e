import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { Role } from '../actor.ts'

export type RoleRefusal = 'has-it-already' | 'has-it-not' | 'office-and-jury' | 'office-and-entrant' | 'own-administration'
export type RoleChange = { act: 'grant' | 'revoke'; role: Role }

/** Office, jury (security.md AC-13) and those who may enter (I11) are different people; jurors of an entrant are a conflict of the entry's.
 * an administrator does not lock the door from outside. */
export function changeRole(
  { act, role }: RoleChange,
  facts: { roles: readonly Role[]; self: boolean; ofEntrant: boolean },
): Decision<RoleChange, RoleRefusal> {
  const has = facts.roles.includes(role)
  if (act === 'revoke') {
    if (!has) return refuse('has-it-not')
    return facts.self && role === 'administrator' ? refuse('own-administration') : allow({ act, role })
  }
  if (has) return refuse('has-it-already')
  if (role === 'office' && facts.ofEntrant) return refuse('office-and-entrant')
  const apart: Partial<Record<Role, Role>> = { office: 'juror', juror: 'office' }
  const other = apart[role]
  return other && facts.roles.includes(other) ? refuse('office-and-jury') : allow({ act, role })
}
