import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mergeTopic, separateTopic, targetsOf } from './merging.rules.ts'
import type { EditedTopic } from './topic.rules.ts'

const of = (id: string, part: Partial<EditedTopic> = {}): EditedTopic => ({
  id,
  themeId: 't',
  mergedInto: null,
  slug: id,
  title: id,
  description: '',
  synonyms: [],
  revision: 2,
  ...part,
})
const [theme, bauhof, werkhof, gone] = [
  of('t', { themeId: null }),
  of('bauhof'),
  of('werkhof'),
  of('betriebshof', { mergedInto: 'bauhof' }),
]
const all = [theme, bauhof, werkhof, gone]

describe('merging topics', () => {
  const rows: [string, EditedTopic, string, number, string | null][] = [
    ['into another topic', werkhof, 'bauhof', 2, null],
    ['into itself', werkhof, 'werkhof', 2, 'target-missing'],
    ['into a theme', werkhof, 't', 2, 'target-missing'],
    ['into one that is merged itself', werkhof, 'betriebshof', 2, 'target-missing'],
    ['into nothing', werkhof, '', 2, 'target-missing'],
    ['of a theme', theme, 'bauhof', 2, 'is-theme'],
    ['of one that is merged', gone, 'werkhof', 2, 'already-merged'],
    ['of one that stands for another', bauhof, 'werkhof', 2, 'has-merged'],
    ['of one that was changed since', werkhof, 'bauhof', 1, 'merge-stale'],
  ]
  for (const [name, topic, targetId, base, because] of rows)
    it(`${name}: ${because ?? 'is done'}`, () => {
      const decision = mergeTopic(topic, { targetId, base, all })
      assert.equal(decision.ok ? null : decision.because, because)
      if (decision.ok) assert.deepEqual(decision.outcome, { ...topic, mergedInto: targetId, revision: 3 })
    })

  it('is done when it is so already', () =>
    assert.deepEqual(mergeTopic(gone, { targetId: 'bauhof', base: 1, all }), { ok: true, outcome: 'unchanged' }))

  it('offers topics that stand for themselves, not the topic', () =>
    assert.deepEqual(
      targetsOf(werkhof, all).map(({ id }) => id),
      ['bauhof'],
    ))
})

describe('separating topics again', () => {
  it('leaves the topic as it was', () =>
    assert.deepEqual(separateTopic(gone, 2), { ok: true, outcome: { ...gone, mergedInto: null, revision: 3 } }))
  it('is refused where nothing is merged', () => assert.deepEqual(separateTopic(bauhof, 2), { ok: false, because: 'not-merged' }))
  it('is refused when somebody else was faster', () =>
    assert.deepEqual(separateTopic(gone, 1), { ok: false, because: 'merge-stale' }))
})
