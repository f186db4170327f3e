import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { after, before, describe, it } from 'node:test'
import { startClamd, withoutClamd, type Clamd } from '../../test/clamd.ts'
import { docxMembers, pdf, zip } from '../../test/sample-files.ts'
import { clamdScanner, type Scanner } from './scanner.ts'

/** In two halves, so that no scanner takes this file for the thing itself. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const MB = 1024 * 1024

// proves: UP-08, UP-09
describe('the real clamd', { skip: withoutClamd }, () => {
  let clamd: Clamd
  let scan: Scanner
  before(async () => {
    clamd = await startClamd({ 'Test.Eicar': EICAR })
    scan = clamdScanner(clamd.socket)
  })
  after(() => clamd.stop())

  const infected: [string, Buffer][] = [
    ['plain', Buffer.from(EICAR)],
    ['after a kilobyte', Buffer.concat([Buffer.alloc(1024, 'x'), Buffer.from(EICAR)])],
    ['in a Word text', zip([...docxMembers(), { name: 'word/media/image1.png', content: EICAR }])],
    ['in a ZIP in a ZIP', zip([{ name: 'a.zip', content: zip([{ name: 'b.com', content: EICAR }]) }])],
    ['in a PDF with a ZIP behind', Buffer.concat([pdf(), zip([{ name: 'b.com', content: EICAR }])])],
    ['in the last bytes of 25 MB', Buffer.concat([Buffer.alloc(25 * MB - EICAR.length, 'x'), Buffer.from(EICAR)])],
  ]
  for (const [where, content] of infected) {
    it(`finds the EICAR string ${where}`, async () => {
      const { verdict, finding } = await scan(Readable.from([content]))
      assert.equal(verdict, 'infected')
      assert.match(String(finding), /Eicar/i)
    })
  }

  it('finds nothing in a harmless PDF', async () => {
    assert.deepEqual(await scan(Readable.from([pdf()])), { verdict: 'clean' })
  })

  it('does not call clean what exceeds its own limit', async () => {
    const large = Readable.from(
      (function* () {
        for (let mb = 0; mb < 31; mb += 1) yield Buffer.alloc(MB, 'x')
        yield Buffer.from(EICAR)
      })(),
    )
    const { verdict, finding } = await scan(large)
    assert.equal(verdict, 'failed')
    assert.match(String(finding), /size limit exceeded|EPIPE|no answer|ECONNRESET|ECANCELED/)
  })

  it('answers many at once, each for its own file', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        scan(Readable.from([index % 2 ? Buffer.from(EICAR) : pdf({ text: String(index) })])),
      ),
    )
    assert.deepEqual(
      verdicts.map((one) => one.verdict),
      Array.from({ length: 20 }, (_, index) => (index % 2 ? 'infected' : 'clean')),
    )
  })
})

describe('a scanner that misbehaves', () => {
  const dir = mkdtempSync(join(tmpdir(), 'clamd-'))
  const socket = join(dir, 'fake.sock')
  let server: Server
  let behave: (peer: Socket) => void
  before(() => {
    server = createServer((peer) => {
      peer.on('error', () => {})
      behave(peer)
    })
    return new Promise<void>((resolve) => server.listen(socket, resolve))
  })
  after(() => {
    server.close()
    rmSync(dir, { recursive: true, force: true })
  })

  const answers: [string, string | null][] = [
    ['stream: OK \0', null],
    ['stream: ok\0', null],
    ['OK\0', null],
    ['stream: OK', 'clean'],
    ['stream: OK\0', 'clean'],
    ['', null],
    ['INSTREAM size limit exceeded. ERROR\0', null],
    ["stream: Can't allocate memory ERROR\0", null],
    ['stream: OK\nstream: X FOUND\0', null],
  ]
  for (const [answer, verdict] of answers) {
    it(`is ${verdict ?? 'failed'} when it says ${JSON.stringify(answer)}`, async () => {
      behave = (peer) => {
        peer.once('data', () => peer.end(answer))
      }
      assert.equal((await clamdScanner(socket)(Readable.from([Buffer.from('x')]))).verdict, verdict ?? 'failed')
    })
  }

  it('is failed when it says OK before it has everything', async () => {
    behave = (peer) => {
      peer.end('stream: OK\0')
    }
    const slow = Readable.from(
      (async function* () {
        yield Buffer.from('x')
        await wait(50)
        yield Buffer.from('y')
      })(),
    )
    assert.equal((await clamdScanner(socket)(slow)).verdict, 'failed')
  })

  it('is failed when the file cannot be read', async () => {
    behave = (peer) => {
      peer.resume()
    }
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('x')
        throw new Error('EIO')
      })(),
    )
    assert.deepEqual(await clamdScanner(socket)(broken), { verdict: 'failed', finding: 'EIO' })
  })

  it('is failed when it never answers', async () => {
    behave = (peer) => {
      peer.resume()
    }
    assert.deepEqual(await clamdScanner(socket, 100)(Readable.from([Buffer.from('x')])), {
      verdict: 'failed',
      finding: 'time-out',
    })
  })

  it('is failed when nobody is there, and the file is let go', async () => {
    const content = Readable.from([Buffer.from('x')])
    const { verdict, finding } = await clamdScanner(join(dir, 'nobody.sock'))(content)
    assert.equal(verdict, 'failed')
    assert.match(String(finding), /ENOENT/)
    assert.equal(content.destroyed, true)
  })
})
