import { paths } from '../../../../paths.ts'
import { transact } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Job, Jobs } from '../../../../platform/jobs.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { MAIL_ADMISSION, MAIL_REASSIGNMENT } from '../../judging/admission.queries.ts'
import { listHandInPersons } from '../../submission.queries.ts'
import { admissionMail, reassignmentMail } from './formal-result.mail.tsx'
import { findAdmission, findReassignment, type FormalResult } from './formal-result.queries.ts'

const mailAdmission: Job = async (deps, { admissionId }) => {
  const found = await findAdmission(deps.db, String(admissionId))
  if (found) await tellAll(deps, { found, message: admissionMail, occasion: `admission ${String(admissionId)}` })
}

const mailReassignment: Job = async (deps, { reassignmentId }) => {
  const found = await findReassignment(deps.db, String(reassignmentId))
  if (found) await tellAll(deps, { found, message: reassignmentMail, occasion: `reassignment ${String(reassignmentId)}` })
}

export const formalResultJobs: Jobs = { [MAIL_ADMISSION]: mailAdmission, [MAIL_REASSIGNMENT]: mailReassignment }

type Telling<T> = {
  found: T
  message: (told: T & { name: string; link: string; baseUrl: string }) => { subject: string; html: string; text: string }
  occasion: string
}

/** Everybody who may hand in, once per occasion. */
async function tellAll<T extends FormalResult>(deps: Deps, { found, message, occasion }: Telling<T>): Promise<void> {
  const { baseUrl } = deps.config
  const link = baseUrl + paths.award.entry.to({ entryId: found.entryId })
  const persons = await listHandInPersons(deps.db, found.entryId)
  await transact(deps.db, async (tx) => {
    for (const { name, email, personId } of persons) {
      const mail = message({ ...found, name, link, baseUrl })
      await queueMail(tx, { ...mail, recipient: email, onceKey: `${occasion} ${personId}`, queuedAt: deps.clock.now() })
    }
  })
}
