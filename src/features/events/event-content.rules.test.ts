import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changesCalendars, lacksOf, readSaved, type CompleteEvent, type EventContent } from './event-content.rules.ts'

const WHOLE: CompleteEvent = {
  series: 'spotlight',
  title: 'Archiv',
  summary: '',
  text: 'Vier Archive.',
  form: 'online',
  place: '',
  editionSlug: null,
  awardDate: null,
  startsAt: '2025-12-11T09:00:00.000Z',
  endsAt: '2025-12-11T10:00:00.000Z',
  visibleFrom: null,
  registers: true,
  registersFrom: null,
  registersUntil: null,
  capacity: null,
  questions: [],
  dialIn: '',
  dialInMinutes: 60,
  reminderHours: [],
  contact: 'fragen@portal.example',
}

describe('what an event needs before it is published', () => {
  const lacks = (change: Partial<EventContent>) => lacksOf({ ...WHOLE, ...change }).map(([, lack]) => lack)
  const rows: [string, Partial<EventContent>, string[]][] = [
    ['nothing more', {}, []],
    ['a series', { series: null }, ['series-missing']],
    ['a title', { title: '' }, ['title-missing']],
    ['a description', { text: '' }, ['text-missing']],
    ['to say whether it is online', { form: null }, ['form-missing']],
    ['a place where people come', { form: 'on-site' }, ['place-missing']],
    ['a place also where it is online as well', { form: 'hybrid' }, ['place-missing']],
    ['no date of the prize', { editionSlug: '2025-2026', awardDate: null }, []],
    ['a date of its edition', { editionSlug: '2025-2026', awardDate: '2025-2026/sprechstunde' }, []],
    ['no date of another edition', { editionSlug: '2021-2022', awardDate: '2025-2026/sprechstunde' }, ['date-of-other-edition']],
    ['an edition where it is a date of one', { awardDate: '2025-2026/sprechstunde' }, ['date-of-other-edition']],
    ['a beginning', { startsAt: null }, ['start-missing']],
    ['an end', { endsAt: null }, ['end-missing']],
    ['an end after its beginning', { endsAt: WHOLE.startsAt }, ['end-before-start']],
    ['a registration that ends with it at the latest', { registersUntil: '2025-12-11T10:00:00.001Z' }, ['registers-until-late']],
    ['no earlier end of the registration', { registersUntil: WHOLE.endsAt }, []],
    ['a registration that begins before it ends', { registersFrom: '2025-12-11T09:00:00.001Z' }, ['registers-from-late']],
    ['an address for questions', { contact: '' }, ['contact-missing']],
  ]
  for (const [what, change, expected] of rows) it(what, () => assert.deepEqual(lacks(change), expected))
})

describe('calendars', () => {
  it('hear of time, place and title', () => {
    for (const change of [
      { title: 'Neu' },
      { place: 'Saal' },
      { form: 'hybrid' as const },
      { startsAt: '2025-12-11T08:00:00.000Z' },
    ])
      assert.equal(changesCalendars(WHOLE, { ...WHOLE, ...change }), true, JSON.stringify(change))
  })
  it('hear of nothing else', () => {
    assert.equal(changesCalendars(WHOLE, { ...WHOLE, text: 'Neu', capacity: 3, startsAt: '2025-12-11T10:00:00+01:00' }), false)
  })
})

describe('what was saved before a field was there', () => {
  it('has nothing in it, and keeps everything else', () => {
    const { awardDate: _, ...before } = WHOLE
    assert.deepEqual(readSaved<CompleteEvent>(before), WHOLE)
    assert.equal(readSaved({ ...WHOLE, awardDate: '2025-2026/start' }).awardDate, '2025-2026/start')
  })
})
