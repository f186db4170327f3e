import { isMailboxWithinLimit } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { queueMail } from '../../../platform/mail.ts'
import type { CalendarEvent } from '../calendar-file.ts'
import type { PublicEvent } from '../public-events.queries.ts'
import { personalCalendar } from '../registration/personal-calendar.ts'
import { slotsOf, type Hour } from './hour.rules.ts'
import { slotCalledOffMail, slotChangedMail, slotMail, slotRemovedMail, slotReturnedMail } from './slot.mail.tsx'

type Slot = { questionId: string; event: PublicEvent; hour: Hour; slot: number | null; name: string; email: string; at: Date }

const ENTERED = { method: 'REQUEST', fileName: 'termin.ics' } as const
const TAKEN_OUT = { method: 'CANCEL', fileName: 'absage.ics' } as const

/**
 * `ahead` of the event's sequence, which is raised with each move and when it is called off: a CANCEL of one slot must be
 * higher than the REQUEST before it (RFC 5546, 2.1.4), and nothing follows it.
 */
const OCCASIONS = {
  booked: { ...ENTERED, ahead: 0, write: slotMail },
  changed: { ...ENTERED, ahead: 0, write: slotChangedMail },
  returned: { ...TAKEN_OUT, ahead: 1, write: slotReturnedMail },
  removed: { ...TAKEN_OUT, ahead: 1, write: slotRemovedMail },
  'called-off': { ...TAKEN_OUT, ahead: 0, write: slotCalledOffMail },
} as const
export type SlotOccasion = keyof typeof OCCASIONS

/** Nobody is told without an address. */
export async function tellSlot(
  tx: Tx,
  { config: { baseUrl } }: Pick<Deps, 'config'>,
  told: Slot,
  occasion: SlotOccasion,
): Promise<void> {
  const slotEvent = slotEventOf(told)
  if (!slotEvent || told.email === '') return
  // Anybody can type an address when booking; what follows is by somebody who may.
  if (occasion === 'booked' && !(await isMailboxWithinLimit(tx, told.email))) return
  const { method, fileName, ahead, write } = OCCASIONS[occasion]
  const sequence = told.event.sequence + ahead
  const query = method === 'CANCEL' ? undefined : { frage: told.questionId }
  const link = baseUrl + paths.events.hour.to({ eventId: told.event.id }, query)
  await queueMail(tx, {
    ...write({ event: slotEvent, link, baseUrl }),
    recipient: told.email,
    attachments: [fileOf(told, { ...slotEvent, sequence }, { method, fileName, baseUrl })],
    onceKey: `event-slot ${told.questionId} ${method} ${sequence}`,
    queuedAt: told.at,
  })
}

/** The slot as an event of its own, which the calendar of whoever has it enters or takes out. */
function slotEventOf({ questionId, event, hour, slot }: Slot): (PublicEvent & { pageOf: string }) | null {
  const startsAt = slot === null ? undefined : slotsOf(event, hour)[slot]
  if (!startsAt || hour.slotMinutes === null) return null
  const endsAt = new Date(startsAt.getTime() + hour.slotMinutes * 60_000)
  return { ...event, pageOf: event.id, id: questionId, startsAt, endsAt }
}

type Act = { method: 'REQUEST' | 'CANCEL'; fileName: string; baseUrl: string }

function fileOf({ name, email, event, at }: Slot, slotEvent: CalendarEvent, { method, fileName, baseUrl }: Act) {
  const invited = { name: name || email, email, organiser: event.contact, at }
  const text = personalCalendar(slotEvent, invited, { method, baseUrl })
  return {
    fileName,
    mediaType: `text/calendar; charset=utf-8; method=${method}`,
    contentBase64: Buffer.from(text).toString('base64'),
  }
}
