import { isMailboxWithinLimit } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import { findAskedQuestion } from './asked-questions.queries.ts'
import { newQuestionMail, questionReceivedMail } from './question.mail.tsx'
import { recordQuestion, type NewQuestion } from './record-question.queries.ts'
import { listTold } from './team.ts'

/** The one door for questions, from wherever they come. 'another-text': this form was sent before, with something else in it. */
export function receiveQuestion(deps: Deps, asked: NewQuestion): Promise<'received' | 'another-text'> {
  return transact(deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const number = await recordQuestion(tx, asked, at)
    if (number === null) return (await findAskedQuestion(tx, asked.id))?.question === asked.question ? 'received' : 'another-text'
    await tell(tx, deps, { asked, number, at })
    return 'received'
  })
}

type Received = { asked: NewQuestion; number: number; at: Date }

/** The question counts also when its sender has had enough mail today. What came by mail or in an office hour is not acknowledged again. */
async function tell(tx: Tx, { config: { baseUrl } }: Deps, { asked, number, at }: Received): Promise<void> {
  const { id, email, origin, enteredBy } = asked
  const questionsLink = baseUrl + paths.award.questions.to()
  if (origin === 'form' && email !== '' && (await isMailboxWithinLimit(tx, email))) {
    const mail = questionReceivedMail({ number, link: questionsLink, baseUrl })
    await queueMail(tx, { ...mail, recipient: email, onceKey: `question received ${id}`, queuedAt: at })
  }
  const link = baseUrl + paths.office.questions.one.to({ questionId: id })
  for (const { personId, name, email: recipient } of await listTold(tx)) {
    if (personId === enteredBy) continue
    const mail = newQuestionMail({ number, name, link, baseUrl })
    await queueMail(tx, { ...mail, recipient, onceKey: `question new ${id} ${personId}`, queuedAt: at })
  }
}
