import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { HTTPException } from 'hono/http-exception'
import { formValues, routes } from '../platform/web.ts'
import { smallBodies } from './small-bodies.ts'

const FORM = 'application/x-www-form-urlencoded'

describe('the body of a form', () => {
  const reached: string[] = []
  const patient = siteWith(smallBodies())
  const hasty = siteWith(smallBodies(10))

  function siteWith(bodies: ReturnType<typeof smallBodies>) {
    const site = routes()
    site.use(bodies)
    site.post('*', async (c) => {
      reached.push(c.req.path)
      return c.json(await formValues(c))
    })
    site.onError((error, c) => c.text('', error instanceof HTTPException ? error.status : 500))
    return site
  }

  /** Sends 'title=A', and 'B' when told to. */
  function post(path: string, { to = patient, length }: { to?: typeof patient; length?: number } = {}) {
    reached.length = 0
    const rest = Promise.withResolvers<void>()
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(Buffer.from('title=A'))
        await rest.promise
        controller.enqueue(Buffer.from('B'))
        controller.close()
      },
    })
    const headers = { 'content-type': FORM, ...(length === undefined ? {} : { 'content-length': String(length) }) }
    const answer = to.request(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    return { answer: Promise.resolve(answer), sendRest: rest.resolve }
  }

  for (const [way, length] of [
    ['of a known length', 8],
    ['in chunks', undefined],
  ] as const) {
    it(`${way} is whole before anything asks for it`, async () => {
      const { answer, sendRest } = post('/beitrag', { length })
      await wait(20)
      assert.deepEqual(reached, [])
      sendRest()
      assert.deepEqual(await (await answer).json(), { title: 'AB' })
    })

    // proves: RL-06
    it(`${way} that does not end in time reaches nobody`, async () => {
      const { answer, sendRest } = post('/beitrag', { to: hasty, length })
      assert.equal((await answer).status, 408)
      sendRest()
      assert.deepEqual(reached, [])
    })
  }

  it('of more than a megabyte is refused, whatever its length says', async () => {
    assert.equal((await post('/beitrag', { length: 1_048_577 }).answer).status, 413)
    const body = 'x'.repeat(1_048_577)
    assert.equal((await patient.request('/beitrag', { method: 'POST', headers: { 'content-type': FORM }, body })).status, 413)
  })

  it('with files is left to those who stream it; what only looks like one is not', async () => {
    for (const [path, at] of [
      ['/beitraege/1/anlagen', 1],
      ['/beitraege/1/hochladen', 1],
      ['/beitraege/1/hochladen/2', 1],
      ['/beitraege/1/anlagen/2', 0],
      ['/beitraege/1/anlagen/2/entfernung', 0],
    ] as const) {
      const { answer, sendRest } = post(path, { length: 8 })
      await wait(20)
      assert.equal(reached.length, at, path)
      sendRest()
      await answer
    }
  })
})
