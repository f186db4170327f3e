import { paths } from '../../../../paths.ts'
import { transact } from '../../../../platform/db.ts'
import type { Job } from '../../../../platform/jobs.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { findEntryEditionTitle } from './feedback-told.queries.ts'
import { listHandInPersons } from '../../submission.queries.ts'
import { feedbackMail } from './feedback.mail.tsx'

/** Everybody who may hand in, once; nothing when the entry was withdrawn meanwhile. */
export const mailFeedback: Job = async (deps, payload) => {
  const entryId = String(payload.entryId)
  const told = await findEntryEditionTitle(deps.db, entryId)
  if (!told) return
  const { baseUrl } = deps.config
  const link = `${baseUrl}${paths.award.entry.to({ entryId })}#rueckmeldung`
  const persons = await listHandInPersons(deps.db, entryId)
  await transact(deps.db, async (tx) => {
    for (const { name, email, personId } of persons) {
      const mail = feedbackMail({ ...told, name, link, baseUrl })
      await queueMail(tx, { ...mail, recipient: email, onceKey: `feedback ${entryId} ${personId}`, queuedAt: deps.clock.now() })
    }
  })
}
