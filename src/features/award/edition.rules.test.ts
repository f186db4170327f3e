import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { berlinInstant } from '../../platform/berlin.ts'
import { daysLeft, type Edition, formFields, mayEnter, nextStep, phaseOf, type PhaseKind, visibleAt } from './edition.rules.ts'

const at = berlinInstant
const phases: Edition['phases'] = {
  announced: at('2025-11-17T08:00'),
  opens: at('2025-12-01T00:00'),
  closes: at('2026-02-10T00:00'),
  jury: at('2026-02-16T08:00'),
  decision: at('2026-03-23T18:00'),
  ceremony: at('2026-04-15T00:00'),
}
const prize = { phases, archived: false, publicDays: ['opens', 'closes', 'ceremony'] satisfies PhaseKind[] }
const oneBefore = (instant: Date) => new Date(instant.getTime() - 1)

describe('the phase of an edition', () => {
  const boundaries = [
    ['announced', 'unannounced', 'upcoming'],
    ['opens', 'upcoming', 'open'],
    ['closes', 'open', 'closed'],
    ['jury', 'closed', 'jury'],
    ['decision', 'jury', 'decided'],
    ['ceremony', 'decided', 'awarded'],
  ] as const
  for (const [kind, before, from] of boundaries) {
    it(`is '${before}' until the last millisecond before '${kind}' and '${from}' from that instant on`, () => {
      assert.equal(phaseOf(prize, oneBefore(phases[kind])), before)
      assert.equal(phaseOf(prize, phases[kind]), from)
    })
  }

  it("is 'archived' at any time once the edition is archived", () => {
    for (const now of Object.values(phases)) assert.equal(phaseOf({ ...prize, archived: true }, now), 'archived')
  })
})

describe('entering', () => {
  const table: [string, Date, boolean][] = [
    ['the last millisecond before opening', oneBefore(phases.opens), false],
    ['the instant of opening', phases.opens, true],
    ['the last millisecond of 9 February', oneBefore(phases.closes), true],
    ['the instant of closing', phases.closes, false],
  ]
  for (const [when, now, expected] of table) {
    it(`is ${expected ? '' : 'not '}possible in ${when}`, () => assert.equal(mayEnter(prize, now), expected))
  }
  it('is not possible in an archived edition', () => assert.equal(mayEnter({ ...prize, archived: true }, phases.opens), false))
})

describe('what comes next', () => {
  const table: [string, Date, PhaseKind | null][] = [
    ['before opening', oneBefore(phases.opens), 'opens'],
    ['at opening', phases.opens, 'closes'],
    ['in the last millisecond before closing', oneBefore(phases.closes), 'closes'],
    ['at closing, over the instants nobody announced', phases.closes, 'ceremony'],
    ['in the last millisecond before the ceremony', oneBefore(phases.ceremony), 'ceremony'],
    ['after the ceremony', phases.ceremony, null],
  ]
  for (const [when, now, expected] of table) {
    it(`is ${expected ?? 'nothing'} ${when}`, () => assert.equal(nextStep(prize, now)?.kind ?? null, expected))
  }
})

describe('days left', () => {
  const table: [string, number | null][] = [
    ['2025-11-30T23:59', null],
    ['2025-12-01T00:00', 70],
    ['2026-02-08T23:59', 1],
    ['2026-02-09T00:00', 0],
    ['2026-02-09T23:59', 0],
    ['2026-02-10T00:00', null],
  ]
  for (const [now, expected] of table) {
    it(`are ${expected} on ${now}`, () => assert.equal(daysLeft(prize, at(now)), expected))
  }
})

describe('what is visible', () => {
  const visibleFrom = phases.opens
  const edition = {
    ...prize,
    categories: [{ slug: 'umwelt', visibleFrom }],
    criteria: [{ slug: 'gewinn', visibleFrom }],
    conditions: [{ title: 'Sparkassen', visibleFrom }],
    questions: [{ slug: 'frist', visibleFrom }],
    dates: [{ slug: 'start', visibleFrom: phases.announced }],
    results: [{ categorySlug: 'umwelt', visibleFrom: phases.ceremony }],
    participants: [{ title: 'Bad', visibleFrom: phases.ceremony }],
    entryCounts: [{ categorySlug: 'umwelt', entries: 7, visibleFrom: phases.ceremony }],
    entriesReceived: 75,
  } as unknown as Edition

  it('is nothing before the announcement', () => {
    assert.equal(visibleAt(edition, oneBefore(phases.announced)), null)
  })
  it('is the call and the dates from the announcement, and nothing of what appears later', () => {
    for (const now of [phases.announced, oneBefore(visibleFrom)]) {
      const shown = visibleAt(edition, now)
      assert.equal(shown?.dates.length, 1)
      assert.deepEqual([shown?.categories, shown?.criteria, shown?.conditions, shown?.questions], [[], [], [], []])
    }
  })
  it('is the number of entries, the results and who took part from the release on', () => {
    const before = visibleAt(edition, oneBefore(phases.ceremony))
    assert.deepEqual([before?.results, before?.participants, before?.entryCounts, before?.entriesReceived], [[], [], [], null])
    const shown = visibleAt(edition, phases.ceremony)
    assert.deepEqual([shown?.results.length, shown?.participants.length, shown?.entriesReceived], [1, 1, 75])
    assert.equal(shown?.entryCounts[0]?.entries, 7)
  })
  it('is everything from its instant on', () => {
    const shown = visibleAt(edition, visibleFrom)
    assert.deepEqual(
      [shown?.categories.length, shown?.criteria.length, shown?.conditions.length, shown?.questions.length],
      [1, 1, 1, 1],
    )
  })
})

describe('form fields', () => {
  const edition = {
    formFields: [{ step: 'lead', name: 'email', label: 'E-Mail-Adresse', hint: '', maxCharacters: 254, required: true }],
    criteria: [
      {
        id: '1',
        slug: 'gewinn',
        title: 'Gewinn',
        explanation: '',
        question: 'Welchen?',
        weight: 1,
        maxCharacters: 2500,
        visibleFrom: phases.opens,
        points: [],
      },
    ],
  }
  it('of a step are its rows', () => assert.deepEqual(formFields(edition, 'lead'), edition.formFields))
  it("of the step 'criteria' are the criteria with their question", () => {
    assert.deepEqual(formFields(edition, 'criteria'), [
      { step: 'criteria', name: 'gewinn', label: 'Gewinn', hint: 'Welchen?', maxCharacters: 2500, required: true },
    ])
  })
})
