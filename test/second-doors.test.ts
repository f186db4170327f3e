import assert from 'node:assert/strict'
import { request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { listen, stopListening } from '../src/platform/http-server.ts'
import { testSite, type TestSite } from './site.ts'

const { office } = paths
const slug = '2025-2026'
/** None of these is anybody's but the office's. */
const PROTECTED = [
  office.start.to(),
  office.jury.seats.to(),
  office.conflicts.matrix.to(),
  office.release.overview.to(),
  office.scoring.progress.to(),
  office.scoring.record.to(),
  office.edition.list.to(),
  office.decisionFile.list.to(),
  office.decisionFile.page.to({ slug }),
  office.decisionFile.statistics.to({ slug }),
]
const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override']
const ADDRESSES = ['x-original-url', 'x-rewrite-url', 'x-forwarded-uri', 'x-forwarded-prefix']

type Asked = { method?: string; headers?: Record<string, string>; body?: string }
type Answer = { status: number; location: string; body: string }

// proves: AC-08
describe('a page of the office has one door', { timeout: 240_000 }, () => {
  let portal: TestSite
  let server: Server
  let stranger = ''
  let insider = ''
  before(async () => {
    portal = await testSite({ at: '2026-02-20T09:00' })
    await seedPeople(portal.db)
    stranger = await portal.signIn('marta.probe@hellenthal.example')
    insider = await portal.signIn('ingrid.vordruck@buero.example')
    server = await listen(portal.site.fetch, '127.0.0.1', 0)
  })
  after(async () => {
    await stopListening(server)
    await portal.close()
  })

  /** Written on the line as it is: what fetch and URL would tidy up is what is asked here. */
  async function ask(cookie: string, path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}): Promise<Answer> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const { port } = server.address() as AddressInfo
      const common = { host: 'portal.example', origin: 'http://portal.example', connection: 'close', cookie }
      request({ port, host: '127.0.0.1', path, method, headers: { ...common, ...headers } }, resolve)
        .on('error', reject)
        .end(body)
    })
    return { status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body: await text(answer) }
  }

  const isOpen = ({ status, body }: Answer) => status >= 200 && status < 300 && body !== ''

  it('which opens for the office and is shut for others', async () => {
    for (const path of PROTECTED) {
      assert.equal((await ask(insider, path)).status, 200, path)
      assert.equal((await ask(stranger, path)).status, 403, path)
      assert.match((await ask('', path)).location, /^\/anmelden/, path)
    }
  })

  it('by HEAD as by GET', async () => {
    for (const path of PROTECTED) {
      assert.deepEqual(await ask(stranger, path, { method: 'HEAD' }), { status: 403, location: '', body: '' })
      assert.equal((await ask(insider, path, { method: 'HEAD' })).status, 200)
    }
  })

  it('by no other method, and TRACE sends nothing back', async () => {
    const methods = ['OPTIONS', 'TRACE', 'PROPFIND', 'PUT', 'PATCH', 'DELETE']
    const asked = PROTECTED.flatMap((path) =>
      methods.flatMap((method) => ['', stranger, insider].map((cookie) => ({ path, method, cookie }))),
    )
    for (const { path, method, cookie } of asked) {
      const answer = await ask(cookie, path, { method, headers: { 'x-echo': 'KANARIE-echo' } })
      assert.ok(!isOpen(answer), `${method} ${path}: ${answer.status}`)
      assert.doesNotMatch(answer.body, /KANARIE/)
    }
  })

  it('by no header that names another address', async () => {
    const home = await ask(stranger, paths.home.to())
    assert.equal(home.status, 200)
    for (const path of PROTECTED)
      for (const name of ADDRESSES) {
        const answer = await ask(stranger, paths.home.to(), { headers: { [name]: path } })
        assert.equal(titleOf(answer.body), titleOf(home.body), `${name}: ${path}`)
      }
  })

  it('by no header that names another method', async () => {
    const length = { 'content-length': '0' }
    const asked = PROTECTED.flatMap((path) =>
      OVERRIDES.flatMap((name) => ['GET', 'DELETE'].map((value) => ({ path, name, value }))),
    )
    for (const { path, name, value } of asked) {
      const plain = await ask(stranger, path, { method: 'POST', headers: length })
      const posted = await ask(stranger, path, { method: 'POST', headers: { ...length, [name]: value } })
      assert.deepEqual([posted.status, posted.location], [plain.status, plain.location], `${name}: ${value} ${path}`)
      assert.ok(!isOpen(posted))
    }
  })

  it('by no other way to write its address', async () => {
    const asked = PROTECTED.flatMap((path) =>
      waysToWrite(path).flatMap((other) => ['', stranger].map((cookie) => ({ path, other, cookie }))),
    )
    for (const { path, other, cookie } of asked) {
      const answer = await ask(cookie, other)
      const seen = titleOf((await ask(insider, path)).body)
      assert.ok(!isOpen(answer) || titleOf(answer.body) !== seen, `${other}: ${answer.status}`)
      assert.match(answer.location, /^$|^(http:\/\/portal\.example)?\/(?!\/)/, `${other} leads away`)
    }
  })
})

function waysToWrite(path: string): string[] {
  const [, first = '', ...rest] = path.split('/')
  const tail = rest.join('/')
  return [
    `/${path}`,
    `/${first}//${tail}`,
    `/${first}/;/${tail}`,
    `/${first};x=1/${tail}`,
    `/${first}/./${tail}`,
    `/x/../${first}/${tail}`,
    `/${first}/%2e%2e/${first}/${tail}`,
    `/${first}/%2E%2E%2F${first}/${tail}`,
    `/${first}%2f${tail}`,
    `/${first}/${tail.replace('b', '%62')}`,
    `${path}/`,
    `${path}.`,
    `${path}%00`,
    `${path}%20`,
    `${path}.html`,
    path.toUpperCase(),
    `/${first[0]?.toUpperCase() ?? ''}${first.slice(1)}/${tail}`,
    `http://anderswo.example${path}`,
  ]
}

const titleOf = (html: string) => /<title>([^<]*)/.exec(html)?.[1] ?? html.slice(0, 40)
