import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { confirmationMail } from './confirmation.mail.tsx'
import { listToAsk, recordRequest } from './freshness.queries.ts'
import { roundToAsk } from './freshness.rules.ts'

/** Looked for each minute: whose profile has to be confirmed soon, or is due. */
export const askForConfirmation: Tick = async ({ db, random, config: { baseUrl } }) => {
  const at = await databaseNow(db)
  const today = isoDate(at)
  for (const asked of await listToAsk(db, today)) {
    const round = roundToAsk(asked, today)
    if (!round) continue
    const { projectId, confirmedOn, title, dueOn, mailbox } = asked
    const token = random.token()
    const link = baseUrl + paths.projects.mailedConfirmation.to({ token })
    await transact(db, async (tx) => {
      if (!(await recordRequest(tx, { projectId, confirmedOn, round, token, at }))) return
      const mail = confirmationMail({ title, confirmedOn, dueOn, isDue: round === 2, link, baseUrl })
      const onceKey = `project-confirmation ${projectId} ${confirmedOn} ${round}`
      await queueMail(tx, { ...mail, recipient: mailbox, onceKey, queuedAt: at })
    })
  }
}
