import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Content, PartFacts } from './field.ts'
import { categoriesPart } from './categories-part.ts'
import { conditionsPart } from './conditions-part.ts'
import { criteriaPart } from './criteria-part.ts'
import { differences, withOptions } from './differences.rules.ts'
import { afterAct } from './item-acts.rules.ts'
import { changeProblems, closedBecause } from './part.rules.ts'
import { phasesPart } from './phases-part.ts'
import { seatsPart } from './seats-part.ts'
import { tiesPart } from './ties-part.ts'

const now = new Date('2025-12-04T08:30:00Z')
const phases = { announced: new Date('2025-11-17T07:00:00Z'), closes: new Date('2026-02-09T23:00:00Z') }
const facts: PartFacts = {
  editionId: 'e',
  inPreparation: false,
  archived: false,
  now,
  phases,
  hasEntries: false,
  isSealed: false,
  usedIds: new Set(),
  logos: [],
  criteria: [],
}
const row = (id: string, title: string, visible_from = '2025-12-01T00:00') => ({ id, texts: { title, text: '', visible_from } })
const list = (...items: Content['items']): Content => ({ values: {}, items })

describe('a change to a part', () => {
  const before = list(row('a', 'Eins'), row('b', 'Zwei'))
  const problems = (after: Content, more: Partial<PartFacts> = {}, reason = 'Weil es so ist') =>
    changeProblems(categoriesPart, { before, after, facts: { ...facts, ...more }, reason })

  const refused: [string, Content, Partial<PartFacts>, string, string][] = [
    ['without a reason once announced', before, {}, ' '.trim(), 'reason'],
    ['with too long a reason', before, {}, 'x'.repeat(1001), 'reason'],
    ['in an archived edition', before, { archived: true }, 'Grund', 'form'],
    ['that removes what is used', list(row('a', 'Eins')), { usedIds: new Set(['b']) }, 'Grund', 'form'],
    ['that renames what is used', list(row('a', 'Eins'), row('b', 'Neu')), { usedIds: new Set(['b']) }, 'Grund', 'item-1-title'],
    ['that brings a row of somebody else', list(row('a', 'Eins'), row('x', 'Fremd')), {}, 'Grund', 'form'],
    ['that sends a row twice', list(row('a', 'Eins'), row('a', 'Eins')), {}, 'Grund', 'form'],
  ]
  for (const [what, after, more, reason, place] of refused)
    it(`${what} is refused`, () => assert.deepEqual(Object.keys(problems(after, more, reason)), [place]))

  it('needs no reason before the announcement or in preparation', () => {
    const later = { phases: { ...phases, announced: new Date('2025-12-04T08:30:00.001Z') } }
    assert.deepEqual([problems(before, later, ''), problems(before, { inPreparation: true }, '')], [{}, {}])
    assert.deepEqual(Object.keys(problems(before, { phases: { ...phases, announced: now } }, '')), ['reason'])
  })

  it('may remove and rename what nobody uses', () => assert.deepEqual(problems(list(row('b', 'Neu'))), {}))

  it('to criteria is over with the first seal', () => {
    assert.equal(closedBecause(criteriaPart, facts), null)
    assert.match(closedBecause(criteriaPart, { ...facts, isSealed: true }) ?? '', /versiegelt/)
  })
})

describe('the quorum of the jury', () => {
  const seats = (count: number) => Array.from({ length: count }, (_, index) => row(`s${index}`, `Stelle ${index}`))
  const problems = (quorum: string, count: number) => {
    const content = (value: string): Content => ({ values: { quorum: value, jury_terms: '' }, items: seats(count) })
    const change = { before: content('3'), after: content(quorum), facts, reason: 'Weil es so ist' }
    return Object.keys(changeProblems(seatsPart, change))
  }
  const cases: [string, number, string[]][] = [
    ['1', 5, ['quorum']],
    ['2', 5, ['quorum']],
    ['3', 5, []],
    ['5', 5, []],
    ['6', 5, ['quorum']],
    ['3', 2, ['quorum']],
    ['3', 0, []],
  ]
  for (const [quorum, count, refused] of cases)
    it(`of ${quorum} among ${count} seats is ${refused.length > 0 ? 'refused' : 'right'}`, () =>
      assert.deepEqual(problems(quorum, count), refused))
})

