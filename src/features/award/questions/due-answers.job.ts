import { listPersonsWithRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/mail.ts'
import { dueAnswersMail } from './due-answers.mail.tsx'
import { recordToldAnswers } from './due-answers.queries.ts'

/** Looked for each minute: one mail to each of the office for all answers whose day has come. */
export const remindOfDueAnswers: Tick = async ({ db, config: { baseUrl } }) => {
  const at = await databaseNow(db)
  const office = await listPersonsWithRole(db, 'office')
  await transact(db, async (tx) => {
    const due = await recordToldAnswers(tx, at)
    const [first] = due
    if (!first) return
    const questions = due.map(({ question }) => question)
    for (const { personId, name, email } of office) {
      const mail = dueAnswersMail({ name, questions, link: baseUrl + paths.office.questions.list.to(), baseUrl })
      const onceKey = `answers-due ${first.editionId} ${first.reviewOn} ${at.toISOString()} ${personId}`
      await queueMail(tx, { ...mail, recipient: email, onceKey, queuedAt: at })
    }
  })
}
