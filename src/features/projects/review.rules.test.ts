import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confirmedOn } from './review.rules.ts'

const HELLENTHAL = { id: 'o', name: 'Gemeinde Hellenthal' }
const steps = (checked: string) => ({
  sources: { revision: 1, content: { texts: { checked }, places: {} }, savedAt: new Date(), savedByName: 'Nina Zeile' },
})
const handedIn = (at: string) => [
  { id: 's', round: 1, submittedAt: new Date(at), submittedBy: 'n', submittedByName: 'Nina Zeile', review: null },
]

describe('the day on which a profile was confirmed', () => {
  const decidedAt = new Date('2025-12-04T23:30:00Z')
  const rows: [string, Parameters<typeof confirmedOn>[0], string | null, string][] = [
    [
      'an organisation hands in',
      { organisation: HELLENTHAL, steps: {}, submissions: handedIn('2025-12-01T09:00:00Z') },
      '2025-01-01',
      '2025-12-05',
    ],
    ['nothing was before', { organisation: HELLENTHAL, steps: {}, submissions: [] }, null, '2025-12-05'],
    [
      'made from public sources',
      { organisation: null, steps: steps(''), submissions: handedIn('2025-12-01T23:30:00Z') },
      null,
      '2025-12-02',
    ],
    [
      'a correction',
      { organisation: null, steps: steps(''), submissions: handedIn('2025-12-01T09:00:00Z') },
      '2025-11-25',
      '2025-11-25',
    ],
    [
      'sources read anew',
      { organisation: null, steps: steps('anew'), submissions: handedIn('2025-12-01T23:30:00Z') },
      '2025-11-25',
      '2025-12-02',
    ],
    [
      'read anew, but something later is known',
      { organisation: null, steps: steps('anew'), submissions: handedIn('2025-12-01T09:00:00Z') },
      '2025-12-02',
      '2025-12-02',
    ],
    [
      'read anew on the same day',
      { organisation: null, steps: steps('anew'), submissions: handedIn('2025-12-01T09:00:00Z') },
      '2025-12-01',
      '2025-12-01',
    ],
  ]
  for (const [name, draft, before, day] of rows)
    it(`${name}: ${day}`, () => assert.equal(confirmedOn(draft, before, decidedAt), day))
})
