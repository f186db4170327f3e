import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { chaptersOf } from './chapters.rules.ts'

const PORTAL = ['Allgemeine Fragen', 'Information und Beteiligung', 'Finanzen']
const asked = (...chapters: string[]) =>
  ({ questions: chapters.map((chapter) => ({ chapter })) }) as Parameters<typeof chaptersOf>[0]

describe('the chapters of the questions and answers', () => {
  for (const [name, chapters, all] of [
    ['are those of the portal where nothing was asked yet', [], PORTAL],
    ['come in the order of the edition, each once', ['Jury', 'Teilnahme', 'Jury'], ['Jury', 'Teilnahme', ...PORTAL]],
    [
      'stay where the edition has them',
      ['Finanzen', 'Jury'],
      ['Finanzen', 'Jury', 'Allgemeine Fragen', 'Information und Beteiligung'],
    ],
  ] as const)
    it(name, () => assert.deepEqual(chaptersOf(asked(...chapters)), all))

  it('are all used in the 2nd edition, the first of them for who may take part (dossier 1.8 and 2.7)', async () => {
    const file = new URL('../../../../data/editions/2025-2026.json', import.meta.url)
    const { questions } = JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof chaptersOf>[0]
    const used = new Set(questions.map(({ chapter }) => chapter))
    assert.equal([...used][0], 'Teilnahme')
    assert.deepEqual(chaptersOf({ questions }), [...used])
    for (const chapter of PORTAL) assert.ok(used.has(chapter), chapter)
  })
})
