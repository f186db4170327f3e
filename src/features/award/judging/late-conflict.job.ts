import { paths } from '../../../paths.ts'
import { listPersonsWithRole } from '../../../people/index.ts'
import { transact } from '../../../platform/db.ts'
import type { Job } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/mail.ts'
import { findLateConflict } from './conflict.queries.ts'
import { lateConflictMail } from './late-conflict.mail.tsx'

/** Only people of the office, each once; whoever sits in the jury is none of them (AC-13). */
export const mailLateConflict: Job = async (deps, payload) => {
  const conflictId = String(payload.conflictId)
  const conflict = await findLateConflict(deps.db, conflictId)
  if (!conflict) return
  const { baseUrl } = deps.config
  const { entryId, personId } = conflict
  const mail = lateConflictMail(conflict, baseUrl + paths.office.conflicts.one.to({ entryId, personId }), baseUrl)
  const office = await listPersonsWithRole(deps.db, 'office')
  await transact(deps.db, async (tx) => {
    for (const person of office) {
      const onceKey = `late-conflict ${conflictId} ${person.personId}`
      await queueMail(tx, { ...mail, recipient: person.email, onceKey, queuedAt: deps.clock.now() })
    }
  })
}
