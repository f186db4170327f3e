import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { profileOf, stepsOf, type Known } from './draft-profile.rules.ts'
import { contentsOf, saveStep, startDraft, stateOf, submit, type Draft, type Review } from './draft.rules.ts'
import type { StepContent, StepName } from './draft-steps.rules.ts'
import type { DraftFile } from './files.rules.ts'
import type { ProfileContent } from './profile.rules.ts'
import { review } from './review.rules.ts'

const now = new Date('2025-12-04T08:30:00Z')
const known: Known = {
  topics: new Map([
    ['bauhof', 'bauhof'],
    ['betriebshof', 'bauhof'],
  ]),
  legalForms: new Set(['zweckverband']),
}
const whole: ProfileContent = {
  title: 'Gemeinsamer Bauhof',
  summary: 'Ein Bauhof für zwei.',
  topics: ['bauhof'],
  prizeCategory: 'krisenbewaeltigung',
  lead: { placeId: '1', name: 'Hellenthal' },
  partners: [{ placeId: '2', name: 'Kall' }],
  otherPartners: ['Gemeente Vaals'],
  supportedBy: 'Land',
  texts: { occasion: 'Anlass', aim: 'Ziel', implementation: 'Umsetzung', financing: 'Umlage', lessons: 'Geduld' },
  legalForm: 'zweckverband',
  legalFormNote: 'Satzung von 2018',
  since: 2018,
  until: null,
  status: 'running',
  effects: [{ figure: '40.000 Euro', text: 'im Jahr gespart' }],
  awards: [
    { kind: 'won', text: 'Preisträger 2022' },
    { kind: 'other', text: 'Bauhof des Jahres' },
  ],
  links: [{ label: 'Satzung', url: 'https://hellenthal.example/satzung' }],
  sources: ['https://quelle.example/'],
}
const contact = { mailbox: 'bauhof@hellenthal.example', unit: 'Bauhof', phone: '' }
const saved = (steps: Partial<Record<StepName, StepContent>>): Draft['steps'] =>
  Object.fromEntries(
    Object.entries(steps).map(([step, content]) => [step, { revision: 3, content, savedAt: now, savedByName: 'Erika' }]),
  )
const base = { projectId: 'p', slug: 'bauhof', number: 1, content: whole, newest: 1, withdrawn: false }
const draftOf = (draft: Partial<Draft>): Draft => ({
  id: 'd',
  organisation: { id: 'o', name: 'Hellenthal' },
  createdBy: 'erika',
  createdAt: now,
  discardedAt: null,
  base: null,
  steps: saved(stepsOf(whole, contact)),
  files: [],
  submissions: [],
  askedAt: now,
  ...draft,
})
const file = (verdict: DraftFile['verdict']): DraftFile => ({
  id: 'f',
  kind: 'document',
  sha256: 'abc',
  bytes: 3,
  mediaType: 'application/pdf',
  fileName: 'a.pdf',
  title: 'Satzung',
  source: '',
  rights: '',
  verdict,
})
const answer = (kind: Review['kind']): Review => ({ kind, message: '', remarks: {}, decidedAt: now, decidedByName: 'Nina' })
const rounds = (...reviews: (Review['kind'] | null)[]): Draft['submissions'] =>
  reviews.map((kind, index) => ({
    id: `s${index + 1}`,
    round: index + 1,
    submittedAt: now,
    submittedBy: 'erika',
    submittedByName: 'Erika',
    review: kind && answer(kind),
  }))

describe('the state of a draft', () => {
  const rows: [Partial<Draft>, string][] = [
    [{}, 'draft'],
    [{ submissions: rounds(null) }, 'waiting'],
    [{ submissions: rounds('returned') }, 'returned'],
    [{ submissions: rounds('returned', null) }, 'waiting'],
    [{ submissions: rounds('returned', 'published') }, 'published'],
    [{ submissions: rounds('declined') }, 'declined'],
    [{ submissions: rounds('returned'), discardedAt: now }, 'discarded'],
  ]
  for (const [draft, state] of rows) it(state, () => assert.equal(stateOf(draftOf(draft)), state))
})

describe('saving a step', () => {
  const content: StepContent = { texts: { summary: 'Neu' }, places: {} }
  const save = (draft: Partial<Draft>, revision = 3, what = content) =>
    saveStep(draftOf(draft), { step: 'content', base: revision, content: what, personId: 'erika' })
  const refused: [string, Partial<Draft>, string][] = [
    ['while it waits', { submissions: rounds(null) }, 'waiting'],
    ['when published', { submissions: rounds('published') }, 'published'],
    ['when declined', { submissions: rounds('declined') }, 'declined'],
    ['when discarded', { discardedAt: now }, 'discarded'],
    ['when another version was published meanwhile', { base: { ...base, newest: 2 } }, 'outdated'],
    ['when the profile was withdrawn', { base: { ...base, withdrawn: true } }, 'outdated'],
  ]
  for (const [name, draft, because] of refused)
    it(`is refused ${name}`, () => assert.deepEqual(save(draft), { ok: false, because }))
  it('counts the revision on', () => assert.equal((save({}) as { outcome: { revision: number } }).outcome.revision, 4))
  it('goes on after it came back', () => assert.ok(save({ submissions: rounds('returned') }).ok))
  it('is refused upon an older revision', () => assert.deepEqual(save({}, 2), { ok: false, because: 'stale' }))
  it('changes nothing when it says what is stored, whatever the revision', () =>
    assert.deepEqual(save({}, 1, stepsOf(whole, contact).content), { ok: true, outcome: 'unchanged' }))
})

