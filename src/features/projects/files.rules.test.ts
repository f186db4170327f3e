import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addFile, isServable, type FileKind, type FileVerdict } from './files.rules.ts'

const shelf = (kind: FileKind, count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind, sha256: `${kind}${index}` }))

describe('files of a draft', () => {
  const cases: [string, ReturnType<typeof shelf>, FileKind, string][] = [
    ['the third picture', shelf('picture', 2), 'picture', 'yes'],
    ['the fourth picture', shelf('picture', 3), 'picture', 'too-many-pictures'],
    ['a document beside three pictures', shelf('picture', 3), 'document', 'yes'],
    ['the fifth document', shelf('document', 4), 'document', 'yes'],
    ['the sixth document', shelf('document', 5), 'document', 'too-many-documents'],
  ]
  for (const [name, files, kind, answer] of cases)
    it(`${name}: ${answer}`, () => {
      const decision = addFile(files, { kind, sha256: 'new' })
      assert.equal(decision.ok ? 'yes' : decision.because, answer)
    })

  it('has the same bytes once', () => {
    assert.deepEqual(addFile(shelf('picture', 1), { kind: 'picture', sha256: 'picture0' }), {
      ok: false,
      because: 'already-there',
    })
  })

  const verdicts: [FileVerdict, boolean][] = [
    ['clean', true],
    ['not-checked', true],
    ['infected', false],
    ['failed', false],
    [null, false],
  ]
  for (const [verdict, shown] of verdicts)
    it(`is ${shown ? '' : 'not '}given to anybody when the scan says ${verdict ?? 'nothing yet'}`, () => {
      assert.equal(isServable(verdict), shown)
    })
})
