import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filterQuery, isWanted, readFilter } from './filter.rules.ts'

describe('the filter of events', () => {
  it('reads what the address says and ignores what it does not know', () => {
    assert.deepEqual(readFilter({ zeit: 'vergangen', reihe: 'sprechstunde', form: 'vor-ort' }), {
      past: true,
      series: 'office-hour',
      form: 'on-site',
    })
    assert.deepEqual(readFilter({ zeit: 'x', reihe: 'office-hour', form: '' }), { past: false, series: null, form: null })
  })

  it('is written as it is read', () => {
    for (const chosen of [{ reihe: 'sprechstunde' }, { form: 'beides' }, { reihe: 'weitere', form: 'online' }, {}])
      assert.deepEqual(filterQuery(readFilter(chosen)), chosen)
  })

  const rows = [
    ['online', 'online', true],
    ['online', 'hybrid', true],
    ['online', 'on-site', false],
    ['on-site', 'hybrid', true],
    ['hybrid', 'online', false],
    [null, 'on-site', true],
  ] as const
  for (const [form, has, wanted] of rows)
    it(`${form}: ${has} is ${wanted ? 'shown' : 'left out'}`, () => {
      assert.equal(isWanted({ past: false, series: null, form }, { series: 'spotlight', form: has }), wanted)
    })

  it('leaves out other series', () => {
    const event = { series: 'spotlight', form: 'online' } as const
    assert.equal(isWanted({ past: false, series: 'ceremony', form: null }, event), false)
    assert.equal(isWanted({ past: false, series: 'spotlight', form: null }, event), true)
  })
})
