import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asTyped } from '../../plain/storable-text.ts'
import { concerns, isBeforeCutoff, municipalPartners, remarksOn } from './step-remarks.rules.ts'
import { controlOf, sameContent, type EntryEdition, type StepContent, type StepField, type StepName } from './steps.rules.ts'

const lead = { placeId: '05366020' }

function editionWith(fields: StepField[]): EntryEdition {
  const at = new Date('2025-12-01T00:00:00+01:00')
  return {
    id: 'edition',
    slug: 's',
    title: 't',
    opensAt: at,
    closesAt: at,
    contractCutoffOn: '2016-09-01',
    minimumPartners: 2,
    maxFileBytes: 1,
    maxEntryBytes: 1,
    conditionsSource: '',
    contactName: '',
    contactEmail: null,
    contactPhone: null,
    categories: [{ id: 'known', slug: 'k', title: 'K', description: '', isSpecial: false }],
    fields,
  }
}

function field(step: StepName, name: string, more: Partial<StepField> = {}): StepField {
  return { step, name, label: name, hint: '', maxCharacters: null, required: true, control: controlOf(step, name), ...more }
}

function whatOf(fields: StepField[], content: Partial<StepContent>): (string | number)[] {
  const step = (fields[0] as StepField).step
  return remarksOn({ edition: editionWith(fields), lead }, step, { texts: {}, partners: [], ...content }).flatMap(
    (remark): (string | number)[] => (remark.what === 'too-long' ? [remark.what, remark.excess] : [remark.what]),
  )
}

describe('remarks on a field', () => {
  const title = [field('title', 'title', { maxCharacters: 3 })]
  const cases: [string, StepField[], Record<string, string>, (string | number)[]][] = [
    ['nothing typed', title, {}, ['missing']],
    ['only blanks', title, { title: ' \n\t' }, ['missing']],
    ['not asked for', [field('title', 'title', { required: false })], {}, []],
    ['at the limit', title, { title: 'äöü' }, []],
    ['one over it', title, { title: 'äöüß' }, ['too-long', 1]],
    ['emoji count once', title, { title: '🦊🦊🦊' }, []],
    ['too many blanks are too long, too', title, { title: '     ' }, ['too-long', 2]],
    ['an address', [field('lead', 'email')], { email: 'a@b.example' }, []],
    ['no address', [field('lead', 'email')], { email: 'a@b' }, ['not-an-address']],
    ['a day', [field('description', 'contractDate')], { contractDate: '1.9.2016' }, []],
    ['a day in ISO', [field('description', 'contractDate')], { contractDate: '2016-09-01' }, []],
    ['no day', [field('description', 'contractDate')], { contractDate: '31.2.2019' }, ['not-a-day']],
    ['a category', [field('title', 'category')], { category: 'known' }, []],
    ['of another edition', [field('title', 'category')], { category: 'other' }, ['unknown-category']],
    ['a title that turns around what follows', [field('title', 'title')], { title: 'Eifel\u202E' }, ['turning-signs']],
    ['a title with an unseen hyphen', [field('title', 'title')], { title: 'Ober\u00ADbergischer Kreis' }, []],
    ['a partner that does', [field('partners', 'privatePartners')], { privatePartners: 'A\n\u2067B' }, ['turning-signs']],
    ['a text of its own that does', [field('description', 'aim')], { aim: '\u202E' }, []],
    ['a declaration', [field('declarations', 'correct')], { correct: 'yes' }, []],
    ['not declared', [field('declarations', 'correct')], {}, ['missing']],
  ]
  for (const [name, fields, texts, expected] of cases) it(name, () => assert.deepEqual(whatOf(fields, { texts }), expected))
})

describe('fields asked of some only', () => {
  const form = [field('description', 'legalForm'), field('description', 'municipallyControlled', { required: false })]
  const date = [field('description', 'contractDate'), field('description', 'cutoffExplanation', { required: false })]
  it('public law needs no control', () => assert.deepEqual(whatOf(form, { texts: { legalForm: 'zweckverband' } }), []))
  it('private law needs it', () => assert.deepEqual(whatOf(form, { texts: { legalForm: 'gmbh' } }), ['no-municipal-control']))
  it('and is content with it', () =>
    assert.deepEqual(whatOf(form, { texts: { legalForm: 'gmbh', municipallyControlled: 'yes' } }), []))
  it('a contract of the day before the cut-off is to be explained', () =>
    assert.deepEqual(whatOf(date, { texts: { contractDate: '31.8.2016' } }), ['explain-old-contract']))
  it('and may be, with an explanation', () =>
    assert.deepEqual(whatOf(date, { texts: { contractDate: '31.8.2016', cutoffExplanation: 'Neuer Partner' } }), []))
  it('a contract of the cut-off day is not', () => assert.deepEqual(whatOf(date, { texts: { contractDate: '1.9.2016' } }), []))
  it('concern nobody else, unless answered', () => {
    const asked = (one: StepField, texts: Record<string, string>) => concerns(editionWith([one]), one, { texts, partners: [] })
    const [, control] = form as [StepField, StepField]
    const [day, explanation] = date as [StepField, StepField]
    assert.equal(asked(control, { legalForm: 'zweckverband' }), false)
    assert.equal(asked(control, { legalForm: 'gmbh' }), true)
    assert.equal(asked(control, { municipallyControlled: 'yes' }), true)
    assert.equal(asked(explanation, { contractDate: '1.9.2016' }), false)
    assert.equal(asked(explanation, { contractDate: '31.8.2016' }), true)
    assert.equal(asked(day, {}), true)
  })
  it('without a cut-off nothing is old', () => assert.equal(isBeforeCutoff({ contractCutoffOn: null }, '1.1.1999'), false))
})

describe('municipal partners', () => {
  const partners = [field('partners', 'partners')]
  const schleiden = { placeId: '05366036', name: 'Schleiden' }
  const cases: [string, Partial<StepContent>, (string | number)[]][] = [
    ['none', {}, ['too-few-partners']],
    ['the lead twice is still one', { partners: [{ placeId: '05366020', name: 'Hellenthal' }] }, ['too-few-partners']],
    ['one beside the lead', { partners: [schleiden] }, []],
    ['one beyond the border', { texts: { foreignPartners: 'Aalten (NL)\n' } }, []],
    ['a Zweckverband', { texts: { controlledPartners: 'Zweckverband Eifel' } }, []],
    ['others taking part do not count', { texts: { privatePartners: 'Verein' } }, ['too-few-partners']],
  ]
  for (const [name, content, expected] of cases) it(name, () => assert.deepEqual(whatOf(partners, content), expected))
  it('are counted once each', () => {
    assert.deepEqual(
      municipalPartners({ partners: [schleiden], texts: { foreignPartners: 'Aalten\naalten\n\nSchleiden' } }, lead.placeId),
      ['Schleiden', 'aalten'],
    )
  })
})

describe('typed text', () => {
  it('has one kind of line end and no NUL', () => assert.equal(asTyped('a\r\nb\rc\nd\0'), 'a\nb\nc\nd\uFFFD'))
  it('equals itself with or without empty fields', () => {
    assert.equal(sameContent({ texts: { a: '' }, partners: [] }, { texts: {}, partners: [] }), true)
    assert.equal(sameContent({ texts: { a: 'x' }, partners: [] }, { texts: {}, partners: [] }), false)
    assert.equal(sameContent({ texts: {}, partners: [{ placeId: '1', name: 'A' }] }, { texts: {}, partners: [] }), false)
  })
})
