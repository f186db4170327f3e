import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fillForm } from '../../../../../test/fill-form.ts'
import { Sitting } from '../../../../../test/sitting.ts'
import { paths } from '../../../../paths.ts'

// proves: ID-01

/** No answer came, so the text was improved on the page that still stood there, and sent again. */
describe('a form of the room that comes again with other words', () => {
  const room = new Sitting()
  before(async () => {
    await room.begin()
    await room.closeScores()
    await room.call()
    for (const number of [0, 1, 2]) await room.come(number)
    await room.open()
  })
  after(() => room.end())

  it('is another statement, also when it comes after the deliberation was broken off, and still one however often it comes', async () => {
    const address = room.address(paths.room.statements)
    const first = fillForm(await room.page(1), address, { statement: 'Erste Fassung' })
    for (const statement of ['Erste Fassung', 'Zweite Fassung', 'Zweite Fassung', 'Erste Fassung'])
      await room.done(1, paths.room.statements, { ...first, statement })
    const said = await room.db.selectFrom('award_statements').select('text').orderBy('text').execute()
    assert.deepEqual(said, [{ text: 'Erste Fassung' }, { text: 'Zweite Fassung' }])
    await room.done(0, paths.room.calls, { act: 'close' })
    await room.done(1, paths.room.statements, first)
    const late = await room.post(1, paths.room.statements, { ...first, statement: 'Dritte Fassung' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /nicht abgegeben[^]*Dritte Fassung/)
    await room.open()
  })

  it('is another motion, and still one however often it comes', async () => {
    const address = room.address(paths.room.motions)
    const first = fillForm(await room.page(2), address, { kind: 'not-awarded', reasonNotAwarded: 'Erster Grund' })
    const [one = ''] = room.entries
    const other = { id: String(first.id), kind: 'award', entry: one, reasonAward: 'Zweiter Grund' }
    for (const form of [first, other, other, first]) await room.done(2, paths.room.motions, form)
    const moved = await room.db.selectFrom('award_motions').select(['number', 'reason']).orderBy('number').execute()
    assert.deepEqual(moved, [
      { number: 1, reason: 'Erster Grund' },
      { number: 2, reason: 'Zweiter Grund' },
    ])
  })
})
