import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Job, Tick } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/mail.ts'
import { findToldExtension, listExtendedEntries } from '../extension.queries.ts'
import { listHandInPersons } from '../submission.queries.ts'
import { extensionMail } from './extension.mail.tsx'
import { reminderMail } from './reminder.mail.tsx'

/** To everybody of the organisation: it may have no entry yet. */
export const mailExtension: Job = async (deps, { extensionId }) => {
  const { baseUrl } = deps.config
  const found = await findToldExtension(deps.db, String(extensionId))
  if (!found) return
  const link = baseUrl + paths.award.entries.to()
  await transact(deps.db, async (tx) => {
    for (const { personId, name, email } of found.recipients) {
      const onceKey = `extension ${found.told.extensionId} ${personId}`
      const mail = extensionMail({ ...found.told, name, link, baseUrl })
      await queueMail(tx, { ...mail, recipient: email, onceKey, queuedAt: deps.clock.now() })
    }
  })
}

const REMIND_BEFORE_MS = 48 * 3_600_000

/** Looked for each minute; each person once per extension and entry. */
export const remindOfExtensions: Tick = async (deps) => {
  const { baseUrl } = deps.config
  const now = await databaseNow(deps.db)
  for (const { extensionId, entryId, until, ...told } of await listExtendedEntries(deps.db, now, REMIND_BEFORE_MS)) {
    const link = baseUrl + paths.award.submission.to({ entryId })
    const persons = await listHandInPersons(deps.db, entryId)
    await transact(deps.db, async (tx) => {
      for (const { personId, name, email } of persons) {
        const onceKey = `extension-reminder ${extensionId} ${entryId} ${personId}`
        const mail = reminderMail({ ...told, name, closesAt: until, now, link, baseUrl })
        await queueMail(tx, { ...mail, recipient: email, onceKey, queuedAt: now })
      }
    })
  }
}
