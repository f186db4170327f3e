import type { Decision } from '../../plain/decision.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { queueMail } from '../../platform/mail.ts'
import { findPersonByEmail } from '../person.queries.ts'
import { removeSessionsOf } from '../sessions/session.queries.ts'
import { canonicalAddress } from '../sign-in/mail-address.rules.ts'
import { findPersonFacts, recordDeactivation, removeDeactivation, removeFactors } from './person-facts.queries.ts'
import { personMail } from './person.mail.tsx'
import { tend, type PersonAct, type PersonRefusal } from './person.rules.ts'

type PersonDeps = Pick<Deps, 'db' | 'clock' | 'config'>
/** by: null is the command line. */
type Wanted = { personId: string; act: PersonAct; by: string | null }

export async function tendPerson(deps: PersonDeps, wanted: Wanted): Promise<Decision<PersonAct, PersonRefusal>> {
  const { personId, act, by } = wanted
  const at = deps.clock.now()
  return transact(deps.db, async (tx) => {
    const person = await findPersonFacts(tx, personId)
    const decision = tend(act, { ...person, self: by === personId, fromCommandLine: by === null })
    if (!decision.ok) return decision
    await record(tx, wanted, at)
    await removeSessionsOf(tx, personId)
    await queueMail(tx, { ...personMail({ act, baseUrl: deps.config.baseUrl }), recipient: person.email, queuedAt: at })
    await recordEvent(tx, { kind: eventOf[act], actorId: by, subject: { table: 'people_persons', id: personId }, at })
    return decision
  })
}

/** npm run cli -- reset-second-factor ADDRESS, after checking who asks. */
export async function resetSecondFactor(
  deps: PersonDeps,
  address: string,
): Promise<Decision<PersonAct, PersonRefusal | 'unknown-person'>> {
  const person = await findPersonByEmail(deps.db, canonicalAddress(address) ?? '')
  return person
    ? tendPerson(deps, { personId: person.id, act: 'reset-factors', by: null })
    : { ok: false, because: 'unknown-person' }
}

const eventOf: Record<PersonAct, string> = {
  deactivate: 'person-deactivated',
  reactivate: 'person-reactivated',
  'reset-factors': 'factors-reset',
}

async function record(tx: Tx, { personId, act, by }: Wanted, at: Date): Promise<void> {
  if (act === 'deactivate') await recordDeactivation(tx, { personId, by, at })
  else if (act === 'reactivate') await removeDeactivation(tx, personId)
  else await removeFactors(tx, personId)
}
