import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  contentOf,
  levelOf,
  mayEdit,
  mayHandIn,
  saveStep,
  startEntry,
  stateOf,
  stepState,
  unfinishedSteps,
  type Entry,
  type Level,
} from './entry.rules.ts'
import type { EntryEdition } from './steps.rules.ts'

const OPENS = new Date('2025-12-01T00:00:00+01:00')
const CLOSES = new Date('2026-02-10T00:00:00+01:00')
const before = (at: Date) => new Date(at.getTime() - 1)

const edition: EntryEdition = {
  id: 'edition',
  slug: '2025-2026',
  title: '2. Landespreis',
  opensAt: OPENS,
  closesAt: CLOSES,
  contractCutoffOn: '2016-09-01',
  minimumPartners: 2,
  maxFileBytes: 1,
  maxEntryBytes: 1,
  conditionsSource: '',
  contactName: '',
  contactEmail: null,
  contactPhone: null,
  categories: [{ id: 'category', slug: 'c', title: 'Kategorie', description: '', isSpecial: false }],
  fields: [
    { step: 'title', name: 'title', label: 'Titel', hint: '', maxCharacters: 10, required: true, control: 'line' },
    { step: 'title', name: 'category', label: 'Kategorie', hint: '', maxCharacters: null, required: true, control: 'category' },
  ],
}
const entry: Entry = {
  id: 'entry',
  lead: { organisationId: 'lead', name: 'Hellenthal', kind: 'municipality', placeId: '05366020' },
  createdBy: 'erika',
  createdAt: OPENS,
  level: 'edit',
  edition,
  steps: {},
  attachments: [],
  submissions: [],
  submission: null,
  withdrawnAt: null,
  correction: null,
  extension: null,
  takeBackUntil: new Date('2026-02-09T23:00:00Z'),
  askedAt: new Date('2025-12-04T09:30:00+01:00'),
}
const submission = { id: 's', version: 1, receiptNumber: 'R', arrivedAt: OPENS, takenBackAt: null }
const handedIn: Entry = { ...entry, submission, submissions: [submission] }
const saved = (texts: Record<string, string>, revision = 1): Entry => ({
  ...entry,
  steps: { title: { revision, content: { texts, partners: [] }, savedAt: OPENS, savedBy: 'erika', savedByName: 'Erika' } },
})

describe('the level of a person', () => {
  const member = { inLeadOrganisation: true, manages: false, created: false, granted: null }
  const outsider = { ...member, inLeadOrganisation: false }
  const cases: [string, Parameters<typeof levelOf>[0], Level | null][] = [
    ['a member edits', member, 'edit'],
    ['the creator hands in', { ...member, created: true }, 'hand-in'],
    ['a manager hands in', { ...member, manages: true }, 'hand-in'],
    ['a right by name lifts a member', { ...member, granted: 'hand-in' }, 'hand-in'],
    ['a right by name limits a member', { ...member, granted: 'read' }, 'read'],
    ['a right by name limits even the creator', { ...member, created: true, granted: 'edit' }, 'edit'],
    ['nobody locks out a manager', { ...member, manages: true, granted: 'read' }, 'hand-in'],
    ['outsiders have nothing', outsider, null],
    ['managing another organisation gives nothing', { ...outsider, manages: true }, null],
    ['the creator who left the organisation has nothing', { ...outsider, created: true }, null],
    ['an outsider edits by name', { ...outsider, granted: 'edit' }, 'edit'],
    ['an outsider never hands in', { ...outsider, granted: 'hand-in' }, 'edit'],
  ]
  for (const [name, standing, level] of cases) it(name, () => assert.equal(levelOf(standing), level))
})

describe('the state of an entry', () => {
  const takenBack = { ...submission, takenBackAt: OPENS }
  const cases: [string, Parameters<typeof stateOf>[0]][] = [
    ['draft', entry],
    ['handed-in', handedIn],
    ['taken-back', { ...entry, submissions: [takenBack] }],
    ['handed-in', { ...entry, submissions: [takenBack, submission], submission }],
    ['withdrawn', { ...entry, withdrawnAt: OPENS }],
    ['withdrawn', { ...handedIn, withdrawnAt: OPENS }],
  ]
  for (const [word, given] of cases)
    it(`is ${word} with ${given.submissions.length} submissions${given.withdrawnAt ? ' and a withdrawal' : ''}`, () =>
      assert.equal(stateOf(given), word))
})

