import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bothTexts, differences, merge } from './merge.rules.ts'
import { controlOf, type StepContent, type StepField, type StepName } from './steps.rules.ts'

const field = (step: StepName, name: string): StepField => ({
  step,
  name,
  label: name,
  hint: '',
  maxCharacters: null,
  required: false,
  control: controlOf(step, name),
})
const content = (texts: Record<string, string>, ...ids: string[]): StepContent => ({
  texts,
  partners: ids.map((placeId) => ({ placeId, name: placeId })),
})
const aim = field('description', 'aim')
const category = field('title', 'category')
const partners = field('partners', 'partners')

describe('the differences of two versions', () => {
  const cases: [string, StepField, StepContent, StepContent, StepContent, string[]][] = [
    ['none', aim, content({ aim: 'a' }), content({ aim: 'b' }), content({ aim: 'b' }), []],
    ['only I changed it', aim, content({ aim: 'a' }), content({ aim: 'b' }), content({ aim: 'a' }), ['mine']],
    ['only they changed it', aim, content({ aim: 'a' }), content({ aim: 'a' }), content({ aim: 'b' }), ['theirs']],
    ['both changed a text', aim, content({}), content({ aim: 'a' }), content({ aim: 'b' }), ['own']],
    ['both changed a choice', category, content({}), content({ category: 'a' }), content({ category: 'b' }), ['mine']],
    ['both named partners', partners, content({}), content({}, 'a'), content({}, 'b'), ['own']],
  ]
  for (const [name, one, base, mine, theirs, proposals] of cases) {
    it(name, () =>
      assert.deepEqual(
        differences([one], { base, mine, theirs }).map((difference) => difference.proposal),
        proposals,
      ),
    )
  }
})

describe('merging', () => {
  const mine = content({ aim: 'meins' }, 'a', 'b')
  const theirs = content({ aim: 'ihres', formerField: 'bleibt' }, 'b', 'c')
  const merged = (side: 'mine' | 'theirs' | 'own') =>
    merge([aim, partners], { mine, theirs }, { aim: { side, own: 'neu' }, partners: { side, own: '' } })

  it('takes mine', () => assert.deepEqual(merged('mine'), content({ aim: 'meins', formerField: 'bleibt' }, 'a', 'b')))
  it('takes theirs', () => assert.deepEqual(merged('theirs'), theirs))
  it('takes the new text and all partners, each once', () =>
    assert.deepEqual(merged('own'), content({ aim: 'neu', formerField: 'bleibt' }, 'b', 'c', 'a')))
  it('leaves alone what nobody was asked about', () => assert.deepEqual(merge([aim, partners], { mine, theirs }, {}), theirs))
  it('proposes both texts', () => assert.equal(bothTexts(aim, mine, theirs), 'meins\n\nihres'))
  it('proposes the only one', () => assert.equal(bothTexts(aim, content({}), theirs), 'ihres'))
})
