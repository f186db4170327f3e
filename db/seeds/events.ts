import type { CompleteEvent } from '../../src/features/events/event-content.rules.ts'
import {
  recordEventVersion,
  recordMaterial,
  recordNewEvent,
  recordPublication,
} from '../../src/features/events/record-event.queries.ts'
import { recordHourSettings } from '../../src/features/events/hour/record-hour.queries.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db } from '../../src/platform/db.ts'

type SeedEvent = { id: string; at: Date; content: CompleteEvent; recording?: string }

const instant = (wallClock: string) => berlinInstant(wallClock).toISOString()

const PLAIN = {
  place: '',
  editionSlug: null,
  awardDate: null,
  visibleFrom: null,
  registers: false,
  registersFrom: null,
  registersUntil: null,
  capacity: null,
  questions: [],
  dialIn: '',
  dialInMinutes: 60,
  reminderHours: [],
}

/** What the announcement of the 2nd prize says, and no more. */
const OFFICE_HOUR: SeedEvent = {
  id: '7a1c2f60-0000-4000-8000-000000000001',
  at: berlinInstant('2025-11-17T08:00'),
  content: {
    ...PLAIN,
    series: 'office-hour',
    title: 'Digitale Sprechstunde zum 2. Landespreis',
    summary: 'Fragen zum Landespreis an den Landesbeauftragten für interkommunale Zusammenarbeit.',
    text: 'Der Landesbeauftragte für interkommunale Zusammenarbeit beantwortet Fragen zum 2. Landespreis.\n\nDie Ankündigung des Landespreises verweist für den Zugang auf einen Link „Digitale Sprechstunde“. Er liegt diesem Portal nicht vor; bitte fragen Sie unter der Adresse, die unten steht. Die Ankündigung nennt für diesen Tag versehentlich das Jahr 2026.\n\nWas die Teilnahmebedingungen sagen, steht unter [Teilnahmebedingungen](/landespreis/teilnahmebedingungen), Häufiges unter [Fragen und Antworten](/landespreis/fragen).',
    form: 'online',
    editionSlug: '2025-2026',
    awardDate: '2025-2026/sprechstunde',
    startsAt: instant('2025-12-04T10:00'),
    endsAt: instant('2025-12-04T11:00'),
    visibleFrom: instant('2025-11-17T08:00'),
    contact: 'ikz@interkommunales.nrw',
  },
}

const MADE_UP = 'Diese Veranstaltung ist erfunden; sie zeigt, wie das Portal damit umgeht.'