describe('saving a step', () => {
  const content = { texts: { title: 'Neu' }, partners: [] }
  const save = (given: Entry, base: number) => saveStep(given, { step: 'title', base, content, personId: 'bernd' })
  const refusals: [string, Entry, number][] = [
    ['no-right', { ...entry, level: 'read' }, 0],
    ['withdrawn', { ...entry, withdrawnAt: OPENS }, 0],
    ['handed-in', handedIn, 0],
    ['handed-in', { ...handedIn, askedAt: before(handedIn.takeBackUntil) }, 0],
    ['handed-in-for-good', { ...handedIn, askedAt: handedIn.takeBackUntil }, 0],
    ['deadline-passed', { ...entry, askedAt: CLOSES }, 0],
    ['stale', saved({ title: 'Alt' }), 0],
    ['stale', saved({ title: 'Alt' }, 3), 2],
    ['stale', entry, 1],
  ]
  for (const [because, given, base] of refusals)
    it(`is refused: ${because} (base ${base})`, () => assert.deepEqual(save(given, base), { ok: false, because }))

  it('is possible until the last instant before closing', () => {
    const decision = save({ ...entry, askedAt: before(CLOSES) }, 0)
    assert.deepEqual(decision, {
      ok: true,
      outcome: { entryId: 'entry', step: 'title', revision: 1, content, savedBy: 'bernd', savedAt: before(CLOSES) },
    })
  })
  it('follows the newest revision', () =>
    assert.equal((save(saved({ title: 'Alt' }, 3), 3) as { outcome: { revision: number } }).outcome.revision, 4))
  it('of what is stored already changes nothing, whatever it was based on', () =>
    assert.deepEqual(save(saved({ title: 'Neu' }, 3), 1), { ok: true, outcome: 'unchanged' }))
  it('is what mayEdit foretells', () => {
    assert.equal(mayEdit(entry), true)
    assert.equal(mayEdit(handedIn), false)
  })
  it('does not make somebody hand in', () => {
    assert.equal(mayHandIn(entry), false)
    assert.equal(mayHandIn({ level: 'hand-in' }), true)
  })
})

describe('beginning an entry', () => {
  const town = { id: 'town', kind: 'municipality' }
  const now = new Date('2025-12-04T09:30:00+01:00')
  const cases: [string, Parameters<typeof startEntry>, string | true][] = [
    ['nobody without organisation', [null, edition, { now: now, begun: 0 }], 'no-organisation'],
    ['not a jury body', [{ id: 'town', kind: 'jury-body' }, edition, { now: now, begun: 0 }], 'may-not-lead'],
    ['not the office', [{ id: 'town', kind: 'office' }, edition, { now: now, begun: 0 }], 'may-not-lead'],
    ['not others', [{ id: 'town', kind: 'other' }, edition, { now: now, begun: 0 }], 'may-not-lead'],
    ['no edition', [town, null, { now: now, begun: 0 }], 'no-edition'],
    ['just before opening', [town, edition, { now: before(OPENS), begun: 0 }], 'not-open-yet'],
    ['at opening', [town, edition, { now: OPENS, begun: 0 }], true],
    ['just before closing', [town, edition, { now: before(CLOSES), begun: 0 }], true],
    ['at closing', [town, edition, { now: CLOSES, begun: 0 }], 'deadline-passed'],
    ['the twentieth', [town, edition, { now, begun: 19 }], true],
    ['no twenty-first', [town, edition, { now, begun: 20 }], 'too-many-entries'],
    ['a county', [{ id: 'town', kind: 'county' }, edition, { now: now, begun: 0 }], true],
    ['an association', [{ id: 'town', kind: 'association' }, edition, { now: now, begun: 0 }], true],
    ['a controlled body', [{ id: 'town', kind: 'controlled' }, edition, { now: now, begun: 0 }], true],
  ]
  for (const [name, args, expected] of cases) {
    it(name, () =>
      assert.deepEqual(
        startEntry(...args),
        expected === true
          ? { ok: true, outcome: { editionId: 'edition', leadOrganisationId: 'town' } }
          : { ok: false, because: expected },
      ),
    )
  }
})

describe('the state of a step', () => {
  it('is empty, begun, complete', () => {
    assert.equal(stepState(entry, 'title').state, 'empty')
    assert.equal(stepState(saved({ title: 'Titel' }), 'title').state, 'begun')
    assert.equal(stepState(saved({ title: 'Titel', category: 'category' }), 'title').state, 'complete')
  })
  it('is empty again when everything was removed', () => assert.equal(stepState(saved({}, 2), 'title').state, 'empty'))
  it('names what is missing', () =>
    assert.deepEqual(stepState(saved({ title: 'Titel' }), 'title').remarks, [
      { field: 'category', label: 'Kategorie', what: 'missing' },
    ]))
  it('counts to the unfinished ones', () => assert.deepEqual(unfinishedSteps(entry), ['title']))
  it('gives nothing for a step never saved', () => assert.deepEqual(contentOf(entry, 'lead'), { texts: {}, partners: [] }))
})
