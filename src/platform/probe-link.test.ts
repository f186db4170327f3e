import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { OPEN_WEB, probeLink, type Outside } from './probe-link.ts'

describe('asking whether a link still leads somewhere', () => {
  let server: Server
  let base = ''
  const asked: string[] = []
  /** Our own machine stands for the open web here; 127.0.0.2 for one of the house. */
  const open: Outside = { mayAsk: () => true, mayConnect: (address) => address === '127.0.0.1', patienceMs: 1000 }

  before(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      const [, what = '', port = ''] = (request.url ?? '').split('/')
      const leads: Record<string, string> = {
        moved: '/200',
        circle: '/circle',
        inside: `http://127.0.0.2:${port}/200`,
        nonsense: 'http://[',
      }
      if (what === 'silent') return
      if (what === 'no-head') response.statusCode = request.method === 'HEAD' ? 404 : 200
      else if (leads[what]) response.writeHead(302, { location: leads[what] })
      else response.statusCode = Number(what)
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  const rows: [string, string][] = [
    ['200', 'reachable'],
    ['moved', 'reachable'],
    ['401', 'reachable'],
    ['403', 'reachable'],
    ['no-head', 'reachable'],
    ['404', 'gone'],
    ['410', 'gone'],
    ['500', 'unanswered'],
    ['circle', 'unanswered'],
    ['nonsense', 'unanswered'],
    ['silent', 'unanswered'],
  ]
  for (const [path, expected] of rows)
    it(`${path}: ${expected}`, async () => assert.equal(await probeLink(`${base}/${path}`, open), expected))

  it('is not led to a machine of the house, neither by a hop nor by a name', async () => {
    const port = new URL(base).port
    assert.equal(await probeLink(`${base}/inside/${port}`, open), 'refused')
    const named = { ...open, mayConnect: (address: string) => !address.startsWith('127.') && address !== '::1' }
    asked.length = 0
    assert.equal(await probeLink(`http://localhost:${port}/200`, named), 'refused')
    assert.deepEqual(asked, [])
  })

  const refused = [
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://localhost/',
    'https://kall.example:8443/',
    'https://nutzer:wort@kall.example/',
    'ftp://kall.example/',
    'keine Adresse',
  ]
  for (const address of refused)
    it(`does not ask ${address}`, async () => assert.equal(await probeLink(address, OPEN_WEB), 'refused'))
})
