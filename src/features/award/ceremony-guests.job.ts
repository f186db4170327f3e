import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { listCeremoniesToErase, removeAllGuests } from './ceremony-guests.queries.ts'
import { recordCeremonyEvent } from './ceremony.queries.ts'

/** Names and needs of guests are forgotten some weeks after the ceremony (docs/privacy.md). */
export const forgetGuests: Tick = async ({ db }) => {
  for (const editionId of await listCeremoniesToErase(db))
    await transact(db, async (tx) => {
      const at = await databaseNow(tx)
      const guests = await removeAllGuests(tx, { editionId, at })
      await recordCeremonyEvent(tx, 'ceremony-guests-erased', { editionId, personId: null, at, data: { guests } })
    })
}
