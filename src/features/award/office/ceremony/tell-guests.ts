import type { Tx } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { changeGuestsTold } from '../../ceremony-guests.queries.ts'
import { recordCeremonyEvent } from '../../ceremony.queries.ts'
import type { Appointment } from '../../ceremony.rules.ts'
import { ceremonyChangeMail } from '../../guest/ceremony-change.mail.tsx'

type Change = {
  before: Appointment
  after: Appointment
  edition: string
  by: { editionId: string; personId: string; at: Date }
}

/** How many are told: nobody stands before a closed door because the office has moved the ceremony. */
export async function tellGuests({ config }: Deps, tx: Tx, { by, ...change }: Change): Promise<number> {
  const { baseUrl } = config
  const guests = await changeGuestsTold(tx, by.editionId)
  for (const { name, email, onceKey } of guests)
    await queueMail(tx, { ...ceremonyChangeMail({ ...change, name, baseUrl }), recipient: email, onceKey, queuedAt: by.at })
  if (guests.length > 0) await recordCeremonyEvent(tx, 'ceremony-change-told', { ...by, data: { guests: guests.length } })
  return guests.length
}
