import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askExtension, confirmExtension, type ExtensionFacts } from './extension.rules.ts'

const closesAt = new Date('2026-02-09T23:00:00Z')
const juryAt = new Date('2026-02-23T08:00:00Z')
const until = new Date('2026-02-12T11:00:00Z')
const justAfter = (at: Date, ms = 1) => new Date(at.getTime() + ms)
const facts: ExtensionFacts = { editionId: 'e', closesAt, juryAt, mayLead: true, hasHandedIn: false, extendedUntil: null }

describe('asking for an extension', () => {
  type Wish = { until?: Date; reason?: string; now?: Date }
  const cases: [string, Partial<ExtensionFacts>, Wish, string | null][] = [
    ['is possible before closing', {}, {}, null],
    ['is possible after closing', {}, { now: justAfter(closesAt) }, null],
    ['is for whoever may lead', { mayLead: false }, {}, 'unknown-organisation'],
    ['has a reason', {}, { reason: ' ' }, 'reason-missing'],
    ['ends after the closing itself', {}, { until: closesAt }, 'before-closing'],
    ['may be a moment longer', {}, { until: justAfter(closesAt) }, null],
    ['ends after now', {}, { now: until }, 'past'],
    ['ends when the jury begins, at the latest', {}, { until: juryAt }, null],
    ['is possible until the jury begins', {}, { until: juryAt, now: justAfter(juryAt, -1) }, null],
    ['is none from then on, however far it reaches', {}, { until: justAfter(juryAt), now: juryAt }, 'jury-began'],
    ['does not reach into its time', {}, { until: justAfter(juryAt) }, 'into-jury'],
    ['is never shorter than the one before', { extendedUntil: until }, {}, 'not-longer'],
    ['may be longer', { extendedUntil: until }, { until: justAfter(until) }, null],
    ['is possible for who has handed in and may take back', { hasHandedIn: true }, {}, null],
    ['is none for who has handed in, once closed', { hasHandedIn: true }, { now: closesAt }, 'has-handed-in'],
  ]
  for (const [sentence, change, wish, because] of cases) {
    it(sentence, () => {
      const asked = { organisationId: 'o', until: wish.until ?? until, reason: wish.reason ?? 'Störung' }
      const decision = askExtension({ ...facts, ...change }, asked, { personId: 'p', now: wish.now ?? justAfter(closesAt, -1) })
      assert.equal(decision.ok ? null : decision.because, because)
    })
  }
})

// proves: DL-10, DL-11
describe('confirming an extension', () => {
  const asked = { id: 'x', editionId: 'e', organisationId: 'o', until, reason: 'Störung', askedBy: 'p', askedAt: closesAt }
  const cases: [
    string,
    Partial<ExtensionFacts>,
    { asked?: typeof asked | null; personId?: string; now?: Date },
    string | null,
  ][] = [
    ['is done by a second person', {}, {}, null],
    ['is not done by the one who asked', {}, { personId: 'p' }, 'same-person'],
    ['is about one that waits', {}, { asked: null }, 'nothing-asked'],
    ['is possible until it would end', {}, { now: justAfter(until, -1) }, null],
    ['is too late when it would have ended', {}, { now: until }, 'past'],
    ['is none for who has handed in meanwhile', { hasHandedIn: true }, {}, 'has-handed-in'],
    ['is none once the jury has begun', {}, { now: juryAt }, 'jury-began'],
    ['is none into the jury’s time, moved forward meanwhile', { juryAt: justAfter(until, -1) }, {}, 'into-jury'],
  ]
  for (const [sentence, change, by, because] of cases) {
    it(sentence, () => {
      const click = { personId: by.personId ?? 'q', now: by.now ?? justAfter(closesAt) }
      const decision = confirmExtension({ ...facts, ...change }, by.asked === null ? null : asked, click)
      assert.equal(decision.ok ? null : decision.because, because)
      if (decision.ok) assert.deepEqual(decision.outcome, { extensionId: 'x', confirmedBy: 'q', confirmedAt: click.now })
    })
  }
})
