import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import type { Job } from '../../../../platform/jobs.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { closing } from '../../../../plain/german-date.ts'
import { findEditionById } from '../../edition.queries.ts'
import { findEditionChange } from './changes.queries.ts'
import { listDrafters } from './drafters.queries.ts'
import { editionChangeMail } from './edition-change.mail.tsx'
import { findPartFacts } from './parts/part-facts.queries.ts'
import { findPart } from './parts/parts.ts'

/** One mail per change and person, however many drafts they have. */
export const mailEditionChange: Job = async (deps, { changeId }) => {
  const { db, config } = deps
  const change = await findEditionChange(db, String(changeId))
  const part = change && findPart(change.part)
  if (!change || !part) return
  const [edition, facts] = [await findEditionById(db, change.editionId), await findPartFacts(db, change.editionId)]
  if (!edition || !facts) return
  const news = part.news?.({ before: change.before, after: change.after, facts: { ...facts, now: change.changedAt } }) ?? []
  const link = config.baseUrl + paths.award.entries.to()
  const common = { edition: edition.title, news, closing: closing(edition.phases.closes), link, baseUrl: config.baseUrl }
  for (const { personId, name, email } of await listDrafters(db, change.editionId)) {
    const mail = editionChangeMail({ ...common, name })
    await transact(db, async (tx) => {
      const queuedAt = await databaseNow(tx)
      await queueMail(tx, { ...mail, recipient: email, onceKey: `edition-change ${change.id} ${personId}`, queuedAt })
    })
  }
}
