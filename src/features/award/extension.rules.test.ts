import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extend, type ExtensionFacts } from './extension.rules.ts'

const closesAt = new Date('2026-02-09T23:00:00Z')
const juryAt = new Date('2026-02-23T08:00:00Z')
const until = new Date('2026-02-12T11:00:00Z')
const justAfter = (at: Date, ms = 1) => new Date(at.getTime() + ms)
const facts: ExtensionFacts = { editionId: 'e', closesAt, juryAt, mayLead: true, hasHandedIn: false, extendedUntil: null }

describe('an extension', () => {
  type Wish = { until?: Date; reason?: string; now?: Date }
  const cases: [string, Partial<ExtensionFacts>, Wish, string | null][] = [
    ['is granted before closing', {}, {}, null],
    ['is granted after closing', {}, { now: justAfter(closesAt) }, null],
    ['is for whoever may lead', { mayLead: false }, {}, 'unknown-organisation'],
    ['has a reason', {}, { reason: ' ' }, 'reason-missing'],
    ['ends after the closing itself', {}, { until: closesAt }, 'before-closing'],
    ['may be a moment longer', {}, { until: justAfter(closesAt) }, null],
    ['ends after now', {}, { now: until }, 'past'],
    ['ends when the jury begins, at the latest', {}, { until: juryAt }, null],
    ['does not reach into its time', {}, { until: justAfter(juryAt) }, 'into-jury'],
    ['is never shorter than the one before', { extendedUntil: until }, {}, 'not-longer'],
    ['may be longer', { extendedUntil: until }, { until: justAfter(until) }, null],
    ['is possible for who has handed in and may take back', { hasHandedIn: true }, {}, null],
    ['is none for who has handed in, once closed', { hasHandedIn: true }, { now: closesAt }, 'has-handed-in'],
  ]
  for (const [sentence, change, wish, because] of cases) {
    it(sentence, () => {
      const asked = { organisationId: 'o', until: wish.until ?? until, reason: wish.reason ?? 'Störung' }
      const decision = extend({ ...facts, ...change }, asked, { personId: 'p', now: wish.now ?? justAfter(closesAt, -1) })
      assert.equal(decision.ok ? null : decision.because, because)
    })
  }
})
