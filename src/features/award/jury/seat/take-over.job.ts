import { paths } from '../../../../paths.ts'
import { listPersonsWithRole } from '../../../../people/index.ts'
import { transact } from '../../../../platform/db.ts'
import type { Job } from '../../../../platform/jobs.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { findHolder } from '../../judging/seat.queries.ts'
import { takeOverMail } from './take-over.mail.tsx'

/** The office learns that a deputy acts; the member of before is told by the mail about the role. */
export const mailTakeOver: Job = async (deps, payload) => {
  const holder = await findHolder(deps.db, String(payload.holderId))
  if (!holder) return
  const { baseUrl } = deps.config
  const link = baseUrl + paths.office.jury.seat.to({ seatId: holder.seatId })
  const office = await listPersonsWithRole(deps.db, 'office')
  await transact(deps.db, async (tx) => {
    for (const { personId, email } of office)
      await queueMail(tx, {
        ...takeOverMail({ ...holder, at: holder.namedAt, link, baseUrl }),
        recipient: email,
        onceKey: `seat-taken-over ${holder.holderId} ${personId}`,
        queuedAt: deps.clock.now(),
      })
  })
}
