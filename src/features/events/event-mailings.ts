import type { Recipient, RecipientGroup, RecipientSource } from '../../outbox/index.ts'
import { paths } from '../../paths.ts'
import { moment } from '../../plain/german-date.ts'
import { databaseNow } from '../../platform/clock.ts'
import type { Db } from '../../platform/db.ts'
import { findEditedEvent, listEditedEvents, type EditedEvent } from './event.queries.ts'
import { listArrived, type Registration } from './registration/registration.queries.ts'
import { registrationState, type RegistrationState } from './registration/registration.rules.ts'

const SOURCE = 'events'
export const groupKeyOf = (eventId: string, filter: Filter) => `${SOURCE}:${eventId}:${filter}`
const MAILED = ['placed', 'waiting', 'offered'] as const
export type Filter = 'all' | 'placed' | 'waiting' | 'present'
export const filterText: Record<Filter, string> = {
  all: 'alle Angemeldeten',
  placed: 'wer einen Platz hat',
  waiting: 'wer wartet',
  present: 'wer da war',
}
export const FILTERS = Object.keys(filterText) as Filter[]

const FIELDS = [
  { name: 'name', label: 'Name' },
  { name: 'veranstaltung', label: 'Titel der Veranstaltung' },
  { name: 'beginn', label: 'Beginn' },
  { name: 'link', label: 'Seite der Veranstaltung' },
]

const TEMPLATES = [
  {
    key: 'events:material',
    label: 'Nach der Veranstaltung: Unterlagen',
    subject: 'Unterlagen: {{veranstaltung}}',
    body: 'Guten Tag {{name}},\n\ndie Unterlagen zu „{{veranstaltung}}“ finden Sie hier: {{link}}',
  },
]

/** Whom editors and office can write to about an event. */
export const eventMailings: RecipientSource = { name: SOURCE, templates: TEMPLATES, listGroups, listRecipients }

async function listGroups(db: Db): Promise<RecipientGroup[]> {
  const events = (await listEditedEvents(db)).filter(({ published, content }) => published && content.registers)
  return events.flatMap(({ id, content }) =>
    FILTERS.map((filter) => ({
      key: groupKeyOf(id, filter),
      label: `${content.title}: ${filterText[filter]}`,
      fields: FIELDS,
      choices: null,
    })),
  )
}

async function listRecipients(
  db: Db,
  { group, baseUrl }: Parameters<RecipientSource['listRecipients']>[1],
): Promise<Recipient[]> {
  const [, eventId = '', filter = ''] = group.key.split(':')
  const event = await findEditedEvent(db, eventId)
  if (!event) return []
  const registrations = await listArrived(db, eventId)
  const now = await databaseNow(db)
  return registrations
    .filter((one) => isIn(filter, one, registrationState(one, now)))
    .map((one) => asRecipient(one, event, baseUrl))
}

/** How many each choice of the organisers means at this moment. */
export async function countRecipients(db: Db, eventId: string): Promise<Record<Filter, number>> {
  const registrations = await listArrived(db, eventId)
  const now = await databaseNow(db)
  const count = (filter: Filter) => registrations.filter((one) => isIn(filter, one, registrationState(one, now))).length
  return { all: count('all'), placed: count('placed'), waiting: count('waiting'), present: count('present') }
}

function isIn(filter: string, { present }: Registration, state: RegistrationState): boolean {
  if (filter === 'present') return (present ?? 0) > 0
  if (filter === 'all') return (MAILED as readonly string[]).includes(state)
  return filter === 'waiting' ? state === 'waiting' : filter === 'placed' && state === 'placed'
}

function asRecipient({ id, name, email }: Registration, { id: eventId, content }: EditedEvent, baseUrl: string): Recipient {
  return {
    key: id,
    about: content.title,
    name,
    email,
    concealed: false,
    values: {
      name,
      veranstaltung: content.title,
      beginn: content.startsAt ? moment(new Date(content.startsAt)) : null,
      link: baseUrl + paths.events.event.to({ eventId }),
    },
  }
}
