import { isMailboxWithinLimit } from '../../../outbox/index.ts'
import { listPersonsWithRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import type { PublicEvent } from '../public-events.queries.ts'
import { listUnseenQuestions } from './hour-looks.queries.ts'
import { hourQuestionMail } from './hour-question.mail.tsx'
import { listAdviserAddresses } from './hour-questions.queries.ts'
import { isToldAgain } from './team-told.rules.ts'

type Asked = { questionId: string; event: PublicEvent; personId: string | null; at: Date }

/** Once until somebody has looked, so that strangers fill no mailbox; once the hour is on, those who lead it have the questions before their eyes. */
export async function tellTeam(tx: Tx, { config: { baseUrl } }: Pick<Deps, 'config'>, asked: Asked): Promise<void> {
  const { questionId, event, personId: asker, at } = asked
  if (at >= event.startsAt) return
  const team = [...(await listPersonsWithRole(tx, 'office')), ...(await listAdviserAddresses(tx, event.id))]
  const unseen = await listUnseenQuestions(tx, event.id, questionId)
  // Whoever is of the office and advises has one mail.
  const told = new Map(team.map((one) => [one.personId, one]))
  const link = baseUrl + paths.events.editor.hour.to({ eventId: event.id })
  for (const { personId, name, email } of told.values()) {
    if (personId === asker || !isToldAgain(unseen, personId, at)) continue
    if (!(await isMailboxWithinLimit(tx, email))) continue
    const mail = hourQuestionMail({ event, name, link, baseUrl })
    await queueMail(tx, { ...mail, recipient: email, onceKey: `event-hour-question ${questionId} ${personId}`, queuedAt: at })
  }
}
