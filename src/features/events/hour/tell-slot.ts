import { isMailboxWithinLimit } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import type { CalendarEvent } from '../calendar-file.ts'
import type { PublicEvent } from '../public-events.queries.ts'
import { personalCalendar } from '../registration/personal-calendar.ts'
import { slotsOf, type Hour } from './hour.rules.ts'
import { slotMail, slotReturnedMail } from './slot.mail.tsx'

type Slot = { questionId: string; event: PublicEvent; hour: Hour; slot: number | null; name: string; email: string; at: Date }

/** Nobody is told without an address. */
export async function tellSlot(tx: Tx, { config }: Pick<Deps, 'config'>, told: Slot, isReturned: boolean): Promise<void> {
  const slotEvent = slotEventOf(told)
  if (!slotEvent || told.email === '') return
  if (!isReturned && !(await isMailboxWithinLimit(tx, told.email))) return
  const { baseUrl } = config
  const [act, write] = isReturned ? ([CANCEL, slotReturnedMail] as const) : ([REQUEST, slotMail] as const)
  const query = isReturned ? undefined : { frage: told.questionId }
  const link = baseUrl + paths.events.hour.to({ eventId: told.event.id }, query)
  await queueMail(tx, {
    ...write({ event: slotEvent, link, baseUrl }),
    recipient: told.email,
    attachments: [fileOf(told, { ...slotEvent, sequence: act.sequence }, { ...act, baseUrl })],
    onceKey: `event-slot ${told.questionId} ${act.method}`,
    queuedAt: told.at,
  })
}

const REQUEST = { method: 'REQUEST', sequence: 0, fileName: 'termin.ics' } as const
const CANCEL = { method: 'CANCEL', sequence: 1, fileName: 'absage.ics' } as const

/** The slot as an event of its own, which the calendar of whoever has it enters or takes out. */
function slotEventOf({ questionId, event, hour, slot }: Slot): (PublicEvent & { pageOf: string }) | null {
  const startsAt = slot === null ? undefined : slotsOf(event, hour)[slot]
  if (!startsAt || hour.slotMinutes === null) return null
  const endsAt = new Date(startsAt.getTime() + hour.slotMinutes * 60_000)
  return { ...event, pageOf: event.id, id: questionId, startsAt, endsAt }
}

type Act = (typeof REQUEST | typeof CANCEL) & { baseUrl: string }

function fileOf({ name, email, event, at }: Slot, slotEvent: CalendarEvent, { method, fileName, baseUrl }: Act) {
  const invited = { name: name || email, email, organiser: event.contact, at }
  const text = personalCalendar(slotEvent, invited, { method, baseUrl })
  return {
    fileName,
    mediaType: `text/calendar; charset=utf-8; method=${method}`,
    contentBase64: Buffer.from(text).toString('base64'),
  }
}
