import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Job } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/mail.ts'
import { findTakeBack, findWithdrawal, type Leaving } from '../submission-leaving.queries.ts'
import { listHandInPersons } from '../submission.queries.ts'
import { takenBackMail, withdrawnMail } from './take-back.mail.tsx'

/** Everybody who may hand in learns at once that an entry no longer takes part. */
export const mailTakeBack: Job = async (deps, payload) => {
  const leaving = await findTakeBack(deps.db, String(payload.submissionId))
  if (leaving) await tellAll(deps, leaving, takenBackMail, `taken-back ${String(payload.submissionId)}`)
}

export const mailWithdrawal: Job = async (deps, payload) => {
  const leaving = await findWithdrawal(deps.db, String(payload.entryId))
  if (leaving) await tellAll(deps, leaving, withdrawnMail, `withdrawn ${String(payload.entryId)}`)
}

async function tellAll(deps: Deps, leaving: Leaving, message: typeof takenBackMail, occasion: string): Promise<void> {
  const { baseUrl } = deps.config
  const link = baseUrl + paths.award.entry.to({ entryId: leaving.entryId })
  const persons = await listHandInPersons(deps.db, leaving.entryId)
  await transact(deps.db, async (tx) => {
    for (const person of persons) {
      const mail = message({ ...leaving, name: person.name, link, baseUrl })
      await queueMail(tx, {
        ...mail,
        recipient: person.email,
        onceKey: `${occasion} ${person.personId}`,
        queuedAt: deps.clock.now(),
      })
    }
  })
}
