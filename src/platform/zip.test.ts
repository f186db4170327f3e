import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import { fromBuffer, type Entry } from 'yauzl'
import { zipName, zipStream, type Zipped } from './zip.ts'

const AT = new Date('2026-02-10T10:00:00Z')

describe('a ZIP', () => {
  it('holds its parts in order, streams and bytes alike', async () => {
    const bytes = await read([
      { name: 'a.txt', content: 'eins' },
      { name: 'c.txt', content: async () => new TextEncoder().encode('drei') },
      { name: 'b/ü.txt', content: async () => Readable.from([Buffer.from('zw'), Buffer.from('ei')]), stored: true },
    ])
    assert.deepEqual(await unpack(bytes), { 'a.txt': 'eins', 'c.txt': 'drei', 'b/ü.txt': 'zwei' })
  })

  it('keeps two parts of one name apart, also where capitals do not count', async () => {
    const part = (name: string) => ({ name, content: async () => Buffer.from(name) })
    const unpacked = await unpack(await read([part('x/plan.pdf'), part('x/Plan.pdf'), part('x/plan.pdf')]))
    assert.deepEqual(Object.keys(unpacked), ['x/plan.pdf', 'x/Plan-2.pdf', 'x/plan-3.pdf'])
  })

  it('asks for a part only when the one before is written', async () => {
    let open = 0
    const parts = Array.from({ length: 20 }, (_, index) => ({
      name: `${index}`,
      content: async () => {
        open += 1
        assert.equal(open, 1)
        return Readable.from(
          (function* () {
            yield Buffer.from('x')
            open -= 1
          })(),
        )
      },
    }))
    assert.equal(Object.keys(await unpack(await read(parts))).length, 20)
  })

  it('breaks off when a part cannot be had, before and in the middle', async () => {
    const refused = { name: 'a', content: () => Promise.reject(new Error('not any more')) }
    await assert.rejects(read([refused]), /not any more/)
    const broken = {
      name: 'a',
      content: async () =>
        Readable.from(
          (function* () {
            yield Buffer.from('x')
            throw new Error('disk')
          })(),
        ),
    }
    await assert.rejects(read([broken]), /disk/)
  })

  // proves: AC-25
  it('breaks off when the right ends between two parts', async ({ mock }) => {
    mock.timers.enable({ apis: ['Date'], now: AT })
    const arrived: Buffer[] = []
    await assert.rejects(sendTwo(arrived, { tick: () => mock.timers.tick(10_000), mayGoOn: false }), /right to this download/)
    assert.ok(Buffer.concat(arrived).includes('eins'))
    assert.ok(!Buffer.concat(arrived).includes('zwei'))
    await assert.rejects(unpack(Buffer.concat(arrived)))
  })

  it('goes on while the right stands', async ({ mock }) => {
    mock.timers.enable({ apis: ['Date'], now: AT })
    const arrived: Buffer[] = []
    await sendTwo(arrived, { tick: () => mock.timers.tick(10_000), mayGoOn: true })
    assert.deepEqual(await unpack(Buffer.concat(arrived)), { a: 'eins', b: 'zwei' })
  })

  it('has names that no system takes for a folder or a command', () => {
    assert.equal(zipName('../../etc/pass:wd'), '__.._etc_pass_wd')
    assert.equal(zipName('Ende. '), 'Ende')
    assert.equal(zipName(''), '_')
  })
})

/** Time passes once the first of two parts has arrived. */
async function sendTwo(arrived: Buffer[], { tick, mayGoOn }: { tick: () => void; mayGoOn: boolean }): Promise<void> {
  const first = Promise.withResolvers<void>()
  const second = async () => {
    await first.promise
    tick()
    return Buffer.from('zwei')
  }
  const parts = [
    { name: 'a', content: async () => Buffer.from('eins'), stored: true },
    { name: 'b', content: second, stored: true },
  ]
  for await (const chunk of zipStream(parts, AT, async () => mayGoOn)) {
    arrived.push(Buffer.from(chunk))
    if (Buffer.concat(arrived).includes('eins')) first.resolve()
  }
}

async function read(parts: Zipped[]): Promise<Buffer> {
  return Buffer.from(await new Response(zipStream(parts, AT, async () => true)).arrayBuffer())
}

function unpack(bytes: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const found: Record<string, string> = {}
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error)
      file.on('error', reject)
      file.on('end', () => resolve(found))
      file.on('entry', (entry: Entry) => {
        file.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            found[entry.fileName] = Buffer.concat(chunks).toString()
            file.readEntry()
          })
        })
      })
      file.readEntry()
    })
  })
}
