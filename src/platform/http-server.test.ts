import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { listen, stopListening } from './http-server.ts'

/** More than the system takes off our hands. */
const BYTES = 20 * 1_048_576
const ASK = 'GET / HTTP/1.1\r\nHost: portal.example\r\n\r\n'

// proves: OP-01
describe('a server that stops listening', { timeout: 20_000 }, () => {
  it('sends to the end what a slow reader has asked for, and closes what nobody uses', async () => {
    const server = await listen((asked) => new Response(asked.method === 'HEAD' ? null : 'x'.repeat(BYTES)), '127.0.0.1', 0)
    const peer = () => connect((server.address() as AddressInfo).port, '127.0.0.1')
    const [slow, idle] = [peer(), peer()]
    idle.write(ASK.replace('GET', 'HEAD'))
    await once(idle, 'data')
    slow.write(ASK)
    await once(slow, 'readable')
    const [ended, idleEnded] = [stopListening(server), once(idle, 'close')]
    await wait(300)
    assert.ok((await readAll(slow)) > BYTES)
    await Promise.all([ended, idleEnded])
  })

  it('keeps no connection for another request', async () => {
    const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>()
    const server = await listen(
      async () => {
        await mayAnswer
        return new Response('ja')
      },
      '127.0.0.1',
      0,
    )
    const peer = connect((server.address() as AddressInfo).port, '127.0.0.1')
    peer.write(ASK)
    await once(server, 'request')
    const ended = stopListening(server)
    peer.write(ASK)
    await once(server, 'request')
    answer()
    let heard = ''
    for await (const text of peer) heard += String(text)
    await ended
    assert.match(heard, /^HTTP\/1\.1 200 [^]*keep-alive[^]*ja[^]*HTTP\/1\.1 200 [^]*connection: close[^]*ja/i)
  })
})

async function readAll(peer: Socket): Promise<number> {
  let bytes = 0
  for await (const piece of peer) bytes += (piece as Buffer).length
  return bytes
}
