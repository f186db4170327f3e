import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Manifest } from '../../submission-manifest.rules.ts'
import { propose, type CheckFacts } from './proposals.rules.ts'

const manifest = { title: 'Gemeinsames Archiv', contents: { steps: [] } } as unknown as Manifest
const others = (count: number): CheckFacts['others'] =>
  Array.from({ length: count }, (_, index) => ({
    title: 'Gemeinsames Archiv',
    lead: `Ort ${index + 1}`,
    shortDescription: '',
  }))
const noteOf = (count: number) => {
  const facts = { manifest, others: others(count) } as unknown as CheckFacts
  return propose('no-duplicate', facts).note
}

describe('the remark on entries that are alike', () => {
  for (const [count, note] of [
    [0, 'Kein anderer Beitrag ist ihm ähnlich.'],
    [1, 'Ähnlich: „Gemeinsames Archiv“ (Ort 1).'],
    [4, 'Ähnlich: „Gemeinsames Archiv“ (Ort 1), „Gemeinsames Archiv“ (Ort 2), „Gemeinsames Archiv“ (Ort 3) und ein weiterer.'],
    [20, 'Ähnlich: „Gemeinsames Archiv“ (Ort 1), „Gemeinsames Archiv“ (Ort 2), „Gemeinsames Archiv“ (Ort 3) und 17 weitere.'],
  ] as const)
    it(`names three of ${count} at most`, () => assert.equal(noteOf(count), note))
})
