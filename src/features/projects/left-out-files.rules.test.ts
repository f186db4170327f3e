import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MOST_BYTES } from './files.rules.ts'
import { handingObstacle } from './left-out-files.rules.ts'

const PICTURE = { kind: 'picture' as const, bytes: MOST_BYTES.picture, title: 'Halle', source: 'Foto: Kall', rights: 'frei' }
const PDF = { kind: 'document' as const, bytes: MOST_BYTES.document, title: 'Satzung', source: '', rights: '' }
const words = (length: number) => 'ü'.repeat(length)

describe('a file that an entry hands over', () => {
  const rows: [string, Parameters<typeof handingObstacle>[0], ReturnType<typeof handingObstacle>][] = [
    ['a picture of the most bytes', PICTURE, null],
    ['a byte more', { ...PICTURE, bytes: MOST_BYTES.picture + 1 }, 'too-large'],
    ['a document of the most bytes', PDF, null],
    ['a document with a byte more', { ...PDF, bytes: MOST_BYTES.document + 1 }, 'too-large'],
    ['a picture described in 500 characters', { ...PICTURE, title: words(500) }, null],
    ['a picture described in 501', { ...PICTURE, title: words(501) }, 'words-too-long'],
    ['a document named in 200 characters', { ...PDF, title: words(200) }, null],
    ['a document named in 201', { ...PDF, title: words(201) }, 'words-too-long'],
    ['who made it in 300 characters', { ...PICTURE, source: words(300) }, null],
    ['who made it in 301', { ...PICTURE, source: words(301) }, 'words-too-long'],
    ['rights of 300 characters', { ...PICTURE, rights: words(300) }, null],
    ['rights of 301', { ...PICTURE, rights: words(301) }, 'words-too-long'],
  ]
  for (const [title, file, obstacle] of rows)
    it(`${obstacle ? `is kept back (${obstacle})` : 'may come'}: ${title}`, () => assert.equal(handingObstacle(file), obstacle))
})