describe('submitting', () => {
  it('hands over what the draft says, in the next round', () => {
    const decision = submit(draftOf({ base, submissions: rounds('returned') }), known, 'erika')
    assert.ok(decision.ok)
    assert.equal(decision.outcome.round, 2)
    assert.deepEqual(decision.outcome.content, whole)
  })
  it('is refused while something is missing', () =>
    assert.deepEqual(
      submit(draftOf({ steps: saved({ ...stepsOf(whole, contact), contact: { texts: {}, places: {} } }) }), known, 'erika'),
      {
        ok: false,
        because: 'incomplete',
      },
    ))
  it('is refused when the topic chosen is no longer one', () =>
    assert.deepEqual(submit(draftOf({ base }), { ...known, topics: new Map() }, 'erika'), { ok: false, because: 'incomplete' }))
  it('freezes its files without what the scan says', () => {
    const decision = submit(draftOf({ files: [file('clean'), file(null)] }), known, 'erika')
    const { verdict: _, ...frozen } = file(null)
    assert.deepEqual(decision.ok && decision.outcome.content.files, [frozen, frozen])
  })
  it('is refused with an infected file', () =>
    assert.deepEqual(submit(draftOf({ files: [file('infected')] }), known, 'erika'), { ok: false, because: 'infected-file' }))
  it('is refused twice', () =>
    assert.deepEqual(submit(draftOf({ submissions: rounds(null) }), known, 'erika'), { ok: false, because: 'waiting' }))
})

describe('a draft that changes a profile', () => {
  it('says the same as the profile until somebody writes', () =>
    assert.deepEqual(profileOf(contentsOf(draftOf({})), whole, known), whole))
  it('without a profile below it, gives nobody a prize and names no sources; the category is the author’s to say', () => {
    const { awards, sources, prizeCategory } = profileOf(contentsOf(draftOf({})), null, known)
    assert.deepEqual(
      { awards, sources, prizeCategory },
      { awards: [{ kind: 'other', text: 'Bauhof des Jahres' }], sources: [], prizeCategory: whole.prizeCategory },
    )
  })
})

describe('beginning a draft', () => {
  const rows: [string, Parameters<typeof startDraft>[0], number, string | null][] = [
    ['a municipality', { id: 'o', kind: 'municipality' }, 39, null],
    ['the fortieth and first', { id: 'o', kind: 'municipality' }, 40, 'too-many-drafts'],
    ['nobody', null, 0, 'no-organisation'],
    ['the office', { id: 'o', kind: 'office' }, 0, 'may-not-publish'],
  ]
  for (const [name, organisation, open, because] of rows)
    it(`${name}: ${because ?? 'begins'}`, () => {
      const decision = startDraft(organisation, open)
      assert.equal(decision.ok ? null : decision.because, because)
    })
})

describe('the review', () => {
  const waiting = { submissions: rounds('returned', null) }
  const said = { round: 2, kind: 'published' as const, message: '', remarks: {}, by: { personId: 'nina', organisationId: null } }
  const rows: [string, Partial<Draft>, Partial<Parameters<typeof review>[1]>, string | null][] = [
    ['publishes without a word', waiting, {}, null],
    ['returns with a message', waiting, { kind: 'returned', message: 'Bitte die Kosten.' }, null],
    ['returns with none', waiting, { kind: 'returned' }, 'message-missing'],
    ['declines with none', waiting, { kind: 'declined' }, 'message-missing'],
    ['of the round before', waiting, { round: 1 }, 'decided-meanwhile'],
    ['when another has decided', { submissions: rounds('returned', 'declined') }, {}, 'decided-meanwhile'],
    ['of what nobody handed in', {}, { round: 0 }, 'decided-meanwhile'],
    ['publishes over a newer version', { ...waiting, base: { ...base, newest: 2 } }, {}, 'outdated'],
    ['declines what is outdated', { ...waiting, base: { ...base, newest: 2 } }, { kind: 'declined', message: 'Überholt' }, null],
    ['publishes a file that is scanned', { ...waiting, files: [file('clean')] }, {}, null],
    ['publishes a file that waits for its scan', { ...waiting, files: [file('clean'), file(null)] }, {}, 'locked-file'],
    [
      'returns a file that waits for its scan',
      { ...waiting, files: [file(null)] },
      { kind: 'returned', message: 'Bitte warten.' },
      null,
    ],
    ['of the own organisation', waiting, { by: { personId: 'nina', organisationId: 'o' } }, 'own-organisation'],
    [
      'of the correction that was handed in by oneself',
      { ...waiting, organisation: null },
      { by: { personId: 'erika', organisationId: null } },
      'own-correction',
    ],
    ['of a correction by a colleague', { ...waiting, organisation: null }, {}, null],
    ['of another organisation than the own one', waiting, { by: { personId: 'nina', organisationId: 'kall' } }, null],
    ['with 3,000 characters', waiting, { message: 'x'.repeat(3000) }, null],
    ['with 3,001', waiting, { remarks: { content: 'x'.repeat(3001) } }, 'message-too-long'],
  ]
  for (const [name, draft, part, because] of rows)
    it(`${name}: ${because ?? 'is done'}`, () => {
      const decision = review(draftOf(draft), { ...said, ...part })
      assert.equal(decision.ok ? null : decision.because, because)
    })
})
