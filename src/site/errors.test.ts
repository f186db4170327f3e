import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { pino } from 'pino'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'

const ANSWERS = { lead: 'territorial', partners: 'Stadt Kanarienberg', contractDate: '', savingsBank: 'no', legalForm: '' }

describe('a request that fails', () => {
  let portal: TestSite
  let logged: Record<string, unknown>[] = []

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    portal.deps.log = pino({ level: 'error', base: null }, { write: (line) => void logged.push(JSON.parse(line)) })
  })
  after(() => portal.close())
  beforeEach(() => {
    logged = []
  })

  it('by a fault of ours is answered with a number that stands in the log, and with what was typed', async () => {
    const ask = () => portal.request(paths.award.selfCheck.to(), { form: ANSWERS })
    await sql`alter table award_self_checks rename to out_of_the_way`.execute(portal.db)
    const answer = await ask()
    const page = await answer.text()
    const requestId = answer.headers.get('x-request-id') ?? ''
    assert.equal(answer.status, 500)
    assert.match(requestId, /^[0-9a-f-]{36}$/)
    assert.match(page, /Das hat leider nicht geklappt/)
    assert.ok(page.includes(requestId))
    assert.match(page, /name="partners" value="Stadt Kanarienberg"/)
    assert.deepEqual(
      logged.map((line) => [line.requestId, line.method, line.code, line.msg]),
      [[requestId, 'POST', '42P01', 'request failed']],
    )
    assert.doesNotMatch(JSON.stringify(logged), /Kanarienberg/)
    await sql`alter table out_of_the_way rename to award_self_checks`.execute(portal.db)
    assert.equal((await ask()).status, 303)
    assert.equal(logged.length, 1)
  })

  it('because its sender broke off is nobody’s fault and not logged', async () => {
    for (const head of ['Content-Length: 1000', 'Transfer-Encoding: chunked']) {
      const beginning = head.includes('chunked') ? '6\r\nlead=t\r\n' : 'lead=territorial'
      assert.equal((await brokenOff(`${head}\r\n\r\n${beginning}`)).status, 400)
    }
    assert.deepEqual(logged, [])
  })

  /** The portal's answer to a form whose sender goes away in the middle; nobody will have read it. */
  async function brokenOff(rest: string): Promise<Response> {
    const asked = Promise.withResolvers<{ answer: Promise<Response> }>()
    const fetch: typeof portal.site.fetch = (request, env) => {
      const answer = Promise.resolve(portal.site.fetch(request, env))
      asked.resolve({ answer })
      return answer
    }
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }) as Server
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const sender = connect(port, '127.0.0.1')
    sender.write(`POST ${paths.award.selfCheck.to()} HTTP/1.1\r\nHost: portal.example\r\nOrigin: http://portal.example\r\n`)
    sender.write(`Content-Type: application/x-www-form-urlencoded\r\n${rest}`)
    const { answer } = await asked.promise
    sender.destroy()
    await answer
    server.close()
    return answer
  }
})
