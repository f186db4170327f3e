import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  attach,
  changeAttachment,
  describeAttachment,
  download,
  lacksRights,
  type NewFile,
  type Shelf,
} from './attachments.rules.ts'

const MB = 1024 * 1024
const file: NewFile = {
  sha256: 'a'.repeat(64),
  bytes: 5 * MB,
  kind: 'other',
  fileName: 'a.pdf',
  description: '',
  rightsStatement: '',
}
const WORDS = { description: 'Leitstelle', rightsStatement: 'Foto: Gemeinde', revision: 3 }
const held = (bytes: number, id = 'x', sha256 = id.repeat(64)) => ({
  id,
  sha256,
  kind: 'other' as const,
  fileName: 'a.pdf',
  bytes,
  ...WORDS,
})
const shelf = (changes: Partial<Shelf> = {}): Shelf => ({
  entryId: 'e',
  obstacle: null,
  maxEntryBytes: 150 * MB,
  files: [],
  ...changes,
})
const outcome = (decision: ReturnType<typeof attach>) => (decision.ok ? Object.keys(decision.outcome)[0] : decision.because)

// proves: UP-11, UP-12, UP-15, DL-06
describe('attaching a file', () => {
  const cases: [what: string, shelf: Shelf, answer: string][] = [
    ['to an empty draft is allowed', shelf(), 'add'],
    ['that fills the entry to the last byte is allowed', shelf({ files: [held(145 * MB)] }), 'add'],
    ['of one byte too much is refused', shelf({ files: [held(145 * MB + 1)] }), 'entry-full'],
    ['as the twentieth is allowed', shelf({ files: Array.from({ length: 19 }, (_, index) => held(1, String(index))) }), 'add'],
    [
      'as the twenty-first is refused',
      shelf({ files: Array.from({ length: 20 }, (_, index) => held(1, String(index))) }),
      'too-many-files',
    ],
    ['to what is handed in is refused', shelf({ obstacle: 'handed-in' }), 'handed-in'],
    ['to a draft whose time is over is refused', shelf({ obstacle: 'deadline-passed' }), 'deadline-passed'],
    ['by somebody who lost the right is refused', shelf({ obstacle: 'no-right' }), 'no-right'],
    ['to what is withdrawn is refused', shelf({ obstacle: 'withdrawn' }), 'withdrawn'],
    ['that is there already changes nothing', shelf({ files: [held(5 * MB, 'x', file.sha256)] }), 'present'],
    [
      'that is there already changes nothing, even in a full entry',
      shelf({ files: [held(150 * MB, 'x', file.sha256)] }),
      'present',
    ],
    [
      'that is there already says so after handing in',
      shelf({ obstacle: 'handed-in', files: [held(5 * MB, 'x', file.sha256)] }),
      'present',
    ],
    [
      'that is there already is told to nobody who lost the right',
      shelf({ obstacle: 'no-right', files: [held(5 * MB, 'x', file.sha256)] }),
      'no-right',
    ],
    [
      'that is there under another name is not there twice, and not under its own',
      shelf({ files: [{ ...held(5 * MB, 'x', file.sha256), fileName: 'b.pdf' }] }),
      'presentAs',
    ],
    [
      'that is there for another purpose is allowed',
      shelf({ files: [{ ...held(5 * MB, 'x', file.sha256), kind: 'picture' }] }),
      'add',
    ],
  ]
  for (const [what, facts, answer] of cases) it(what, () => assert.equal(outcome(attach(facts, file)), answer))
})

describe('changing or removing an attachment', () => {
  const cases: [what: string, shelf: Shelf, answer: string][] = [
    ['of a draft is allowed', shelf({ files: [held(1)] }), 'ok'],
    ['that is not there is refused', shelf(), 'not-there'],
    ['of what is handed in is refused', shelf({ obstacle: 'handed-in', files: [held(1)] }), 'handed-in'],
    ['of what is withdrawn is refused', shelf({ obstacle: 'withdrawn', files: [held(1)] }), 'withdrawn'],
    ['after closing is refused', shelf({ obstacle: 'deadline-passed', files: [held(1)] }), 'deadline-passed'],
  ]
  for (const [what, facts, answer] of cases) {
    it(what, () => {
      const decision = changeAttachment(facts, 'x')
      assert.equal(decision.ok ? 'ok' : decision.because, answer)
    })
  }
})

// proves: ID-04
describe('what is said about a picture', () => {
  const mine = { attachmentId: 'x', base: 3, description: 'Leitstelle bei Nacht', rightsStatement: 'Foto: Gemeinde' }
  const facts = shelf({ files: [held(1)] })
  it('is changed on the state it was read in, and counted', () => {
    const { base: _, ...words } = mine
    assert.deepEqual(describeAttachment(facts, mine), { ok: true, outcome: { ...words, revision: 4 } })
  })
  it('is not applied on an older state, unless it says what is stored', () => {
    assert.deepEqual(describeAttachment(facts, { ...mine, base: 2 }), { ok: false, because: 'stale' })
    assert.deepEqual(describeAttachment(facts, { ...mine, base: 2, ...WORDS }), { ok: true, outcome: 'unchanged' })
  })
  it('of a file that is gone is refused', () => {
    assert.deepEqual(describeAttachment(shelf(), mine), { ok: false, because: 'not-there' })
  })
})

describe('downloading', () => {
  const cases: [verdict: Parameters<typeof download>[0], own: boolean, answer: string][] = [
    ['clean', false, 'ok'],
    ['not-checked', false, 'ok'],
    ['infected', true, 'infected'],
    ['infected', false, 'infected'],
    [null, true, 'ok'],
    [null, false, 'not-yet-scanned'],
    ['failed', true, 'ok'],
    ['failed', false, 'not-yet-scanned'],
  ]
  for (const [verdict, own, answer] of cases) {
    it(`${verdict ?? 'pending'} by ${own ? 'the own organisation' : 'another organisation'}: ${answer}`, () => {
      const decision = download(verdict, own)
      assert.equal(decision.ok ? 'ok' : decision.because, answer)
    })
  }
})

describe('a picture', () => {
  it('needs a description and a word on its rights, other files do not', () => {
    const said = { description: 'Leitstelle', rightsStatement: 'Gemeinde Hellenthal' }
    assert.equal(lacksRights({ kind: 'picture', ...said }), false)
    assert.equal(lacksRights({ kind: 'picture', ...said, description: ' ' }), true)
    assert.equal(lacksRights({ kind: 'picture', ...said, rightsStatement: '' }), true)
    assert.equal(lacksRights({ kind: 'other', description: '', rightsStatement: '' }), false)
  })
})
