import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { adviceFor } from './advice.rules.ts'
import { PLAIN_QUESTION, withChoice, type DirectoryQuestion } from './directory.rules.ts'

describe('what to ask when nothing was found', () => {
  const asking = (q: string): DirectoryQuestion => ({ ...PLAIN_QUESTION, q, sortierung: 'treffer', seite: 3 })
  const told = (question: DirectoryQuestion, near: Parameters<typeof adviceFor>[1] = []) =>
    adviceFor(question, near).map(({ kind, question: { q } }) => `${kind}: ${q}`)

  it('is nothing for one word alone', () => assert.deepEqual(told(asking('Quittenmus')), []))

  it('is each wanted word of several by itself, and the words of a phrase', () => {
    assert.deepEqual(told(asking('Archiv Quittenmus')), ['fewer-words: Archiv', 'fewer-words: Quittenmus'])
    assert.deepEqual(told(asking('"Archiv Lenne"')), ['fewer-words: Archiv', 'fewer-words: Lenne'])
    assert.deepEqual(told(asking('Kasse "Untere Lenne"')), ['fewer-words: Kasse', 'fewer-words: "Untere Lenne"'])
    assert.deepEqual(told(asking('Archiv -Archiv')), ['fewer-words: Archiv'])
  })

  it('is four words at most', () => assert.equal(told(asking('a b c d e')).length, 4))

  it('is what was probably meant, mended everywhere at once, then the next likely', () => {
    const near = [
      { typed: 'Vollstrekung', meant: ['Vollstreckung', 'Vollstreckungen'] },
      { typed: 'Kase', meant: ['Kasse'] },
    ]
    assert.deepEqual(told(asking('vollstrekung Kase'), near).slice(0, 2), [
      'spelling: Vollstreckung Kasse',
      'spelling: Vollstreckungen Kasse',
    ])
  })

  it('is the same without what was chosen, on the first page', () => {
    const chosen = { ...withChoice(asking('Archiv'), 'thema', 'wald'), rolle: 'leitung' as const, seite: 2 }
    const [advice] = adviceFor(chosen, [])
    assert.equal(advice?.kind, 'without-choices')
    assert.deepEqual(advice?.question, { ...asking('Archiv'), seite: 1 })
  })

  it('looks no longer for the exact words where they are mended', () => {
    const advice = adviceFor({ ...asking('Kase Amt'), schreibweise: 'genau' }, [{ typed: 'Kase', meant: ['Kasse'] }])
    assert.deepEqual(
      advice.map(({ question }) => [question.q, question.schreibweise]),
      [
        ['Kasse Amt', ''],
        ['Kase', ''],
        ['Amt', ''],
      ],
    )
  })
})
