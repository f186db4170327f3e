import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { timetableRemarks, type TimetableFacts, type TimetableRemark } from './timetable.rules.ts'

const utc = (text: string) => new Date(`${text}Z`)
const phases = {
  announced: utc('2025-11-17T07:00'),
  opens: utc('2025-11-30T23:00'),
  closes: utc('2026-02-09T23:00'), // 10 February 2026, 00:00 in Berlin: ends Monday, 9 February
  jury: utc('2026-02-16T07:00'),
  decision: utc('2026-03-23T17:00'),
  ceremony: utc('2026-04-14T22:00'),
}
const visibleFrom = phases.opens
const officeHour = (day: string) => ({
  slug: 'sprechstunde',
  title: 'Digitale Sprechstunde',
  text: '',
  place: '',
  startsAt: utc(`${day}T09:00`),
  endsAt: utc(`${day}T10:00`),
  visibleFrom,
})
const criterion = (weight: number) => ({
  id: '1',
  slug: 'gewinn',
  title: 'Gewinn',
  explanation: '',
  question: '',
  weight,
  maxCharacters: 100,
  visibleFrom,
  points: [],
})
const sound: TimetableFacts = {
  phases,
  dates: [officeHour('2025-12-04')],
  criteria: [criterion(1), criterion(1), criterion(1)],
  categories: [{ id: '1', slug: 'a', title: 'A', description: 'Für …', isSpecial: false, visibleFrom }],
  seats: [{ body: 'NRW.BANK', isTaken: true }],
}

describe('the timetable validator', () => {
  it('has nothing to say about the real timetable of the 2nd edition', () => assert.deepEqual(timetableRemarks(sound), []))

  const cases: [string, Partial<TimetableFacts>, TimetableRemark[]][] = [
    [
      'sees closing before opening',
      { phases: { ...phases, opens: utc('2026-02-10T23:00') } },
      [{ kind: 'phases-out-of-order', first: 'opens', second: 'closes' }],
    ],
    [
      'sees two phases at the same instant',
      { phases: { ...phases, decision: phases.jury } },
      [{ kind: 'phases-out-of-order', first: 'jury', second: 'decision' }],
    ],
    ['lets an edition open when it is announced', { phases: { ...phases, announced: phases.opens } }, []],
    [
      'sees an office hour on a Saturday and one on a public holiday',
      { dates: [officeHour('2025-12-06'), officeHour('2025-12-25')] },
      [
        { kind: 'weekend', what: 'Digitale Sprechstunde', at: utc('2025-12-06T09:00') },
        { kind: 'holiday', what: 'Digitale Sprechstunde', at: utc('2025-12-25T09:00'), name: '1. Weihnachtstag' },
      ],
    ],
    [
      'finds the office hour of "4 December 2026" and guesses the year that was meant',
      { dates: [officeHour('2026-12-04')] },
      [
        {
          kind: 'date-outside-edition',
          title: 'Digitale Sprechstunde',
          at: utc('2026-12-04T09:00'),
          guess: utc('2025-12-04T09:00'),
        },
      ],
    ],
    [
      'guesses nothing where no year fits',
      { dates: [officeHour('2026-06-01')] },
      [{ kind: 'date-outside-edition', title: 'Digitale Sprechstunde', at: utc('2026-06-01T09:00'), guess: null }],
    ],
    [
      'sees a ceremony on a Saturday',
      { phases: { ...phases, ceremony: utc('2026-04-17T22:00') } },
      [{ kind: 'weekend', what: 'ceremony', at: utc('2026-04-17T22:00') }],
    ],
    [
      'takes closing at midnight for the day before: a Sunday',
      { phases: { ...phases, closes: utc('2026-02-08T23:00') } },
      [{ kind: 'weekend', what: 'closes', at: new Date(utc('2026-02-08T23:00').getTime() - 1) }],
    ],
    [
      'sees a jury meeting on Good Friday',
      { phases: { ...phases, decision: utc('2026-04-03T08:00') } },
      [{ kind: 'holiday', what: 'decision', at: utc('2026-04-03T08:00'), name: 'Karfreitag' }],
    ],
    ['lets weights be shares of one', { criteria: [criterion(0.5), criterion(0.3), criterion(0.2)] }, []],
    ['lets weights be per cent', { criteria: [criterion(50), criterion(30), criterion(20)] }, []],
    [
      'adds weights exactly',
      { criteria: [criterion(0.1), criterion(0.2), criterion(0.6)] },
      [{ kind: 'weights-do-not-add-up', sum: 0.9 }],
    ],
    ['misses criteria', { criteria: [] }, [{ kind: 'no-criteria' }]],
    [
      'sees a seat without a person',
      { seats: [{ body: 'NRW.BANK', isTaken: false }] },
      [{ kind: 'vacant-seat', body: 'NRW.BANK' }],
    ],
    ['misses the jury', { seats: [] }, [{ kind: 'no-seats' }]],
    [
      'sees a category without a description',
      { categories: [{ ...sound.categories[0]!, description: ' ' }] },
      [{ kind: 'no-description', category: 'A' }],
    ],
    ['misses categories', { categories: [] }, [{ kind: 'no-categories' }]],
  ]
  for (const [sentence, change, remarks] of cases) {
    it(sentence, () => assert.deepEqual(timetableRemarks({ ...sound, ...change }), remarks))
  }
})
