import { isMailboxWithinLimit } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import { newCaseMail, receivedMail } from '../case.mail.tsx'
import { findCase, findTerms } from '../case.queries.ts'
import { dueDays } from '../case.rules.ts'
import { recordCase, type Report } from '../record-case.queries.ts'
import { listTeam } from '../team.ts'

/** 'another-text': this form was sent before, with something else in it. */
export function receiveReport(deps: Deps, report: Report): Promise<'received' | 'another-text'> {
  return transact(deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const due = dueDays(await findTerms(tx, report.kind), isoDate(at))
    const number = await recordCase(tx, report, { due, at })
    if (number === null) return (await findCase(tx, report.id))?.message === report.message ? 'received' : 'another-text'
    await tell(tx, deps, { report, number, due, at })
    return 'received'
  })
}

type Received = { report: Report; number: number; due: ReturnType<typeof dueDays>; at: Date }

/** The report counts also when its sender has had enough mail today. */
async function tell(tx: Tx, { config: { baseUrl } }: Deps, { report, number, due, at }: Received): Promise<void> {
  const { id, kind, email } = report
  if (email !== '' && (await isMailboxWithinLimit(tx, email))) {
    const mail = receivedMail({ number, kind, ...due, baseUrl })
    await queueMail(tx, { ...mail, recipient: email, onceKey: `feedback received ${id}`, queuedAt: at })
  }
  const link = baseUrl + paths.feedback.cases.one.to({ caseId: id })
  const dueOn = (email !== '' && due.noticeDueOn) || due.answerDueOn
  for (const { personId, name, email: recipient } of await listTeam(tx)) {
    const mail = newCaseMail({ number, kind, dueOn, name, link, baseUrl })
    await queueMail(tx, { ...mail, recipient, onceKey: `feedback new ${id} ${personId}`, queuedAt: at })
  }
}
