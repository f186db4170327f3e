import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Sitting } from '../../../../../test/sitting.ts'
import { paths } from '../../../../paths.ts'

// proves: ID-01

/** A double click, or a form sent again because its answer was lost. */
describe('an act in the room that is sent twice at once', () => {
  const room = new Sitting()
  before(async () => {
    await room.begin()
    await room.closeScores()
    await room.call()
  })
  after(() => room.end())

  const twice = (...asked: Parameters<Sitting['done']>) => Promise.all([room.done(...asked), room.done(...asked)])
  const events = async (kind: string) => {
    const rows = await room.db.selectFrom('platform_events').select('kind').where('kind', '=', kind).execute()
    return rows.length
  }

  it('is one arrival, one leaving and one count, each answered like the first', async () => {
    for (const number of [0, 1, 2, 3]) await twice(number, paths.room.attendance, { act: 'come' })
    await twice(3, paths.room.attendance, { act: 'leave', seat: room.jury.jurors[3]!.seatId })
    assert.deepEqual([await events('meeting-joined'), await events('meeting-left')], [4, 1])
    await room.open()
    const motion = await room.move(1, { kind: 'not-awarded', reasonNotAwarded: 'Niemand überzeugt.' })
    await room.done(0, paths.room.vote, { act: 'open' }, motion)
    for (const number of [0, 1, 2]) await room.done(number, paths.room.ballot, { choice: 'yes' }, motion)
    await twice(0, paths.room.vote, { act: 'close' }, motion)
    assert.equal(await events('vote-closed'), 1)
    await room.refused(/wer die Sitzung gerade leitet/, 1, paths.room.vote, { act: 'close' }, motion)
  })
})
