import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NO_OTHER_FORMS } from './other-forms.rules.ts'
import { EMPTY_AID, type Aid } from './aid.rules.ts'
import { publishText, saveText, statesOf, withdrawText, type EditedText } from './text.rules.ts'

const NOW = new Date('2025-12-04T08:30:00Z')
const BEFORE = new Date('2025-12-01T08:00:00Z')
const content = {
  title: 'Titel',
  summary: 'Kurz.',
  text: 'Lang.',
  reviewDueOn: '2026-06-01',
  aid: null,
  otherForms: NO_OTHER_FORMS,
}
const newest = { ...content, number: 3, writtenAt: BEFORE, writtenByName: 'Nina Zeile' }
const draft: EditedText = {
  kind: 'page',
  slug: 'titel',
  newest,
  public: null,
  planned: null,
  withdrawnAt: null,
  lastWithdrawal: null,
  brokenLinks: [],
}
const shown = (number: number, reviewDueOn = '2026-06-01') => ({ number, visibleFrom: BEFORE, reviewDueOn })
const brokenLinks = [{ url: 'https://recht.example', failingSince: BEFORE }]
const planned = { number: 3, visibleFrom: new Date('2025-12-05T08:00:00Z') }

describe('the state of a text', () => {
  const cases: [string, EditedText, string[]][] = [
    ['never published', draft, ['draft']],
    ['as it is read', { ...draft, public: shown(3) }, ['public']],
    ['read and written on', { ...draft, public: shown(2) }, ['public', 'draft']],
    ['read and replaced soon', { ...draft, public: shown(2), planned }, ['public', 'planned']],
    ['planned for the first time', { ...draft, planned }, ['planned']],
    ['taken down', { ...draft, withdrawnAt: NOW }, ['withdrawn']],
    ['taken down in the instant of its revision', { ...draft, withdrawnAt: BEFORE }, ['withdrawn']],
    ['taken down and written on', { ...draft, withdrawnAt: new Date(BEFORE.getTime() - 1) }, ['withdrawn', 'draft']],
    ['taken down and published again', { ...draft, withdrawnAt: BEFORE, public: shown(3) }, ['public']],
    ['a day before its review', { ...draft, public: shown(3, '2025-12-05') }, ['public']],
    ['read, with a link that leads nowhere', { ...draft, public: shown(3), brokenLinks }, ['public', 'to-review']],
    ['no longer read, with such a link', { ...draft, withdrawnAt: NOW, brokenLinks }, ['withdrawn']],
    ['on the day of its review', { ...draft, public: shown(3, '2025-12-04') }, ['public', 'to-review']],
  ]
  for (const [name, text, states] of cases)
    it(`${name}: ${states.join(', ')}`, () => assert.deepEqual(statesOf(text, NOW), states))
})

describe('saving', () => {
  it('goes on from what was begun with', () => {
    assert.deepEqual(saveText(newest, { base: 3, content: { ...content, title: 'Neu' } }), { ok: true, outcome: 4 })
  })
  it('knows when only what an aid says beside its words has changed', () => {
    const aid = { ...newest, aid: EMPTY_AID }
    const same = saveText(aid, { base: 3, content: { ...content, aid: { ...EMPTY_AID } } })
    assert.deepEqual(same, { ok: true, outcome: 'unchanged' })
    const other = saveText(aid, { base: 3, content: { ...content, aid: { ...EMPTY_AID, licence: 'CC BY 4.0' } } })
    assert.deepEqual(other, { ok: true, outcome: 4 })
  })
  it('knows when only another form of it is named or taken away', () => {
    for (const name of ['easyLanguage', 'signVideo'] as const) {
      const otherForms = { ...NO_OTHER_FORMS, [name]: '/seiten/leichte-sprache' }
      assert.deepEqual(saveText(newest, { base: 3, content: { ...content, otherForms } }), { ok: true, outcome: 4 })
      const same = saveText({ ...newest, otherForms }, { base: 3, content: { ...content, otherForms: { ...otherForms } } })
      assert.deepEqual(same, { ok: true, outcome: 'unchanged' })
    }
  })
  it('makes nothing of what is the same', () => {
    assert.deepEqual(saveText(newest, { base: 3, content }), { ok: true, outcome: 'unchanged' })
  })
  it('overwrites nobody', () => {
    assert.deepEqual(saveText(newest, { base: 2, content: { ...content, title: 'Neu' } }), { ok: false, because: 'stale' })
  })
  it('is done when somebody has just saved the same, whatever it was begun with', () => {
    assert.deepEqual(saveText(newest, { base: 2, content }), { ok: true, outcome: 'unchanged' })
  })
})