describe('what people with drafts are told', () => {
  const at = (closes: string, jury: string, isPublic = 'ja'): Content =>
    list({ id: 'closes', texts: { at: closes, day_is_public: isPublic } }, { id: 'jury', texts: { at: jury, day_is_public: '' } })
  const news = (before: Content, after: Content) => phasesPart.news?.({ before, after, facts })
  const old = at('2026-02-10T00:00', '2026-02-16T08:00')

  it('is nothing of days that are not public', () => {
    assert.deepEqual(news(old, at('2026-02-10T00:00', '2026-02-17T08:00')), [])
    assert.deepEqual(news(old, at('2026-02-11T00:00', '2026-02-16T08:00', '')), [])
  })

  it('names the old day only when that was public', () => {
    const after = at('2026-02-11T00:00', '2026-02-16T08:00')
    assert.match(news(old, after)?.[0] ?? '', /jetzt Dienstag, 10\. Februar 2026, 24:00 Uhr \(bisher Montag, 9\./)
    assert.doesNotMatch(news(at('2026-02-10T00:00', '2026-02-16T08:00', ''), after)?.[0] ?? '', /bisher/)
  })

  it('is nothing of conditions that nobody can see yet', () => {
    const told = (visible: string) =>
      conditionsPart.news?.({
        before: { values: { minimum_partners: '2' }, items: [row('a', 'Eins', visible)] },
        after: { values: { minimum_partners: '3' }, items: [row('a', 'Neu', visible), row('', 'Mehr', visible)] },
        facts,
      })
    assert.deepEqual(told('2025-12-04T09:31'), [])
    assert.equal(told('2025-12-04T09:30')?.length, 3)
  })
})

describe('two versions of a part', () => {
  it('differ in what was added, changed, removed and moved', () => {
    const before = list(row('a', 'Eins'), row('b', 'Zwei'), row('c', 'Drei'))
    const after = list(row('c', 'Drei'), row('a', 'Uno'), row('', 'Vier'))
    const what = differences(conditionsPart, before, after).map((difference) => difference.what)
    assert.deepEqual(what, ['Eins: Überschrift', 'Vier: Überschrift', 'Vier: Öffentlich ab', 'Zwei', 'Reihenfolge'])
    assert.deepEqual(differences(conditionsPart, before, before), [])
  })
})

describe('a change to the ladder', () => {
  it('names criteria, also one that is gone, and shows nobody an id', () => {
    const [known, gone] = ['0b0e0d3c-1111-4111-8111-111111111111', '0b0e0d3c-2222-4222-8222-222222222222']
    const rung = (criterion_id: string) => list({ id: 'r', texts: { kind: 'criterion', criterion_id } })
    const part = withOptions(tiesPart, { ...facts, criteria: [{ id: known, title: 'Gewinn für die Menschen' }] })
    const [change] = differences(part, rung(gone), rung(known))
    assert.deepEqual([change?.before, change?.after], ['(nicht mehr vorhanden)', 'Gewinn für die Menschen'])
  })
})

describe('the buttons of a row', () => {
  const content = list(row('a', 'Eins'), row('b', 'Zwei'), row('c', 'Drei'))
  const order = (act: string) => afterAct(categoriesPart, content, act).items.map(({ id }) => id)

  it('move, remove and add', () => {
    assert.deepEqual(order('up-1'), ['b', 'a', 'c'])
    assert.deepEqual(order('down-1'), ['a', 'c', 'b'])
    assert.deepEqual(order('remove-1'), ['a', 'c'])
    assert.deepEqual(order('add'), ['a', 'b', 'c', ''])
    assert.equal(afterAct(categoriesPart, content, 'add').items[3]?.texts.visible_from, '2025-12-01T00:00')
  })

  it('do nothing at the ends and to rows that are always there', () => {
    for (const act of ['up-0', 'down-2', 'remove-7', 'fly-1']) assert.deepEqual(order(act), ['a', 'b', 'c'], act)
    assert.equal(afterAct(phasesPart, content, 'remove-0'), content)
  })
})
