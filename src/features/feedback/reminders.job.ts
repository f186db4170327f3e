import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { caseReminderMail } from './case.mail.tsx'
import { reminderDue, type Occasion } from './case.rules.ts'
import { listOwedCases, recordReminder, type OwedCase } from './reminder.queries.ts'
import { listTeam } from './team.ts'

/** Looked for each minute: what is owed soon or now, once for each day that is owed. Whoever took the case is told, else the team. */
export const remindOfCases: Tick = async (deps) => {
  const at = await databaseNow(deps.db)
  const today = isoDate(at)
  for (const owed of await listOwedCases(deps.db)) {
    const occasion = reminderDue(owed, { remindDays: owed.remindDays, today })
    if (occasion) await remind(deps, owed, { occasion, at })
  }
}

async function remind(
  { db, config: { baseUrl } }: Pick<Deps, 'db' | 'config'>,
  owed: OwedCase,
  { occasion, at }: { occasion: Occasion; at: Date },
): Promise<void> {
  const { caseId, nextDueOn: dueOn, takerId, takerEmail, takerName } = owed
  const taker = takerId && takerEmail ? [{ personId: takerId, email: takerEmail, name: takerName ?? '' }] : null
  const link = baseUrl + paths.feedback.cases.one.to({ caseId })
  await transact(db, async (tx) => {
    const told = taker ?? (await listTeam(tx))
    if (!(await recordReminder(tx, owed, { occasion, at }))) return
    for (const { personId, name, email } of told) {
      const mail = caseReminderMail({ ...owed, name, dueOn, occasion, link, baseUrl })
      const onceKey = `feedback ${occasion} ${caseId} ${dueOn} ${personId}`
      await queueMail(tx, { ...mail, recipient: email, onceKey, queuedAt: at })
    }
  })
}
