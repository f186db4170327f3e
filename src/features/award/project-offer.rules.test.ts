import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Level, Submission } from './entry.rules.ts'
import { isOfferedName, offeredFields, offerProject } from './project-offer.rules.ts'
import type { EntryEdition, StepContent } from './steps.rules.ts'

const saved = (texts: StepContent['texts'], partners: StepContent['partners'] = []) => ({
  revision: 3,
  content: { texts, partners },
  savedAt: new Date(0),
  savedBy: 'p',
  savedByName: 'P',
})
const ENTRY = {
  id: 'e',
  level: 'edit' as Level,
  lead: { organisationId: 'o', name: 'Hellenthal', kind: 'municipality', placeId: '05366020' },
  steps: {
    title: saved({ title: 'Titel', category: 'k1' }),
    description: saved({ aim: 'Ziel', financing: ' ' }),
    criteria: saved({ gewinn: ' Viel. ', zukunft: '' }),
  },
  submissions: [{} as Submission],
  askedAt: new Date(1),
  edition: {
    fields: [
      { step: 'title', name: 'title', label: 'Titel der Einreichung' },
      { step: 'criteria', name: 'gewinn', label: 'Gewinn der Kooperation' },
      { step: 'criteria', name: 'zukunft', label: 'Zukunft' },
    ],
    categories: [{ id: 'k1', slug: 'krisenbewaeltigung', title: 'Krisenbewältigung', description: '', isSpecial: false }],
  } as unknown as EntryEdition,
}
const CLICK = {
  id: 'i',
  fields: ['aim' as const],
  offered: ['title' as const, 'aim' as const],
  shown: true,
  personId: 'p',
  organisationId: 'o',
}

describe('handing over fields of an entry', () => {
  const rows: [string, Partial<typeof ENTRY>, Partial<Parameters<typeof offerProject>[1]>, string][] = [
    ['for others than its lead', {}, { organisationId: 'x' }, 'not-the-lead'],
    ['by who may only read', { level: 'read' }, {}, 'no-right'],
    ['of what was never handed in', { submissions: [] }, {}, 'never-handed-in'],
    ['without a single one', {}, { fields: [] }, 'nothing-chosen'],
    ['that have changed since', {}, { shown: false }, 'changed-since'],
    ['of which one is not there', {}, { fields: ['aim', 'file:x'] }, 'changed-since'],
  ]
  for (const [title, entry, click, because] of rows)
    it(`is refused ${title}`, () =>
      assert.deepEqual(offerProject({ ...ENTRY, ...entry }, { ...CLICK, ...click }), { ok: false, because }))

  it('names exactly those agreed to, and the states they stand in', () => {
    assert.deepEqual(offerProject(ENTRY, CLICK), {
      ok: true,
      outcome: {
        id: 'i',
        entryId: 'e',
        fields: ['aim'],
        revisions: { title: 3, description: 3, criteria: 3 },
        offeredBy: 'p',
        offeredAt: new Date(1),
      },
    })
  })

  it('offers what says something, under the edition’s own name for it', () => {
    assert.deepEqual(
      offeredFields(ENTRY).map(({ name, label, text }) => [name, label, text]),
      [
        ['title', 'Titel der Einreichung', 'Titel'],
        ['category', 'category', 'Krisenbewältigung'],
        ['aim', 'aim', 'Ziel'],
        ['lead', 'leadName', 'Hellenthal'],
        ['criterion:gewinn', 'Gewinn der Kooperation', 'Viel.'],
      ],
    )
  })

  for (const [name, isOne] of [
    ['aim', true],
    ['criterion:gewinn', true],
    [`file:${crypto.randomUUID()}`, true],
    ['contactName', false],
    ['criterion:', false],
    ['file:x', false],
    ['toString', false],
  ] as const)
    it(`${isOne ? 'may be asked for' : 'may not be asked for'}: ${name}`, () => assert.equal(isOfferedName(name), isOne))
})
