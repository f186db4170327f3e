import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { editField, editableFields, type OfficeEditFacts, type OfficeEditWish } from './office-edit.rules.ts'
import { controlOf, EMPTY, STEPS, type EntryEdition, type StepName } from './steps.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'

const field = (step: StepName, name: string, more: { required?: boolean; maxCharacters?: number } = {}) => ({
  step,
  name,
  label: name,
  hint: '',
  maxCharacters: null,
  required: false,
  control: controlOf(step, name),
  ...more,
})

const edition = {
  categories: [{ id: 'c1', slug: 'c', title: 'C', description: '', isSpecial: false }],
  fields: [
    field('lead', 'email', { required: true }),
    field('title', 'title', { required: true, maxCharacters: 20 }),
    field('title', 'category', { required: true }),
    field('partners', 'partners'),
    field('description', 'shortDescription', { required: true }),
    field('description', 'links'),
    field('description', 'legalForm'),
    field('declarations', 'noSparkasse', { required: true }),
  ],
} as EntryEdition

const texts: Partial<Record<StepName, Record<string, string>>> = {
  lead: { email: 'a@b.example' },
  title: { title: 'Rufbereitchaft', category: 'c1' },
  description: { shortDescription: 'Fünf Orte', links: 'https://kall.example' },
}
const manifest: Manifest = {
  format: 'interkommunal-manifest-1',
  entryId: 'e',
  version: 2,
  title: 'Rufbereitchaft',
  contents: {
    edition: { slug: 's', title: 't' },
    lead: { organisationId: 'o', name: 'Kall', placeId: null },
    category: { slug: 'c', title: 'C' },
    steps: STEPS.map((step) => ({ step, revision: 3, content: { ...EMPTY, texts: texts[step] ?? {} } })),
    attachments: [],
  },
  partners: [],
}
const facts: OfficeEditFacts = {
  entryId: 'e',
  isOpened: true,
  isStanding: true,
  admitted: null,
  categoryId: 'a',
  closedCategoryIds: [],
  isBeingCorrected: false,
  submissionId: 's2',
  isJudged: false,
  edition,
  manifest,
  newestVersion: 2,
  revision: 4,
}
const wish: OfficeEditWish = { step: 'title', field: 'title', base: 's2', text: 'Rufbereitschaft', reason: ' Tippfehler ' }

describe('an edit by the office', () => {
  const cases: [string, Partial<OfficeEditFacts>, Partial<OfficeEditWish>, string | null][] = [
    ['mends one text with a reason', {}, {}, null],
    ['waits for the opening', { isOpened: false }, {}, 'not-opened'],
    ['is about what stands', { isStanding: false, submissionId: null }, {}, 'not-standing'],
    ['leaves a running correction alone', { isBeingCorrected: true }, {}, 'being-corrected'],
    ['comes too late once a juror has sealed', { isJudged: true }, {}, 'being-judged'],
    ['comes too late once the category is closed', { closedCategoryIds: ['a'] }, {}, 'category-closed'],
    ['never moves an entry to another category', {}, { field: 'category', text: 'c2' }, 'not-editable'],
    ['never declares anything', {}, { step: 'declarations', field: 'noSparkasse', text: 'yes' }, 'not-editable'],
    ['never names other partners', {}, { step: 'partners', field: 'partners', text: 'x' }, 'not-editable'],
    ['never chooses for somebody', {}, { step: 'description', field: 'legalForm', text: 'gmbh' }, 'not-editable'],
    ['knows only fields of the edition', {}, { step: 'description', field: 'title' }, 'not-editable'],
    ['is made on the version that stands', {}, { base: 's1' }, 'stale'],
    ['needs a reason', {}, { reason: ' \n' }, 'reason-missing'],
    ['changes something', {}, { text: 'Rufbereitchaft' }, 'unchanged'],
    ['leaves no required field empty', {}, { text: ' ' }, 'not-acceptable'],
    ['keeps to the limit', {}, { text: 'x'.repeat(21) }, 'not-acceptable'],
    ['may fill it to the limit', {}, { text: 'x'.repeat(20) }, null],
    ['keeps an address one', {}, { step: 'lead', field: 'email', text: 'kaputt' }, 'not-acceptable'],
    ['may empty what is voluntary', {}, { step: 'description', field: 'links', text: '' }, null],
  ]
  for (const [name, more, changed, because] of cases)
    it(name, () => {
      const decision = editField({ ...facts, ...more }, { ...wish, ...changed })
      assert.equal(decision.ok ? null : decision.because, because)
    })

  it('makes the next version, which differs in this text alone', () => {
    const decision = editField({ ...facts, newestVersion: 5 }, wish)
    assert.ok(decision.ok)
    const { manifest: made, ...edit } = decision.outcome
    assert.deepEqual(edit, {
      entryId: 'e',
      baseSubmissionId: 's2',
      step: 'title',
      field: 'title',
      revision: 5,
      reason: 'Tippfehler',
    })
    assert.deepEqual([made.version, made.title], [6, 'Rufbereitschaft'])
    const steps = manifest.contents.steps.map((one) =>
      one.step === 'title'
        ? { ...one, revision: 5, content: { ...EMPTY, texts: { title: 'Rufbereitschaft', category: 'c1' } } }
        : one,
    )
    assert.deepEqual(made, { ...manifest, version: 6, title: 'Rufbereitschaft', contents: { ...manifest.contents, steps } })
    assert.equal(manifest.title, 'Rufbereitchaft')
  })

  it('offers what was typed', () => {
    assert.deepEqual(
      editableFields(edition).map(({ name }) => name),
      ['email', 'title', 'shortDescription', 'links'],
    )
  })
})
