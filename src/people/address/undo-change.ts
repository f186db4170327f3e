import { transact, violates } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { queueMail } from '../../platform/mail.ts'
import { refuse, type Decision } from '../../plain/decision.ts'
import { findPersonByEmail } from '../person.queries.ts'
import { findPersonForChange, ONE_PERSON_PER_ADDRESS } from './address-change.queries.ts'
import { addressUndoneMail } from './address.mail.tsx'
import { undoChange, type AddressChange, type UndoRefusal } from './address.rules.ts'
import { moveTo } from './change-address.ts'
import { findFormerAddress, recordUndone } from './former-address.queries.ts'

type Undoing = Decision<AddressChange, UndoRefusal | 'link-over'>

/** By whoever reads the mail to the old address, signed in or not. All sessions end. */
export async function undoAddressChange(deps: Deps, token: string): Promise<Undoing> {
  try {
    return await transact(deps.db, async (tx) => {
      const former = await findFormerAddress(tx, token)
      if (!former) return refuse('link-over')
      const person = await findPersonForChange(tx, former.personId)
      const holder = await findPersonByEmail(tx, former.email)
      const decision = undoChange(person, { email: former.email, holder: holder?.id ?? null })
      if (!decision.ok) return decision
      if (!(await recordUndone(tx, former))) return refuse('link-over')
      await moveTo(tx, decision.outcome)
      const at = deps.clock.now()
      const mail = addressUndoneMail({ baseUrl: deps.config.baseUrl })
      for (const recipient of new Set([decision.outcome.to, decision.outcome.from]))
        await queueMail(tx, { ...mail, recipient, queuedAt: at })
      const subject = { table: 'people_persons', id: person.id }
      await recordEvent(tx, { kind: 'address-change-undone', actorId: null, subject, at })
      return decision
    })
  } catch (error) {
    if (violates(error, ONE_PERSON_PER_ADDRESS)) return refuse('address-taken-again')
    throw error
  }
}
