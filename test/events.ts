import { randomUUID } from 'node:crypto'
import type { CompleteEvent } from '../src/features/events/event-content.rules.ts'
import { recordEventVersion, recordNewEvent, recordPublication } from '../src/features/events/record-event.queries.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { transact, type Db } from '../src/platform/db.ts'

const EVENT: CompleteEvent = {
  series: 'spotlight',
  title: 'Spotlight Archiv',
  summary: 'Vier Archive, ein Magazin.',
  text: 'Es berichten *vier* Archive.',
  form: 'online',
  place: '',
  editionSlug: null,
  awardDate: null,
  startsAt: berlinInstant('2025-12-11T10:00').toISOString(),
  endsAt: berlinInstant('2025-12-11T11:00').toISOString(),
  visibleFrom: null,
  registers: true,
  registersFrom: null,
  registersUntil: null,
  capacity: null,
  questions: [],
  dialIn: 'https://konferenz.example/KANARIE-einwahl',
  dialInMinutes: 60,
  reminderHours: [],
  contact: 'veranstaltungen@portal.example',
}

/** Published at this instant. */
export async function givenEvent(
  db: Db,
  content: Partial<CompleteEvent> = {},
  at = new Date('2025-12-01T09:00:00Z'),
): Promise<string> {
  const eventId = randomUUID()
  const by = { eventId, personId: null, at }
  const whole = { ...EVENT, ...content }
  await transact(db, async (tx) => {
    await recordNewEvent(tx, by)
    await recordEventVersion(tx, by, { number: 1, content: whole })
    await recordPublication(tx, by, { number: 1, content: whole, raisesSequence: false })
  })
  return eventId
}
