import { isMailboxWithinLimit } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import type { PublicEvent } from '../public-events.queries.ts'
import { personalCalendar } from '../registration/personal-calendar.ts'
import { slotsOf, type Hour } from './hour.rules.ts'
import { slotMail, slotReturnedMail } from './slot.mail.tsx'

type Slot = { questionId: string; event: PublicEvent; hour: Hour; slot: number | null; name: string; email: string; at: Date }

/** The slot as an event of its own, which the calendar of whoever has it enters or takes out. Nobody is told without an address. */
export async function tellSlot(tx: Tx, { config }: Pick<Deps, 'config'>, told: Slot, isReturned: boolean): Promise<void> {
  const { questionId, event, hour, slot, name, email, at } = told
  const startsAt = slot === null ? undefined : slotsOf(event, hour)[slot]
  if (!startsAt || hour.slotMinutes === null || email === '') return
  if (!isReturned && !(await isMailboxWithinLimit(tx, email))) return
  const endsAt = new Date(startsAt.getTime() + hour.slotMinutes * 60_000)
  const slotEvent = { ...event, pageOf: event.id, id: questionId, startsAt, endsAt, sequence: isReturned ? 1 : 0 }
  const { baseUrl } = config
  const link = baseUrl + paths.events.hour.to({ eventId: event.id }, isReturned ? undefined : { frage: questionId })
  const method = isReturned ? 'CANCEL' : 'REQUEST'
  const invited = { name: name || email, email, organiser: event.contact, at }
  const calendar = personalCalendar(slotEvent, invited, { method, baseUrl })
  await queueMail(tx, {
    ...(isReturned ? slotReturnedMail : slotMail)({ event: slotEvent, link, baseUrl }),
    recipient: email,
    attachments: [
      {
        fileName: isReturned ? 'absage.ics' : 'termin.ics',
        mediaType: `text/calendar; charset=utf-8; method=${method}`,
        contentBase64: Buffer.from(calendar).toString('base64'),
      },
    ],
    onceKey: `event-slot ${questionId} ${method}`,
    queuedAt: at,
  })
}
