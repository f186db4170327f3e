import { paths } from '../../../paths.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import { countStepsAhead } from './calendar-sequence.queries.ts'
import { personalCalendar } from './personal-calendar.ts'
import type { PublicEvent } from '../public-events.queries.ts'
import { recordLink } from './record-registration.queries.ts'

export type Office = Pick<Deps, 'config' | 'random'>
export type Recipient = { id: string; name: string; email: string }
type Letter = { subject: string; html: string; text: string }
export type Message = {
  event: PublicEvent
  /** What happened; with the registration it names the mail, which is sent once. */
  occasion: string
  calendar?: 'REQUEST' | 'CANCEL'
  at: Date
  write: (told: { event: PublicEvent; name: string; link: string; baseUrl: string }) => Letter
}

/** One mail about a registration, with a link of its own and, where calendars must follow, the file that does it. */
export async function tell(tx: Tx, { config: { baseUrl }, random }: Office, to: Recipient, message: Message): Promise<void> {
  const { event, occasion, calendar, at, write } = message
  const token = random.token()
  const link = baseUrl + paths.events.mailed.registration.to({ token })
  const attachments = calendar ? [fileOf({ to, message, baseUrl, method: calendar }, await countStepsAhead(tx, to.id))] : []
  const letter = write({ event, name: to.name, link, baseUrl })
  const onceKey = `event-registration ${to.id} ${occasion}`
  const isNew = await queueMail(tx, { ...letter, recipient: to.email, attachments, onceKey, queuedAt: at })
  if (isNew) await recordLink(tx, { registrationId: to.id, token, at })
}

type Filed = { to: Recipient; message: Message; baseUrl: string; method: 'REQUEST' | 'CANCEL' }

function fileOf({ to, message: { event, at }, baseUrl, method }: Filed, stepsAhead: number) {
  const invited = { name: to.name, email: to.email, organiser: event.contact, at }
  const text = personalCalendar({ ...event, sequence: event.sequence + stepsAhead }, invited, { method, baseUrl })
  return {
    fileName: method === 'CANCEL' ? 'absage.ics' : 'termin.ics',
    mediaType: `text/calendar; charset=utf-8; method=${method}`,
    contentBase64: Buffer.from(text).toString('base64'),
  }
}
