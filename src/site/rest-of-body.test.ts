import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, request, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { serve } from '@hono/node-server'
import { seedPeople } from '../../db/seeds/people.ts'
import { givenEntry } from '../../test/factories.ts'
import { freePort } from '../../test/server-process.ts'
import { servedSite, type ServedSite } from '../../test/served-site.ts'
import { paths } from '../paths.ts'
import { routes } from '../platform/web.ts'
import { restOfBody } from './rest-of-body.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const MB = 1_048_576
const FORM = 'application/x-www-form-urlencoded'
const FILES = 'multipart/form-data; boundary=grenze'

// proves: RL-06
describe('a connection that is kept, after a request whose body nobody wanted', () => {
  let portal: ServedSite
  let cookie = ''
  let entryId = ''
  before(async () => {
    portal = await servedSite('2026-02-01T10:00')
    await seedPeople(portal.db)
    cookie = await portal.signIn(ERIKA)
    entryId = await givenEntry(portal.db, { by: ERIKA })
  })
  after(() => portal.close())

  type Sent = { path: string; bytes?: number; type?: string; chunked?: boolean; as?: string }
  type Answer = { status: number; html: string; connection: string | undefined; port: number }
  function send(agent: Agent, { path, bytes = 0, type = FORM, chunked = false, as = cookie }: Sent): Promise<Answer> {
    const headers: Record<string, string | number> = { Origin: portal.url, Cookie: as, 'Content-Type': type }
    if (bytes > 0 && !chunked) headers['Content-Length'] = bytes
    return new Promise((resolve, reject) => {
      let port = 0
      const sending = request(portal.url + path, { method: bytes > 0 ? 'POST' : 'GET', agent, headers })
      sending.on('socket', (socket) => {
        const known = () => {
          port = socket.localPort ?? 0
        }
        if (socket.connecting) socket.once('connect', known)
        else known()
      })
      sending.on('error', reject)
      sending.on('response', (answer) => {
        const { statusCode = 0, headers: answered } = answer
        const { connection } = answered
        text(answer).then((html) => resolve({ status: statusCode, html, connection, port }), reject)
      })
      sending.end(Buffer.alloc(bytes, 'x'))
    })
  }

  /** What is refused, then a page, on one connection where that may be kept. */
  async function twice(refused: Sent): Promise<[first: Answer, next: Answer]> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    try {
      return [await send(agent, refused), await send(agent, { path: paths.award.call.to() })]
    } finally {
      agent.destroy()
    }
  }

  const title = () => paths.award.step.to({ entryId, step: 'title' })
  const shelf = () => paths.award.attachments.to({ entryId })
  const kept: [what: string, sent: () => Sent, status: number][] = [
    ['a form of two megabytes', () => ({ path: title(), bytes: 2 * MB }), 413],
    ['a form of six megabytes in chunks', () => ({ path: title(), bytes: 6 * MB, chunked: true }), 413],
    ['files from somebody who is not signed in', () => ({ path: shelf(), bytes: 3 * MB, type: FILES, as: '' }), 303],
    ['files to an entry that is not there', () => ({ path: shelf().replace(entryId, 'x'), bytes: 3 * MB, type: FILES }), 404],
    ['a whole upload begun as a form', () => ({ path: shelf(), bytes: 3 * MB }), 422],
    ['a piece of an upload nobody began', () => ({ path: paths.award.upload.to({ entryId, token: 'x' }), bytes: 3 * MB }), 404],
  ]
  for (const [what, sent, status] of kept)
    it(`(${what}) answers the next request on it`, async () => {
      const [first, next] = await twice(sent())
      assert.equal(first.status, status, first.html.slice(0, 400))
      assert.notEqual(first.connection, 'close')
      assert.equal(next.status, 200)
      assert.match(next.html, /Landespreis/)
      assert.equal(next.port, first.port, 'the same connection')
    })

  it('(far more than anybody types) answers the next request all the same', async () => {
    const [first, next] = await twice({ path: title(), bytes: 40 * MB })
    assert.deepEqual([first.status, next.status, next.port], [413, 200, first.port])
  })
})

describe('a request whose rest is not worth waiting for', () => {
  let server: Server
  let url = ''
  before(async () => {
    const site = routes()
    site.use(restOfBody({ maxBytes: 1000, withinMs: 50 }))
    site.post('*', (c) => c.text('zu viel', 413))
    const port = await freePort()
    server = serve({ fetch: site.fetch, hostname: '127.0.0.1', port }) as Server
    url = `http://127.0.0.1:${port}`
  })
  after(() => void server.close())

  for (const [why, sent] of [
    ['never comes', 10],
    ['is too much', 1001],
  ] as const)
    it(`because it ${why}, is answered, told that the connection ends, and sees it end`, async () => {
      const sending = request(url, { method: 'POST', agent: new Agent({ keepAlive: true }), headers: { 'Content-Length': 5000 } })
      sending.write(Buffer.alloc(sent, 'x'))
      const [answer] = (await once(sending, 'response')) as [IncomingMessage]
      const ended = once(answer.socket, 'close')
      assert.deepEqual([answer.statusCode, answer.headers.connection, await text(answer)], [413, 'close', 'zu viel'])
      sending.on('error', () => {})
      await ended
    })
})
