import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { HTTPException } from 'hono/http-exception'
import { formValues, routes } from '../platform/web.ts'
import { smallBodies } from './small-bodies.ts'

const WITHIN_MS = 100
const FORM = 'application/x-www-form-urlencoded'

describe('the body of a form', () => {
  const reached: string[] = []
  const site = routes()
  site.use(smallBodies(WITHIN_MS))
  site.post('*', async (c) => {
    reached.push(c.req.path)
    return c.json(await formValues(c))
  })
  site.onError((error, c) => c.text('', error instanceof HTTPException ? error.status : 500))

  /** Sends 'title=A', waits, and sends 'B'. */
  function post(path: string, { pauseMs = 0, length }: { pauseMs?: number; length?: number } = {}) {
    reached.length = 0
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(Buffer.from('title=A'))
        await wait(pauseMs)
        controller.enqueue(Buffer.from('B'))
        controller.close()
      },
    })
    const headers = { 'content-type': FORM, ...(length === undefined ? {} : { 'content-length': String(length) }) }
    return site.request(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  }

  for (const [way, length] of [
    ['of a known length', 8],
    ['in chunks', undefined],
  ] as const) {
    it(`${way} is whole before anything asks for it`, async () => {
      const answer = post('/beitrag', { pauseMs: WITHIN_MS / 2, length })
      await wait(WITHIN_MS / 4)
      assert.deepEqual(reached, [])
      assert.deepEqual(await (await answer).json(), { title: 'AB' })
    })

    // proves: RL-06
    it(`${way} that does not end in time reaches nobody`, async () => {
      assert.equal((await post('/beitrag', { pauseMs: WITHIN_MS * 2, length })).status, 408)
      assert.deepEqual(reached, [])
    })
  }

  it('of more than a megabyte is refused, whatever its length says', async () => {
    assert.equal((await post('/beitrag', { length: 1_048_577 })).status, 413)
    const body = 'x'.repeat(1_048_577)
    assert.equal((await site.request('/beitrag', { method: 'POST', headers: { 'content-type': FORM }, body })).status, 413)
  })

  it('with files is left to those who stream it; what only looks like one is not', async () => {
    for (const [path, at] of [
      ['/beitraege/1/anlagen', 1],
      ['/beitraege/1/hochladen', 1],
      ['/beitraege/1/hochladen/2', 1],
      ['/beitraege/1/anlagen/2', 0],
      ['/beitraege/1/anlagen/2/entfernung', 0],
    ] as const) {
      const answer = post(path, { pauseMs: WITHIN_MS / 2, length: 8 })
      await wait(WITHIN_MS / 4)
      assert.equal(reached.length, at, path)
      await answer
    }
  })
})
