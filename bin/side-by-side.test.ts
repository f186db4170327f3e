import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startProcess, type ServerProcess } from '../test/server-process.ts'
import { paths } from '../src/paths.ts'

type House = { dataDir: string; portal: ServerProcess; cookie: string }

/** Both started for the first time, at the same moment, by the same user on the same machine. */
describe('two portals side by side', { timeout: 300_000 }, () => {
  let one: House
  let other: House

  before(async () => {
    ;[one, other] = await Promise.all([begin(), begin()])
  })
  after(async () => {
    for (const { portal, dataDir } of [one, other]) {
      await portal.stop()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })

  it('each have their own database server', () => {
    const [pid, socket] = serverOf(one)
    const [otherPid, otherSocket] = serverOf(other)
    assert.ok(pid && socket && otherPid && otherSocket)
    assert.notEqual(pid, otherPid)
    assert.notEqual(socket, otherSocket)
  })

  it('know nothing of what is written in the other, nor of its sessions', async () => {
    assert.equal((await ask(one, paths.people.ownName.to(), { name: 'Nur Hier' })).status, 303)
    assert.match(await read(one, paths.people.account.to()), /Nur Hier/)
    assert.match(await read(other, paths.people.account.to()), /Erika Beispiel/)
    assert.doesNotMatch(await read(other, paths.people.signIn.to()), /Nur Hier/)
    const stranger = await ask({ ...other, cookie: one.cookie }, paths.people.account.to())
    assert.match(stranger.headers.get('location') ?? '', /^\/anmelden/)
  })

  it('each have their own time', async () => {
    await ask(one, paths.demo.clock.to(), { moment: 'jury', zurueck: '/' })
    assert.doesNotMatch(await read(one, '/'), /4\. Dezember 2025, 09:3/)
    assert.match(await read(other, '/'), /4\. Dezember 2025, 09:3/)
  })

  it('each keep their own mails', async () => {
    await ask(other, paths.people.signIn.to(), { email: 'nur.dort@anderswo.example' })
    const sent = () => mailsOf(other).some((mail) => mail.includes('nur.dort'))
    for (let tries = 0; tries < 300 && !sent(); tries += 1) await sleep(100)
    assert.match(await read(other, paths.demo.mails.to()), /nur\.dort@anderswo\.example/)
    assert.ok(mailsOf(one).every((mail) => !mail.includes('nur.dort')))
    assert.doesNotMatch(await read(one, paths.demo.mails.to()), /nur\.dort/)
  })

  it('do not notice when the other is killed', async () => {
    await one.portal.killEverything()
    assert.equal((await ask(other, paths.people.ownName.to(), { name: 'Erika Beispiel-Dort' })).status, 303)
    assert.match(await read(other, paths.people.account.to()), /Erika Beispiel-Dort/)
  })
})

async function begin(): Promise<House> {
  const dataDir = mkdtempSync('/var/tmp/ik-beside-')
  const portal = await startProcess({ dataDir })
  const house = { dataDir, portal, cookie: '' }
  const [, person = ''] = /value="([0-9a-f-]{36})"[^]*?Erika Beispiel/.exec(await read(house, paths.people.signIn.to())) ?? []
  const answer = await ask(house, paths.people.demoSignIn.to(), { person })
  return { ...house, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

function ask({ portal, cookie }: House, path: string, form?: Record<string, string>): Promise<Response> {
  return fetch(portal.url + path, {
    headers: { cookie, origin: portal.url },
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
}

async function read(house: House, path: string): Promise<string> {
  return (await ask(house, path)).text()
}

/** Process id and folder of the socket, as PostgreSQL writes them down. */
function serverOf({ dataDir }: House): [string | undefined, string | undefined] {
  const lines = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  return [lines[0], lines[4]]
}

function mailsOf({ dataDir }: House): string[] {
  return globSync(join(dataDir, 'mail', '*.json')).map((file) => readFileSync(file, 'utf8'))
}
