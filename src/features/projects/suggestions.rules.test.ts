import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fittingTopics, titleQuery } from './suggestions.rules.ts'

const THEMES = [
  {
    slug: 'verwaltung',
    title: 'Verwaltung',
    description: '',
    topics: [
      { slug: 'archiv', title: 'Gemeinsames Archiv', synonyms: ['Gedächtnis'], former: [] },
      { slug: 'archivbau', title: 'Archivbau', synonyms: [], former: [] },
      { slug: 'pruefung', title: 'Örtliche Prüfung', synonyms: ['Revision'], former: [] },
      { slug: 'wald', title: 'Wald', synonyms: ['Archivholz'], former: [] },
    ],
  },
]
const COUNTS = new Map([
  ['thema:archiv', 7],
  ['thema:archivbau', 1],
  ['thema:pruefung', 2],
])

describe('topics suggested for what was typed', () => {
  const titles = (typed: string) => fittingTopics(THEMES, typed, COUNTS).map(({ title }) => title)

  it('begin with it before they have a word that does', () =>
    assert.deepEqual(titles('arch'), ['Archivbau', 'Gemeinsames Archiv']))
  it('are known by other names and without umlauts', () => {
    assert.deepEqual(titles('revi'), ['Örtliche Prüfung'])
    assert.deepEqual(titles('pruef'), ['Örtliche Prüfung'])
    assert.deepEqual(titles('GEDÄCHT'), ['Gemeinsames Archiv'])
  })
  it('have projects', () => assert.deepEqual(titles('wald'), []))
  for (const typed of ['rchiv', '', '!?']) it(`are none for "${typed}"`, () => assert.deepEqual(titles(typed), []))
})

describe('titles asked for', () => {
  it('have all words by their beginnings', () => assert.equal(titleQuery('Untere Le'), "'untere':* & 'le':*"))
  it('have nothing but letters and digits', () => assert.equal(titleQuery("O'Neil:*B | !x"), "'o':* & 'neil':* & 'b':* & 'x':*"))
  it('are none without a word', () => assert.equal(titleQuery('!?'), null))
})
