import { paths } from '../../paths.ts'
import { transact, violates, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { queueMail } from '../../platform/mail.ts'
import { refuse, type Decision } from '../../plain/decision.ts'
import type { Actor } from '../actor.ts'
import { findPersonByEmail } from '../person.queries.ts'
import { removeSessionsOf } from '../sessions/session.queries.ts'
import { removeChallengesOf } from '../sign-in/challenge.queries.ts'
import { listResponsible } from '../organisation/membership.queries.ts'
import { tell } from '../organisation/tell-members.ts'
import { changeEmail, findPersonForChange, ONE_PERSON_PER_ADDRESS, removeAddressWishes } from './address-change.queries.ts'
import { addressChangedMail, addressNoticeMail } from './address.mail.tsx'
import { changeAddress, type AddressChange, type AddressRefusal } from './address.rules.ts'
import { recordFormerAddress } from './former-address.queries.ts'

/** After the proof of the new address. All sessions end; the caller opens a new one where the code was typed. */
export async function applyNewAddress(deps: Deps, actor: Actor, email: string): Promise<Decision<AddressChange, AddressRefusal>> {
  try {
    return await transact(deps.db, async (tx) => {
      const person = await findPersonForChange(tx, actor.personId)
      const holder = await findPersonByEmail(tx, email)
      const decision = changeAddress(person, { email, holder: holder?.id ?? null })
      if (decision.ok) await record(tx, deps, actor, decision.outcome)
      return decision
    })
  } catch (error) {
    if (violates(error, ONE_PERSON_PER_ADDRESS)) return refuse('address-taken')
    throw error
  }
}

/** The old address hears of it first (security.md AU-15). */
async function record(tx: Tx, deps: Deps, actor: Actor, { personId, from, to }: AddressChange): Promise<void> {
  const { baseUrl } = deps.config
  const at = deps.clock.now()
  const token = deps.random.token()
  const id = await recordFormerAddress(tx, { personId, email: from, token })
  await moveTo(tx, { personId, from, to })
  const notice = addressNoticeMail({ newAddress: to, link: baseUrl + paths.people.addressUndo.to({ token }), baseUrl })
  await queueMail(tx, { ...notice, recipient: from, onceKey: `address-undo:${id}`, queuedAt: at })
  await queueMail(tx, { ...addressChangedMail({ baseUrl }), recipient: to, queuedAt: at })
  await tellOrganisation(tx, deps, actor, to)
  await recordEvent(tx, { kind: 'address-changed', actorId: personId, subject: { table: 'people_persons', id: personId }, at })
}

/** Whoever joined by an official address may hold another one now. */
async function tellOrganisation(tx: Tx, deps: Deps, actor: Actor, to: string): Promise<void> {
  if (!actor.organisationId) return
  const organisation = { id: actor.organisationId, name: actor.organisationName ?? '' }
  for (const recipient of await listResponsible(tx, organisation.id))
    if (recipient !== to)
      await tell(tx, deps, recipient, { occasion: 'address-changed', organisation, person: `${actor.name} (${to})` })
}

/** What was mailed to the address before opens nothing any more. */
export async function moveTo(tx: Tx, { personId, from, to }: AddressChange): Promise<void> {
  await changeEmail(tx, personId, to)
  await removeAddressWishes(tx, personId)
  await removeChallengesOf(tx, from)
  await removeSessionsOf(tx, personId)
}
