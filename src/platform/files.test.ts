import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { buffer } from 'node:stream/consumers'
import { after, describe, it } from 'node:test'
import { directoryFiles } from './files-directory.ts'
import { FileDamaged, FileTooLarge } from './files.ts'

// proves: UP-11, UP-14, UP-15, CR-01
describe('a directory of files', () => {
  const dir = mkdtempSync(join(tmpdir(), 'files-'))
  const files = directoryFiles(dir)
  after(() => rmSync(dir, { recursive: true }))
  const incoming = () => readdirSync(join(dir, 'incoming'))
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
  const pathOf = (hash: string) => join(dir, hash.slice(0, 2), hash.slice(2, 4), hash)

  it('gives back what was put, under its hash', async () => {
    const stored = await files.put(Readable.from([Buffer.from('Rufbereit'), Buffer.from('schaft')]), 100)
    assert.deepEqual(stored, { sha256: hashOf('Rufbereitschaft'), bytes: 15 })
    assert.equal((await buffer(await files.get(stored.sha256))).toString(), 'Rufbereitschaft')
    assert.equal(await files.has(stored.sha256), true)
    assert.deepEqual(incoming(), [])
  })

  it('takes the same content twice, also at once, and stores it once', async () => {
    const puts = Array.from({ length: 10 }, () => files.put(Readable.from([Buffer.from('zweimal')]), 100))
    const stored = await Promise.all(puts)
    assert.equal(new Set(stored.map((file) => file.sha256)).size, 1)
    assert.deepEqual(readdirSync(join(pathOf(hashOf('zweimal')), '..')), [hashOf('zweimal')])
    assert.deepEqual(incoming(), [])
  })

  it('leaves nothing of senders who break off before anything has come', async () => {
    const broken = Array.from({ length: 200 }, () => {
      const sender = new Readable({ read: () => sender.destroy(new Error('broken off')) })
      return assert.rejects(files.put(sender, 100))
    })
    await Promise.all(broken)
    await wait(100)
    assert.deepEqual(incoming(), [])
  })

  it('is readable by nobody else', async () => {
    const { sha256 } = await files.put(Readable.from([Buffer.from('geheim')]), 100)
    assert.equal(statSync(pathOf(sha256)).mode & 0o777, 0o600)
    assert.equal(statSync(join(pathOf(sha256), '..')).mode & 0o777, 0o700)
    assert.equal(statSync(dir).mode & 0o077, 0)
  })

  it('takes exactly the limit', async () => {
    assert.equal((await files.put(Readable.from([Buffer.alloc(1000)]), 1000)).bytes, 1000)
  })

  it('refuses one byte more while streaming, and nothing is left', async () => {
    let produced = 0
    const endless = Readable.from(
      (function* () {
        for (;;) {
          produced += 1
          yield Buffer.alloc(64)
        }
      })(),
    )
    await assert.rejects(files.put(endless, 1000), FileTooLarge)
    assert.ok(produced < 200, 'the rest is not read')
    assert.deepEqual(incoming(), [])
  })

  it('leaves nothing when the sender breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(500)
        throw new Error('connection reset')
      })(),
    )
    await assert.rejects(files.put(broken, 1000), /connection reset/)
    assert.deepEqual(incoming(), [])
  })

  it('reports a stored file of another size and does not overwrite it', async () => {
    const { sha256 } = await files.put(Readable.from([Buffer.from('beschädigt')]), 100)
    writeFileSync(pathOf(sha256), 'kurz')
    await assert.rejects(files.put(Readable.from([Buffer.from('beschädigt')]), 100), FileDamaged)
    assert.equal(statSync(pathOf(sha256)).size, 4)
    assert.deepEqual(incoming(), [])
  })

  it('discards what was staged', async () => {
    const staged = await files.stage(Readable.from([Buffer.from('verworfen')]), 100)
    assert.equal(statSync(staged.path).size, 9)
    await staged.discard()
    assert.equal(await files.has(staged.sha256), false)
    assert.deepEqual(incoming(), [])
  })

  it('never leaves its folder', async () => {
    await assert.rejects(files.get('../../etc/passwd'), /not a SHA-256/)
    await assert.rejects(files.get('0'.repeat(64)), { code: 'ENOENT' })
  })

  it('removes at the start what a crash left a day ago, and keeps what is being written', () => {
    const [old, young] = ['old', 'young'].map((name) => join(dir, 'incoming', name)) as [string, string]
    for (const path of [old, young]) writeFileSync(path, 'half')
    const before = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    utimesSync(old, before(25), before(25))
    utimesSync(young, before(23), before(23))
    directoryFiles(dir)
    assert.deepEqual(incoming(), ['young'])
    rmSync(young)
  })
})
