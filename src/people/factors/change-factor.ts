import { transact, type Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { queueMail } from '../../platform/mail.ts'
import type { Ctx } from '../../platform/web.ts'
import type { SessionRow } from '../sessions/session.queries.ts'
import { factorMail, type FactorChange } from './factors.mail.tsx'

/** Every change of a factor tells its owner by mail (security.md AU-15) and leaves an event. */
export async function changeFactor(
  c: Ctx,
  owner: SessionRow,
  change: FactorChange,
  work: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  const { db, clock, config } = c.var.deps
  const at = clock.now()
  await transact(db, async (tx) => {
    await work(tx)
    await queueMail(tx, { ...factorMail({ change, baseUrl: config.baseUrl }), recipient: owner.email, queuedAt: at })
    await recordEvent(tx, {
      kind: change,
      actorId: owner.person_id,
      subject: { table: 'people_persons', id: owner.person_id },
      at,
    })
  })
}
