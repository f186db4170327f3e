import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { confirmationMail } from './confirmation.mail.tsx'
import { listToAsk, mailKeyOf, recordRequest } from './freshness.queries.ts'
import { roundToAsk } from './freshness.rules.ts'

/** Looked for each minute: whose profile has to be confirmed soon, or is due. No more than a day has room for (projects_freshness). */
export const askForConfirmation: Tick = async ({ db, random, config: { baseUrl } }) => {
  const at = await databaseNow(db)
  const today = isoDate(at)
  for (const asked of await listToAsk(db, today)) {
    const round = roundToAsk(asked, today)
    if (!round) continue
    const { projectId, confirmedOn, asking, title, dueOn, mailbox, isOwned, isTakenOver } = asked
    const token = random.token()
    const link = baseUrl + paths.projects.mailedConfirmation.to({ token })
    await transact(db, async (tx) => {
      const request = { projectId, confirmedOn, asking, round, token, at }
      if (!(await recordRequest(tx, request))) return
      const mail = confirmationMail({ title, confirmedOn, dueOn, isDue: round === 2, isOwned, isTakenOver, link, baseUrl })
      await queueMail(tx, { ...mail, recipient: mailbox, onceKey: mailKeyOf(request), queuedAt: at })
    })
  }
}
