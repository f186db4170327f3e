import { paths } from '../../paths.ts'
import { listPersonsWithRole } from '../../people/index.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { infectedFileMail } from './infected-file.mail.tsx'
import { listUntoldInfectedFiles, recordInfectedFile, type InfectedFile } from './infected-files.queries.ts'
import { listHandInPersons } from './submission.queries.ts'

/** Looked for each minute, whichever scan found it: to everybody who may hand in, and to the office, once. */
export const tellOfInfectedFiles: Tick = async (deps) => {
  const now = await databaseNow(deps.db)
  for (const file of await listUntoldInfectedFiles(deps.db)) await tell(deps, file, now)
}

async function tell(deps: Deps, file: InfectedFile, now: Date): Promise<void> {
  const { attachmentId, entryId, sha256, finding } = file
  const { baseUrl } = deps.config
  const link = baseUrl + paths.award.attachments.to({ entryId })
  const entrants = (await listHandInPersons(deps.db, entryId)).map((person) => ({ ...person, link }))
  const office = (await listPersonsWithRole(deps.db, 'office')).map((person) => ({ ...person, link: null }))
  await transact(deps.db, async (tx) => {
    if (!(await recordInfectedFile(tx, { attachmentId, finding, at: now }))) return
    for (const person of [...entrants, ...office]) {
      const onceKey = `infected ${attachmentId} ${person.personId}`
      const mail = infectedFileMail({ file, link: person.link, baseUrl })
      await queueMail(tx, { ...mail, recipient: person.email, onceKey, queuedAt: now })
    }
    await recordEvent(tx, {
      kind: 'attachment-infected',
      actorId: null,
      subject: { table: 'award_entries', id: entryId },
      at: now,
      data: { attachmentId, sha256 },
    })
  })
}
