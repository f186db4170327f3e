import type { Decision } from '../../plain/decision.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { queueMail } from '../../platform/mail.ts'
import type { Role } from '../actor.ts'
import { ensurePerson } from '../person.queries.ts'
import { removeSessionsOf } from '../sessions/session.queries.ts'
import { canonicalAddress } from '../sign-in/mail-address.rules.ts'
import { changeRole as decide, type RoleChange, type RoleRefusal } from './role.rules.ts'
import { isOfEntrant, listRolesForChange, recordRole, removeRole } from './role.queries.ts'
import { roleMail } from './role.mail.tsx'

type RoleDeps = Pick<Deps, 'db' | 'clock' | 'config' | 'log'>
type Wanted = { person: { id: string; email: string }; change: RoleChange; by: string | null }

export async function changeRole(deps: RoleDeps, wanted: Wanted): Promise<Decision<RoleChange, RoleRefusal>> {
  return transact(deps.db, (tx) => changeRoleIn(tx, deps, wanted))
}

/**
 * For features whose fact brings a role or takes it, in their transaction. All sessions of the person end, so that the new rights
 * begin with a new proof of identity (security.md SE-03).
 */
export async function changeRoleIn(
  tx: Tx,
  deps: Pick<RoleDeps, 'clock' | 'config' | 'log'>,
  { person, change, by }: Wanted,
): Promise<Decision<RoleChange, RoleRefusal>> {
  const at = deps.clock.now()
  const decision = decide(change, {
    roles: await listRolesForChange(tx, person.id),
    self: by === person.id,
    ofEntrant: await isOfEntrant(tx, person.id),
  })
  if (!decision.ok) return decision
  if (change.act === 'grant') await recordRole(tx, { personId: person.id, role: change.role, grantedBy: by, at })
  else await removeRole(tx, person.id, change.role)
  await removeSessionsOf(tx, person.id)
  await queueMail(tx, { ...roleMail({ ...change, baseUrl: deps.config.baseUrl }), recipient: person.email, queuedAt: at })
  await recordEvent(tx, {
    kind: change.act === 'grant' ? 'role-granted' : 'role-revoked',
    actorId: by,
    subject: { table: 'people_persons', id: person.id },
    at,
    data: { role: change.role },
  })
  deps.log.info({ event: 'role', personId: person.id, by, result: 'done', why: `${change.act} ${change.role}` }, 'security')
  return decision
}

/** npm run cli -- administrator ADDRESS. The person signs in by mail afterwards, tells a name and sets up a second factor. */
export async function appointAdministrator(
  deps: RoleDeps,
  address: string,
): Promise<Decision<{ email: string }, 'not-an-address' | RoleRefusal>> {
  const email = canonicalAddress(address)
  if (!email) return { ok: false, because: 'not-an-address' }
  const id = await transact(deps.db, (tx) => ensurePerson(tx, { email, name: '', at: deps.clock.now() }))
  const decision = await changeRole(deps, {
    person: { id, email },
    change: { act: 'grant', role: 'administrator' satisfies Role },
    by: null,
  })
  return decision.ok ? { ok: true, outcome: { email } } : decision
}
