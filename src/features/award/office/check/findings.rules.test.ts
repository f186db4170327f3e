import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readFindings, type FindingRefusal, type NewFinding, type TypedItem } from './findings.rules.ts'

const stands = { number: 7, finding: 'remark', note: 'Fehlt.' } as const
const met = { finding: 'met', note: '' } as const
const left = { finding: 'remark', note: 'Fehlt.', seen: '7' } as const
const item: TypedItem = { id: 'i', slug: 's', stands, shown: stands, typed: left }
const NEW: NewFinding = { itemId: 'i', ...met }

describe('the findings of a form', () => {
  const cases: [string, Partial<TypedItem>, NewFinding | FindingRefusal | null][] = [
    ['nothing of what was left as it was shown', {}, null],
    ['nothing of what was left, when somebody has found otherwise meanwhile', { stands: { number: 8, ...met } }, null],
    [
      'nothing of what somebody else has found in the same way',
      { stands: { number: 8, ...met }, typed: { ...met, seen: '7' } },
      null,
    ],
    ['nothing of an item nobody has touched', { stands: null, shown: null, typed: { finding: '', note: '', seen: '' } }, null],
    ['what is new', { stands: null, shown: null, typed: { ...met, seen: '' } }, NEW],
    ['what is changed', { typed: { ...met, seen: '7' } }, NEW],
    ['not what both have changed', { stands: { ...stands, number: 8 }, typed: { ...met, seen: '7' } }, 'found-meanwhile'],
    ['not what is new to both', { shown: null, typed: { ...met, seen: '' } }, 'found-meanwhile'],
    [
      'no remark without a finding',
      { stands: null, shown: null, typed: { finding: '', note: 'Oh', seen: '' } },
      'finding-missing',
    ],
  ]
  for (const [what, change, expected] of cases)
    it(`are ${what}`, () => {
      const { findings, refused } = readFindings([{ ...item, ...change }])
      assert.deepEqual(refused.get('s') ?? findings[0] ?? null, expected)
    })

  it('are all or none', () => {
    const wrong: TypedItem = { ...item, slug: 'w', shown: null, stands: null, typed: { finding: '', note: 'Oh', seen: '' } }
    assert.deepEqual(readFindings([{ ...item, typed: { ...met, seen: '7' } }, wrong]).findings, [])
  })
})
