import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Attachment } from './entry.rules.ts'
import { offeredFiles, withheldFiles } from './project-offer-files.rules.ts'

const PICTURE: Attachment = {
  id: 'a',
  kind: 'picture',
  sha256: '0'.repeat(64),
  bytes: 10,
  mediaType: 'image/jpeg',
  fileName: 'halle.jpg',
  description: ' Eine Halle ',
  rightsStatement: 'Foto: Hellenthal',
  revision: 1,
  addedAt: new Date(0),
  verdict: 'clean',
}
const PDF: Attachment = { ...PICTURE, kind: 'other', mediaType: 'application/pdf', fileName: 'Satzung.pdf', description: '' }

describe('files of an entry', () => {
  it('are offered with what was said of them; a document without a word goes by its name', () => {
    const { files, kept } = offeredFiles([PICTURE, PDF])
    assert.deepEqual(
      files.map(({ name, kind, title, rights }) => [name, kind, title, rights]),
      [
        ['file:a', 'picture', 'Eine Halle', 'Foto: Hellenthal'],
        ['file:a', 'document', 'Satzung', 'Foto: Hellenthal'],
      ],
    )
    assert.deepEqual(kept, [])
  })

  const rows: [string, Partial<Attachment>, string | null][] = [
    ['whose scan found something', { verdict: 'infected' }, 'infected'],
    ['that was not scanned yet', { verdict: null }, 'not-yet-scanned'],
    ['whose scan failed', { verdict: 'failed' }, 'not-yet-scanned'],
    ['that nobody scans, by the operator’s choice', { verdict: 'not-checked' }, null],
    ['of which nobody says what it shows', { description: ' ' }, 'words-missing'],
    ['of which nobody says whose it is', { rightsStatement: '' }, 'words-missing'],
    ['that is a text to be edited', { mediaType: 'application/vnd.oasis.opendocument.text' }, 'neither-picture-nor-pdf'],
  ]
  for (const [title, more, because] of rows)
    it(`${because ? 'are kept back' : 'are offered'}: one ${title}`, () => {
      const { files, kept } = offeredFiles([{ ...PICTURE, ...more }])
      assert.deepEqual(kept, because ? [{ id: 'a', fileName: 'halle.jpg', because }] : [])
      assert.equal(files.length, because ? 0 : 1)
    })

  it('that were agreed to and are not offered any more are named with what has changed', () => {
    const agreed = ['a', 'b', 'c'].map((id) => ({ id, fileName: `${id}.jpg` }))
    const now = offeredFiles([PICTURE, { ...PICTURE, id: 'b', verdict: 'infected' }])
    assert.deepEqual(withheldFiles(agreed, now), [
      { id: 'b', fileName: 'b.jpg', because: 'infected' },
      { id: 'c', fileName: 'c.jpg', because: 'removed' },
    ])
  })

  for (const kind of ['hvb-confirmation', 'partner-letter'] as const)
    it(`are not spoken of: ${kind}`, () => assert.deepEqual(offeredFiles([{ ...PDF, kind }]), { files: [], kept: [] }))
})
