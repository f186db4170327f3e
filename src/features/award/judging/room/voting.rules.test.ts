import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Deliberation, RoomFacts } from './deliberation.rules.ts'
import type { RoomMotion } from './motion.rules.ts'
import { decide } from './voting.rules.ts'

const now = new Date('2026-03-20T10:00:00Z')
const entry = (entryId: string) => ({ entryId, title: entryId, leadName: 'Hellenthal' })
const seat = { seatId: 's', personId: 'chair', name: 'A', body: 'B', isChair: true, isPresent: true, conflict: 'none' as const }
const vote = { secret: false, openedAt: now, closedAt: now, voted: ['s'], voters: { s: 'A' }, counts: { yes: 1 }, ballots: [] }
const motion: RoomMotion = {
  id: 'm',
  number: 1,
  kind: 'award',
  reason: 'Gut',
  seatId: 's',
  movedBy: 'A',
  movedAt: now,
  entryIds: ['one'],
  vote,
}
const deliberation: Deliberation = {
  id: 'd',
  categoryId: 'c',
  title: 'Digitales',
  openedAt: now,
  entries: [entry('one'), entry('two')],
  calledEntryId: null,
  statements: [],
  motions: [motion],
  ranking: null,
  secondRound: null,
  decision: null,
}
const meeting = { id: 'x', editionId: 'e', beginsAt: now, place: 'Raum', endedAt: null, chosenChair: null, agenda: [] }

describe('what the jury has carried becomes the result', () => {
  const cases: [string, Partial<Deliberation>, string | null][] = [
    ['for an entry that stands', {}, null],
    ['never for one that has gone since the motion', { entries: [entry('two')] }, 'entry-not-here'],
    ['for nobody, whoever stands', { entries: [], motions: [{ ...motion, kind: 'not-awarded', entryIds: [] }] }, null],
    ['not before it is carried', { motions: [{ ...motion, vote: { ...vote, counts: { no: 1 } } }] }, 'motion-not-carried'],
  ]
  for (const [sentence, change, because] of cases) {
    it(sentence, () => {
      const facts: RoomFacts = { meeting, seats: [seat], quorum: 1, deliberation: { ...deliberation, ...change }, now }
      const decision = decide(facts, 'chair', 'm')
      assert.equal(decision.ok ? null : decision.because, because)
    })
  }
})