/** Made up, and called so. */
const EXAMPLES: SeedEvent[] = [
  {
    id: '7a1c2f60-0000-4000-8000-000000000011',
    at: berlinInstant('2025-11-20T09:00'),
    content: {
      ...PLAIN,
      series: 'spotlight',
      title: 'Beispiel-Spotlight: Ein Standesamt für drei Gemeinden',
      summary: 'Drei erfundene Gemeinden erzählen, wie sie ihr Standesamt zusammengelegt haben.',
      text: `${MADE_UP}\n\n## Ablauf\n\n- Wie es anfing\n- Was der Rat wissen wollte\n- Ihre Fragen`,
      form: 'online',
      startsAt: instant('2025-12-11T10:00'),
      endsAt: instant('2025-12-11T11:30'),
      registers: true,
      capacity: 50,
      questions: ['Welche Aufgabe erledigen Sie schon gemeinsam?'],
      dialIn: 'https://konferenz.beispiel.example/spotlight-standesamt',
      reminderHours: [168, 24],
      contact: 'veranstaltungen@portal.example',
    },
  },
  {
    id: '7a1c2f60-0000-4000-8000-000000000012',
    at: berlinInstant('2025-11-20T09:05'),
    content: {
      ...PLAIN,
      series: 'office-hour',
      title: 'Beispiel-Sprechstunde: Fragen zu Ihrem Vorhaben',
      summary: 'Eine erfundene offene Runde für Fragen zu gemeinsamen Vorhaben.',
      text: MADE_UP,
      form: 'online',
      startsAt: instant('2025-12-18T14:00'),
      endsAt: instant('2025-12-18T15:00'),
      registers: true,
      capacity: 10,
      dialIn: 'https://konferenz.beispiel.example/sprechstunde',
      dialInMinutes: 30,
      reminderHours: [24],
      contact: 'veranstaltungen@portal.example',
    },
  },
  {
    id: '7a1c2f60-0000-4000-8000-000000000013',
    at: berlinInstant('2025-11-20T09:10'),
    content: {
      ...PLAIN,
      series: 'annual-meeting',
      title: 'Beispiel-Jahrestagung der gemeinsamen Verwaltungen',
      summary: 'Eine erfundene Tagung mit Vorträgen und Gesprächen, vor Ort und online.',
      text: MADE_UP,
      form: 'hybrid',
      place: 'Stadthalle Musterstadt, Beispielplatz 1',
      startsAt: instant('2026-03-05T09:30'),
      endsAt: instant('2026-03-05T16:00'),
      registers: true,
      registersFrom: instant('2026-01-15T09:00'),
      capacity: 120,
      questions: ['Möchten Sie einen Beitrag anbieten?'],
      dialIn: 'https://konferenz.beispiel.example/jahrestagung',
      reminderHours: [168, 24],
      contact: 'veranstaltungen@portal.example',
    },
  },
  {
    id: '7a1c2f60-0000-4000-8000-000000000014',
    at: berlinInstant('2025-10-01T09:00'),
    content: {
      ...PLAIN,
      series: 'spotlight',
      title: 'Beispiel-Spotlight: Gemeinsame Vollstreckung',
      summary: 'Eine erfundene Veranstaltung, die schon vorbei ist, mit Aufzeichnung.',
      text: MADE_UP,
      form: 'online',
      startsAt: instant('2025-11-06T10:00'),
      endsAt: instant('2025-11-06T11:00'),
      contact: 'veranstaltungen@portal.example',
    },
    recording: 'https://mediathek.beispiel.example/spotlight-vollstreckung',
  },
]

/** The real office hour; in every installation. */
export function seedEvents(db: Db): Promise<void> {
  return plantEvent(db, OFFICE_HOUR)
}

export async function seedExampleEvents(db: Db): Promise<void> {
  for (const event of EXAMPLES) await plantEvent(db, event)
  await castAdviser(db, OFFICE_HOUR.id)
}

/** Of the fictional people: whoever plays the Landesbeauftragter advises in the real hour, until an editor sets it otherwise. */
async function castAdviser(db: Db, eventId: string): Promise<void> {
  await transact(db, async (tx) => {
    const personOf = async (email: string) =>
      (await tx.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirst())?.id
    const set = await tx.selectFrom('events_hours').where('event_id', '=', eventId).select('event_id').executeTakeFirst()
    const [editor, adviser] = [await personOf('nina.zeile@redaktion.example'), await personOf('hans.juror@ikz.example')]
    if (set || !editor || !adviser) return
    const by = { eventId, personId: editor, at: OFFICE_HOUR.at }
    await recordHourSettings(tx, { slotMinutes: null, adviserIds: [adviser] }, by)
  })
}

/** Whoever has it keeps it as it was changed since. */
async function plantEvent(db: Db, { id: eventId, at, content, recording }: SeedEvent): Promise<void> {
  await transact(db, async (tx) => {
    const by = { eventId, personId: null, at }
    if (!(await recordNewEvent(tx, by))) return
    await recordEventVersion(tx, by, { number: 1, content })
    await recordPublication(tx, by, { number: 1, content, raisesSequence: false })
    if (!recording) return
    const material = {
      id: eventId,
      kind: 'recording' as const,
      label: 'Aufzeichnung (erfunden)',
      url: recording,
      mediaId: null,
      note: 'Mit Untertiteln.',
    }
    await recordMaterial(tx, { ...by, at: new Date(content.endsAt) }, material)
  })
}
