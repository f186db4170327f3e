import { inSteps } from '../../outbox/index.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { leavingHeaders, linksFor, listSubscribersOf } from '../../subscribers/index.ts'
import { issueMail } from './issue.mail.tsx'
import { listDueIssues, lockWaiting, recordDone, type DueIssue } from './sending.queries.ts'
import { newsletterSubscriptions } from './subjects.ts'

const STEP = 25
const STEPS_A_MINUTE = 40

/** Looked for each minute; the step of a worker that dies is undone whole, and done by the next. */
export const sendIssues: Tick = async (deps) => {
  for (const issue of await listDueIssues(deps.db)) await inSteps(() => sendStep(deps, issue), STEPS_A_MINUTE)
}

/** Whoever has left since the release is passed over. False when nobody waits any more. */
function sendStep(deps: Deps, issue: DueIssue): Promise<boolean> {
  return transact(deps.db, async (tx) => {
    const ids = await lockWaiting(tx, issue.id, STEP)
    if (ids.length === 0) return false
    const at = await databaseNow(tx)
    const subscribers = await listSubscribersOf(tx, { keys: issue.subjects, ids })
    for (const { id, email } of subscribers) {
      const links = linksFor(deps, id, newsletterSubscriptions.name)
      const mail = issueMail({ issue, links, baseUrl: deps.config.baseUrl })
      const onceKey = `newsletter ${issue.id} ${id}`
      await queueMail(tx, { ...mail, headers: leavingHeaders(links), recipient: email, onceKey, queuedAt: at })
    }
    await recordDone(tx, { issueId: issue.id, ids, queuedIds: subscribers.map(({ id }) => id), at })
    return true
  })
}
