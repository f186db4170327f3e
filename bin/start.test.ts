import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, describe, it } from 'node:test'
import { demoCast } from '../db/seeds/people.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { jumpTo } from '../src/platform/clock.ts'
import { testDatabase } from '../test/database.ts'
import { startProcess, type ServerProcess } from '../test/server-process.ts'

describe('npm start', { timeout: 120_000 }, () => {
  const dataDir = mkdtempSync('/var/tmp/ik-start-')
  const runs = () => existsSync(join(dataDir, 'postgres', 'postmaster.pid'))
  after(() => rmSync(dataDir, { recursive: true, force: true }))

  it('serves the demo and says where, and as whom one may look', async () => {
    const portal = await startProcess({ dataDir })
    const said = await greeting(portal)
    assert.ok(said.includes(portal.url))
    for (const { email } of demoCast) assert.ok(said.includes(email), email)
    assert.match(await (await fetch(portal.url)).text(), /Donnerstag, 4\. Dezember 2025, 09:3\d Uhr/)
    assert.equal(runs(), true)
    await portal.stop()
  })

  // How long it takes is the benchmark's to say (coldStartMs): a second start.
  it('comes up the second time, and ends with its database on SIGTERM', async () => {
    const portal = await startProcess({ dataDir })
    assert.equal(await portal.stop(), 0)
    assert.equal(runs(), false)
  })

  it('recovers by itself after everything was killed', async () => {
    await (await startProcess({ dataDir })).killEverything()
    const portal = await startProcess({ dataDir })
    assert.match(await (await fetch(`${portal.url}/landespreis`)).text(), /2\. Landespreis/)
    await portal.stop()
  })

  it('refuses the demo clock in production, with a sentence', async () => {
    const database = await testDatabase()
    await jumpTo(database.db, berlinInstant('2025-12-04T09:30'))
    const settings = {
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      BASE_URL: 'https://portal.example',
      SMTP_URL: 'smtp://localhost',
    }
    const child = spawn(process.execPath, ['bin/start.ts'], {
      env: { ...process.env, ...settings, PORT: '0', DATA_DIR: dataDir },
    })
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
    })
    assert.deepEqual(await once(child, 'close'), [1, null])
    assert.match(said, /used for the demo: its clock is shifted/)
    await database.drop()
  })
})

async function greeting(portal: ServerProcess): Promise<string> {
  for (let tries = 0; tries < 100 && !portal.printed().includes('Ctrl-C'); tries += 1) await sleep(50)
  return portal.printed()
}
