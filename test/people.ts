import { transact } from '../src/platform/db.ts'
import { ensureOrganisationForPlace } from '../src/people/organisation/organisation.queries.ts'
import { recordMembership } from '../src/people/organisation/membership.queries.ts'
import { ensurePerson } from '../src/people/person.queries.ts'
import { recordRole } from '../src/people/roles/role.queries.ts'
import type { Role } from '../src/people/actor.ts'
import type { Db } from '../src/platform/db.ts'

type Person = { email: string; name?: string; placeId?: string; manages?: boolean; role?: Role }

/** A person as the portal would have it after joining by itself; kall is 05366024, hellenthal 05366020. */
export async function givenPerson(
  db: Db,
  { email, name = 'Erika Beispiel', placeId, manages = false, role }: Person,
): Promise<{ personId: string; organisationId: string | null }> {
  const at = new Date('2025-11-03T09:00:00Z')
  return transact(db, async (tx) => {
    const personId = await ensurePerson(tx, { email, name, at })
    const organisationId = placeId ? await ensureOrganisationForPlace(tx, placeId, at) : null
    if (organisationId) await recordMembership(tx, { personId, organisationId, manages, approvedBy: null, at })
    if (role) await recordRole(tx, { personId, role, grantedBy: null, at })
    return { personId, organisationId }
  })
}
