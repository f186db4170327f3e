import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { Sitting } from '../../../../../test/sitting.ts'
import { paths } from '../../../../paths.ts'

const CONFLICTED = 3
const PACE_MS = 4_000

// proves: AC-25, JU-05
describe('the open room', () => {
  const room = new Sitting()
  before(async () => {
    await room.begin({ conflicted: CONFLICTED })
    await room.closeScores()
    await room.call()
    for (const number of [0, 1, 2, CONFLICTED]) await room.come(number)
    await room.open()
  })
  after(() => room.end())

  async function listen(number: number) {
    const answer = await room.jury.portal.request(paths.room.stream.to({ meetingId: room.meetingId }), {
      cookie: room.who(number),
    })
    assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
    const reader = answer.body!.getReader()
    return {
      /** The next event's name; 'end' when the stream has ended. */
      next: async () => {
        const { done, value } = await reader.read()
        return done ? 'end' : (/event: (\w+)/.exec(new TextDecoder().decode(value))?.[1] ?? '')
      },
      stop: () => reader.cancel(),
    }
  }

  it('hears of a statement at once; to the recused juror nothing happens', async () => {
    const [open, recused] = [await listen(1), await listen(CONFLICTED)]
    assert.deepEqual([await open.next(), await recused.next()], ['state', 'state'])
    const heard = untilState(open)
    await room.done(0, paths.room.statements, { statement: 'etwas Neues' })
    assert.ok((await heard) < 3_000)
    assert.equal(await recused.next(), 'still')
    await open.stop()
    await recused.stop()
  })

  it('keeps its pace for the recused juror, whatever others do and when', async () => {
    const recused = await listen(CONFLICTED)
    assert.equal(await recused.next(), 'state')
    const began = performance.now()
    for (const after of [PACE_MS, 2 * PACE_MS]) {
      const next = recused.next()
      for (const word of ['erstens', 'zweitens', 'drittens']) {
        await setTimeout(700)
        await room.done(0, paths.room.statements, { statement: word })
      }
      assert.equal(await next, 'still')
      const passed = performance.now() - began
      assert.ok(passed > after - 100 && passed < after + 1_500, `after ${passed} ms`)
    }
    await recused.stop()
  })

  it('ends within ten seconds when the right to be there ends', async () => {
    const stream = await listen(2)
    assert.equal(await stream.next(), 'state')
    const { personId } = room.jury.jurors[2]!
    const began = Date.now()
    await room.db
      .updateTable('award_seat_holders')
      .set({ ended_at: new Date(), ended_because: 'ausgeschieden' })
      .where('person_id', '=', personId)
      .execute()
    let event = ''
    while (event !== 'end') event = await stream.next()
    assert.ok(Date.now() - began < 10_000)
  })

  async function untilState(stream: { next: () => Promise<string> }): Promise<number> {
    const began = Date.now()
    while ((await stream.next()) !== 'state');
    return Date.now() - began
  }
})
