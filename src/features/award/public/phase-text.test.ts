import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Result } from '../edition.rules.ts'
import { phaseText, type StandingEdition } from './phase-text.ts'

const at = (text: string) => new Date(text)
const edition: StandingEdition = {
  archived: false,
  results: [],
  publicDays: ['opens', 'closes', 'ceremony'],
  phases: {
    announced: at('2025-11-17T07:00:00Z'),
    opens: at('2025-11-30T23:00:00Z'),
    closes: at('2026-02-09T23:00:00Z'),
    jury: at('2026-02-16T07:00:00Z'),
    decision: at('2026-03-23T17:00:00Z'),
    ceremony: at('2026-04-14T22:00:00Z'),
  },
}
const won: Result = {
  categorySlug: 'eins',
  reason: 'Gut.',
  visibleFrom: at('2026-04-01T09:00:00Z'),
  entry: { title: 'Eins', lead: 'Stadt Eins', leadPlaceId: null, partners: [], summary: null },
  press: null,
}
const released = { ...edition, results: [won] }
const BEFORE = at('2026-04-01T09:00:00Z')
const THAT_DAY = at('2026-04-15T08:00:00Z')
const AFTER = at('2026-04-16T08:00:00Z')

describe('where the competition stands, in words', () => {
  it('follows the release, not the ceremony', () => {
    assert.equal(phaseText(edition, BEFORE).headline, 'Die Beiträge liegen bei der Jury')
    assert.equal(phaseText(released, BEFORE).headline, 'Die Preisträger stehen fest')
    assert.match(phaseText(edition, AFTER).sentence, /sobald sie veröffentlicht sind/)
    assert.doesNotMatch(phaseText(released, AFTER).sentence, /sobald/)
  })

  it('says when the prizes are given, or were', () => {
    assert.match(phaseText(released, BEFORE).sentence, /werden am Mittwoch, 15\. April 2026, verliehen/)
    assert.equal(phaseText(released, THAT_DAY).sentence, 'Heute werden die Preise verliehen.')
    assert.match(phaseText(released, AFTER).sentence, /wurden am Mittwoch, 15\. April 2026, verliehen/)
    const secretDay = { ...released, publicDays: [] }
    assert.equal(phaseText(secretDay, BEFORE).sentence, '')
  })

  it('names no winners where there are none, and keeps to itself what an archived edition was', () => {
    const none = { ...edition, results: [{ ...won, entry: null }] }
    assert.equal(phaseText(none, BEFORE).headline, 'Die Jury hat entschieden')
    assert.match(phaseText({ ...released, archived: true }, AFTER).headline, /abgeschlossen/)
  })
})