describe('publishing', () => {
  const publish = (text: EditedText, visibleFrom: Date | null = null, number = 3) => {
    const decision = publishText(text, { number, visibleFrom }, NOW)
    if (!decision.ok) return decision.because
    return decision.outcome === 'unchanged' ? 'unchanged' : decision.outcome.visibleFrom
  }
  const withContent = (part: object, kind: EditedText['kind'] = 'page') => ({ ...draft, kind, newest: { ...newest, ...part } })

  const law = { ...EMPTY_AID, sort: 'law' as const, publisher: 'Land', licence: 'Amtlich', sourceUrl: 'https://recht.example/' }
  const ofAid = (part: Partial<Aid>, words: object = {}) => withContent({ text: '', ...words, aid: { ...law, ...part } }, 'aid')

  it('an aid needs a text, a link or a file, not all of them', () => {
    for (const aid of [ofAid({}), ofAid({ sourceUrl: '', files: 'x' }), ofAid({ sourceUrl: '' }, { text: 'Text' })])
      assert.equal(publish(aid), NOW)
  })

  it('is at once or at an instant to come', () => {
    assert.equal(publish(draft), NOW)
    const soon = new Date(NOW.getTime() + 1)
    assert.equal(publish(draft, soon), soon)
  })
  const refused: [string, EditedText, Date | null, number, string][] = [
    ['another revision than the newest', draft, null, 2, 'stale'],
    ['while something is planned', { ...draft, planned: { ...planned, number: 2 } }, null, 3, 'already-planned'],
    ['what is read already, for later', { ...draft, public: shown(3) }, planned.visibleFrom, 3, 'nothing-new'],
    ['what is planned, for another instant', { ...draft, planned }, new Date('2025-12-05T08:00:01Z'), 3, 'already-planned'],
    ['what is planned, at once', { ...draft, planned }, null, 3, 'already-planned'],
    ['at this very instant, by the clock', draft, NOW, 3, 'instant-passed'],
    ['an aid of no sort', ofAid({ sort: '' }), null, 3, 'sort-missing'],
    ['an aid of nobody', ofAid({ publisher: '' }), null, 3, 'publisher-missing'],
    ['an aid without a licence', ofAid({ licence: '' }), null, 3, 'licence-missing'],
    ['an aid with nothing to read', ofAid({ sourceUrl: '' }), null, 3, 'nothing-to-read'],
    ['an aid without a day of review', ofAid({}, { reviewDueOn: null }), null, 3, 'review-day-missing'],
    ['without a summary', withContent({ summary: '' }), null, 3, 'summary-missing'],
    ['without a text', withContent({ text: '' }), null, 3, 'text-missing'],
    ['a picture nobody describes', withContent({ text: 'Da: ![ ](/medien/1)' }), null, 3, 'picture-without-alt'],
    ['a picture of nobody', withContent({ text: 'Da: ![Rathaus](/medien/1)' }), null, 3, 'picture-without-credit'],
    ['a page without review', withContent({ reviewDueOn: null }), null, 3, 'review-day-missing'],
    ['a page due on the day it appears', withContent({ reviewDueOn: '2025-12-04' }), null, 3, 'review-day-passed'],
    ['a page due before it appears', withContent({ reviewDueOn: '2025-12-05' }), planned.visibleFrom, 3, 'review-day-passed'],
  ]
  for (const [name, text, at, number, because] of refused)
    it(`${name} is refused: ${because}`, () => assert.equal(publish(text, at, number), because))
  const done: [string, EditedText, Date | null][] = [
    ['what is read', { ...draft, public: shown(3) }, null],
    ['what was read before somebody wrote on', { ...draft, public: shown(3), newest: { ...newest, number: 4 } }, null],
    ['what is planned for this instant', { ...draft, planned }, planned.visibleFrom],
    ['what has appeared at this instant', { ...draft, public: shown(3) }, BEFORE],
  ]
  for (const [name, text, at] of done) it(`${name} is done`, () => assert.equal(publish(text, at), 'unchanged'))
  it('a page due the day after', () => assert.equal(publish(withContent({ reviewDueOn: '2025-12-05' })), NOW))
  it('a picture that is described and credited', () =>
    assert.equal(publish(withContent({ text: '![Rathaus](/medien/1)\n\n*Bild: Stadt*' })), NOW))
  it('news needs no review', () => assert.equal(publish(withContent({ reviewDueOn: null }, 'news')), NOW))
})

describe('taking down', () => {
  const withdraw = (text: EditedText, scope: 'all' | 'planned', reason = '') => {
    const decision = withdrawText(text, { scope, reason })
    return decision.ok ? decision.outcome : decision.because
  }
  it('of the plan alone needs no reason', () => {
    assert.deepEqual(withdraw({ ...draft, planned }, 'planned'), { onlyPlanned: true, reason: '' })
    assert.equal(withdraw({ ...draft, public: shown(3) }, 'planned'), 'nothing-planned')
  })
  it('of what is read needs one', () => {
    assert.deepEqual(withdraw({ ...draft, public: shown(3) }, 'all', 'Überholt'), { onlyPlanned: false, reason: 'Überholt' })
    assert.equal(withdraw({ ...draft, public: shown(3) }, 'all'), 'reason-missing')
    assert.equal(withdraw({ ...draft, planned }, 'all', 'Überholt'), 'not-public')
  })
  it('is done when it has just been done for this reason', () => {
    const lastWithdrawal = { onlyPlanned: false, reason: 'Überholt' }
    const down = { ...draft, withdrawnAt: NOW, lastWithdrawal }
    assert.equal(withdraw(down, 'all', 'Überholt'), 'unchanged')
    assert.equal(withdraw(down, 'all', 'Falsch'), 'not-public')
    assert.equal(withdraw(down, 'planned', 'Überholt'), 'nothing-planned')
    const dropped = { ...draft, lastWithdrawal: { onlyPlanned: true, reason: '' } }
    assert.equal(withdraw(dropped, 'planned'), 'unchanged')
    assert.equal(withdraw({ ...dropped, public: shown(3) }, 'all', ''), 'reason-missing')
  })
})
