import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createDatabase } from '../../db/create-database.ts'
import { startProcess, type ServerProcess } from '../../test/server-process.ts'
import { paths } from '../paths.ts'
import { openDb } from '../platform/db.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../platform/embedded-postgres.ts'

const TYPED = 'Erika Kanarie'

/** The portal in a process of its own, and a database server that really stops. */
describe('while the database is lost', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ik-lost-'))
  let server: EmbeddedPostgres
  let portal: ServerProcess
  let cookie = ''

  before(async () => {
    chmodSync(folder, 0o711)
    server = await start()
    await createDatabase(server.url('postgres'), 'portal')
    portal = await startProcess({ dataDir: join(folder, 'files'), env: { DATABASE_URL: server.url('portal') } })
    cookie = await signIn()
  })
  after(async () => {
    await portal.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const start = () => startEmbeddedPostgres({ dataDir: join(folder, 'database') })
  const ask = (path: string, form?: Record<string, string>) =>
    fetch(portal.url + path, {
      headers: { cookie, origin: portal.url },
      redirect: 'manual',
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
  /** What the portal logged with this number; its standard output reaches us a moment after the answer. */
  const logged = async (requestId: string) => {
    const lines = () =>
      portal
        .printed()
        .split('\n')
        .filter((line) => line.includes(requestId))
    for (let tries = 0; tries < 100 && lines().length === 0; tries += 1) await sleep(20)
    return lines().map((line) => (JSON.parse(line) as { msg: string }).msg)
  }

  it('every page is a calm one with a number that stands in the log, and keeps what was typed', async () => {
    assert.equal((await ask(paths.people.ownName.to())).status, 200)
    await server.stop()
    for (const form of [undefined, { name: TYPED }]) {
      const answer = await ask(paths.people.ownName.to(), form)
      const page = await answer.text()
      const requestId = answer.headers.get('x-request-id') ?? ''
      assert.equal(answer.status, 503)
      assert.equal(answer.headers.get('retry-after'), '10')
      assert.match(page, /Das Portal ist gerade nicht erreichbar/)
      assert.match(requestId, /^[0-9a-f-]{36}$/)
      assert.ok(page.includes(requestId))
      assert.equal(page.includes(`name="name" value="${TYPED}"`), form !== undefined)
      assert.deepEqual(await logged(requestId), ['request failed'])
    }
    assert.equal(await (await fetch(`${portal.url}/bereit`)).text(), 'nicht bereit')
    assert.doesNotMatch(portal.printed(), new RegExp(TYPED))
  })

  it('nothing breaks that does not mend: with the database come pages, forms and jobs', async () => {
    server = await start()
    assert.match(await (await ask(paths.people.ownName.to())).text(), /value="Erika Beispiel"/)
    assert.equal((await ask(paths.people.ownName.to(), { name: TYPED })).status, 303)
    assert.match(await (await ask(paths.people.account.to())).text(), new RegExp(TYPED))
    await ask(paths.people.signIn.to(), { email: 'neu@anderswo.example' })
    assert.equal(await isMailed('neu@anderswo.example'), true)
  })

  async function signIn(): Promise<string> {
    const page = await (await ask(paths.people.signIn.to())).text()
    const [, person = ''] = /value="([0-9a-f-]{36})"[^]*?Erika Beispiel/.exec(page) ?? []
    const answer = await ask(paths.people.demoSignIn.to(), { person })
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  async function isMailed(recipient: string): Promise<boolean> {
    const db = openDb({ connectionString: server.url('portal') }, 1, () => {})
    const sent = async () => {
      const mails = db.selectFrom('platform_mails').select('id').where('recipient', '=', recipient)
      return (await mails.where('sent_at', 'is not', null).execute()).length > 0
    }
    for (let tries = 0; tries < 300 && !(await sent()); tries += 1) await sleep(100)
    const isSent = await sent()
    await db.destroy()
    return isSent
  }
})
