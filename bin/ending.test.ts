import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { paths } from '../src/paths.ts'
import { startServer } from '../src/server.ts'
import { testSite, type TestSite } from '../test/site.ts'

// proves: OP-01
describe('a portal that is about to end', { timeout: 60_000 }, () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  it('says that it is not ready, and finishes what has begun', async () => {
    const deps = { ...portal.deps, config: { ...portal.deps.config, host: '127.0.0.1', port: 0 } }
    const server = await startServer(deps)
    const peer = connect(server.port, '127.0.0.1')
    let heard = ''
    peer.on('data', (text: Buffer) => {
      heard += text.toString()
    })
    const host = 'Host: portal.example\r\nOrigin: http://portal.example'
    const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 16'
    // Half a form is here when the end begins; on the same connection somebody asks whether we are ready.
    peer.write(`GET ${paths.health.to()} HTTP/1.1\r\n${host}\r\n\r\n`)
    await once(peer, 'data')
    assert.match(heard, /^HTTP\/1\.1 200 /)
    peer.write(`POST ${paths.award.selfCheck.to()} HTTP/1.1\r\n${host}\r\n${form}\r\n\r\nlead=`)
    const site = await fetch(`http://127.0.0.1:${server.port}${paths.health.to()}`)
    assert.equal(site.status, 200)
    const ended = Promise.all([server.close(), once(peer, 'close')]) // ours ends before the peer has read all of it
    heard = ''
    peer.write(`territorial`)
    peer.write(`GET ${paths.health.to()} HTTP/1.1\r\n${host}\r\n\r\n`)
    await ended
    assert.match(heard, /HTTP\/1\.1 422 [^]*HTTP\/1\.1 503 [^]*nicht bereit/)
  })
})
