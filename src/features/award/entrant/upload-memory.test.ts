import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { testDatabase, type TestDatabase } from '../../../../test/database.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { startProcess, type ServerProcess } from '../../../../test/server-process.ts'
import { siteOn } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { stopAt } from '../../../platform/clock.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const MB = 1_048_576
const BOUNDARY = 'between-the-parts'
const UPLOADS = 20
const MB_EACH = 20

// proves: UP-11
describe('the memory of a portal', { timeout: 240_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ik-memory-'))
  let database: TestDatabase
  /** In a process of its own: what other tests leave behind is not its memory. */
  let portal: ServerProcess
  let cookie: string
  let entryIds: string[]

  before(async () => {
    database = await testDatabase()
    await stopAt(database.db, berlinInstant('2026-02-01T10:00'))
    await seedPeople(database.db)
    cookie = await (await siteOn({ db: database.db, dataDir })).signIn(ERIKA)
    entryIds = await Promise.all(Array.from({ length: UPLOADS + 1 }, () => givenEntry(database.db, { by: ERIKA })))
    portal = await startProcess({ dataDir, env: { NODE_ENV: 'test', DATABASE_URL: database.url } })
  })
  after(async () => {
    await portal.stop()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** Now, and the most since it was last told to forget. */
  const memoryMb = (line: 'VmRSS' | 'VmHWM') =>
    Number(new RegExp(`${line}:\\s*(\\d+) kB`).exec(readFileSync(`/proc/${portal.pid}/status`, 'utf8'))?.[1]) / 1024

  /** proc(5): the peak is set to what is in memory now. */
  const forgetPeak = () => writeFileSync(`/proc/${portal.pid}/clear_refs`, '5')

  function upload(entryId: string, index: number): Promise<number | undefined> {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
    const headers = { Cookie: cookie, Origin: portal.url, 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }
    const address = portal.url + paths.award.attachments.to({ entryId })
    const asked = request(address, { method: 'POST', agent: false, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject)
    void send(asked, index)
    return promise
  }

  async function send(asked: ReturnType<typeof request>, index: number): Promise<void> {
    const part = (disposition: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`
    asked.write(`${part('name="kind"')}other\r\n${part(`name="file"; filename="${index}.pdf"`)}%PDF-1.7\n${index}\n`)
    for (let mb = 0; mb < MB_EACH; mb += 1)
      if (!asked.write(Buffer.alloc(MB, 'x'))) await new Promise((drained) => asked.once('drain', drained))
    asked.end(`\n%%EOF\r\n--${BOUNDARY}--\r\n`)
  }

  it('grows by less than the files while twenty of 20 MB arrive at once', async () => {
    const [first, ...others] = entryIds
    assert.equal(await upload(first as string, 0), 303) // what every portal has once it has worked at all
    const before = memoryMb('VmRSS')
    forgetPeak()
    const answers = await Promise.all(others.map((entryId, index) => upload(entryId, index + 1)))
    assert.deepEqual(new Set(answers), new Set([303]))
    const grown = Math.round(memoryMb('VmHWM') - before)
    process.stdout.write(`# 20 uploads of 20 MB at once: memory grew from ${Math.round(before)} by ${grown} MB\n`)
    // Of the 400 MB that arrive. What it grows from lies between 240 and 370 MB, as the collector pleases.
    assert.ok(grown < 300, `${grown} MB`)
  })
})
