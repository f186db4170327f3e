import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changeTopic, wordTopic, type EditedTopic, type TopicWords } from './topic.rules.ts'

const theme: EditedTopic = {
  id: 't',
  themeId: null,
  mergedInto: null,
  slug: 'bauen',
  title: 'Bauen',
  description: '',
  synonyms: [],
  revision: 1,
}
const topic: EditedTopic = {
  ...theme,
  id: 'b',
  themeId: 't',
  slug: 'bauhof',
  title: 'Bauhof',
  synonyms: ['Betriebshof'],
  revision: 3,
}
const words = (part: Partial<TopicWords> = {}): TopicWords => ({
  themeId: 't',
  title: 'Bauhof',
  description: '',
  synonyms: ['Betriebshof'],
  ...part,
})

describe('the words of a topic', () => {
  const rows: [string, Partial<TopicWords>, string | null][] = [
    ['a title', { title: 'Winterdienst' }, null],
    ['none', { title: '' }, 'title-missing'],
    ['80 characters', { title: 'x'.repeat(80) }, null],
    ['81', { title: 'x'.repeat(81) }, 'title-too-long'],
    ['the title of another, in other letters', { title: 'BAUEN' }, 'title-taken'],
    ['a description of 300 characters', { description: 'x'.repeat(300) }, null],
    ['of 301', { description: 'x'.repeat(301) }, 'description-too-long'],
    ['40 synonyms', { synonyms: Array.from({ length: 40 }, (_, index) => `s${index}`) }, null],
    ['41', { synonyms: Array.from({ length: 41 }, (_, index) => `s${index}`) }, 'too-many-synonyms'],
    ['a synonym of 60 characters', { synonyms: ['x'.repeat(60)] }, null],
    ['of 61', { synonyms: ['x'.repeat(61)] }, 'synonym-too-long'],
    ['a theme that is none', { themeId: 'x' }, 'theme-missing'],
    ['no theme', { themeId: null }, 'theme-missing'],
  ]
  for (const [name, part, because] of rows)
    it(`${name}: ${because ?? 'is said'}`, () => {
      const decision = wordTopic(words(part), { others: [theme], isTheme: false })
      assert.equal(decision.ok ? null : decision.because, because)
    })

  it('a theme has none above it, whatever is sent', () => {
    const decision = wordTopic(words(), { others: [theme], isTheme: true })
    assert.equal(decision.ok && decision.outcome.themeId, null)
  })
})

describe('changing a topic', () => {
  const change = (part: Partial<TopicWords>, base = 3) => changeTopic(topic, words(part), { others: [theme], base })
  it('keeps its address and counts its revision', () => {
    const decision = change({ title: 'Bau- und Betriebshof' })
    assert.ok(decision.ok && decision.outcome !== 'unchanged')
    assert.deepEqual([decision.outcome.slug, decision.outcome.revision], ['bauhof', 4])
  })
  it('is refused while another topic stands for it', () =>
    assert.deepEqual(changeTopic({ ...topic, mergedInto: 'w' }, words({ title: 'x' }), { others: [theme], base: 3 }), {
      ok: false,
      because: 'merged',
    }))
  it('is refused when somebody else was faster, unless it says what is there', () => {
    assert.deepEqual(change({ title: 'Winterdienst' }, 2), { ok: false, because: 'stale' })
    assert.deepEqual(change({}, 2), { ok: true, outcome: 'unchanged' })
  })
})
