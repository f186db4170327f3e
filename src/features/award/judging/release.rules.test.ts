import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askRelease, confirmRelease, mayStopRelease, type Release, type ReleaseFacts } from './release.rules.ts'

const at = (day: number) => new Date(Date.UTC(2026, 3, day, 10))
const asked: Release = {
  releaseAt: at(15),
  askedBy: 'ingrid',
  askedByName: 'Ingrid',
  askedAt: at(1),
  confirmedBy: null,
  confirmedByName: null,
  confirmedAt: null,
}
const facts: ReleaseFacts = { editionId: 'e', undecided: [], release: null, ofTheWinner: false }
const withRelease = (change: Partial<Release> = {}): ReleaseFacts => ({ ...facts, release: { ...asked, ...change } })
const confirmed = { confirmedBy: 'paul', confirmedByName: 'Paul', confirmedAt: at(2) }

describe('asking for the release of the results', () => {
  const cases: [string, ReleaseFacts, Date, string | null][] = [
    ['is possible once every category is decided', facts, at(15), null],
    ['replaces what nobody has confirmed', withRelease(), at(16), null],
    ['waits for the last category', { ...facts, undecided: ['Sonderkategorie'] }, at(15), 'undecided-categories'],
    ['names an instant to come', facts, at(2), 'not-in-the-future'],
    ['is over once it is confirmed', withRelease(confirmed), at(16), 'already-confirmed'],
    ['is not for members of a winner', { ...facts, ofTheWinner: true }, at(15), 'of-the-winner'],
  ]
  for (const [sentence, given, releaseAt, because] of cases) {
    it(sentence, () => {
      const decision = askRelease(given, releaseAt, { personId: 'ingrid', now: at(2) })
      assert.equal(decision.ok ? null : decision.because, because)
      if (decision.ok) assert.deepEqual(decision.outcome, { editionId: 'e', releaseAt, askedBy: 'ingrid', askedAt: at(2) })
    })
  }
})

describe('confirming the release', () => {
  const cases: [string, ReleaseFacts, string, Date, string | null][] = [
    ['is for a second person', withRelease(), 'paul', at(2), null],
    ['is never for the first', withRelease(), 'ingrid', at(2), 'same-person'],
    ['is not for members of a winner', { ...withRelease(), ofTheWinner: true }, 'paul', at(2), 'of-the-winner'],
    ['needs something asked', facts, 'paul', at(2), 'nothing-asked'],
    ['happens once', withRelease(confirmed), 'paul', at(3), 'already-confirmed'],
    ['comes before the instant', withRelease(), 'paul', at(15), 'not-in-the-future'],
    ['is possible until just before', withRelease(), 'paul', new Date(at(15).getTime() - 1), null],
    ['is of the instant that was shown', withRelease({ releaseAt: at(4) }), 'paul', at(2), 'other-instant'],
    ['waits when a decision is missing again', { ...withRelease(), undecided: ['X'] }, 'paul', at(2), 'undecided-categories'],
  ]
  for (const [sentence, given, personId, now, because] of cases) {
    it(sentence, () => {
      const decision = confirmRelease(given, { personId, now, seen: asked.releaseAt.toISOString() })
      assert.equal(decision.ok ? null : decision.because, because)
    })
  }
})

describe('stopping the release', () => {
  it('is possible until its instant', () => {
    assert.equal(mayStopRelease(asked, new Date(at(15).getTime() - 1)), true)
    assert.equal(mayStopRelease(asked, at(15)), false)
    assert.equal(mayStopRelease(null, at(1)), false)
  })
})
