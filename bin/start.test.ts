import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, describe, it } from 'node:test'
import { demoCast } from '../db/seeds/people.ts'
import { postmasterOf, startProcess, type ServerProcess } from '../test/server-process.ts'

describe('npm start', { timeout: 240_000 }, () => {
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
    await portal.killEverything()
  })

  // How long it takes is the benchmark's to say (coldStartMs): a second start.
  it('recovers by itself after everything was killed, and ends with its database on SIGTERM', async () => {
    const portal = await startProcess({ dataDir })
    assert.match(await (await fetch(`${portal.url}/landespreis`)).text(), /2\. Landespreis/)
    assert.equal(runs(), true)
    assert.equal(await portal.stop(), 0)
    assert.equal(runs(), false)
  })

  it('ends with its database on Ctrl-C, and nothing answers any more', async () => {
    const portal = await startProcess({ dataDir })
    const postmaster = postmasterOf(dataDir)?.pid ?? 0
    assert.ok(postmaster > 0)
    assert.equal(await portal.stop('SIGINT'), 0)
    assert.equal(runs(), false)
    assert.throws(() => process.kill(postmaster, 0), /ESRCH/)
    await assert.rejects(fetch(`${portal.url}/bereit`))
  })
})

async function greeting(portal: ServerProcess): Promise<string> {
  for (let tries = 0; tries < 100 && !portal.printed().includes('Ctrl-C'); tries += 1) await sleep(50)
  return portal.printed()
}
