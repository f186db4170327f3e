import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { accountForServer, mayEnter } from './embedded-postgres-account.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'

const isRoot = process.getuid?.() === 0
const othersMayRunNode = isRoot && mayEnter(accountForServer(), dirname(process.execPath))

describe('the embedded PostgreSQL', () => {
  let folder = ''
  let started: EmbeddedPostgres[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'interkommunal-embedded-'))
    chmodSync(folder, 0o711)
    started = []
  })
  afterEach(async () => {
    for (const server of started) await server.stop()
    if (lstatSync(join(folder, 'var/postgres'), { throwIfNoEntry: false })?.isSymbolicLink()) {
      rmSync(readlinkSync(join(folder, 'var/postgres')), { recursive: true })
    }
    rmSync(folder, { recursive: true })
  })

  async function start(): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'var') })
    started.push(server)
    return server
  }

  it('keeps what was committed when the server is killed, and starts again at once', async () => {
    const first = await start()
    await ask(first, 'create table kept as select 42 as answer')
    process.kill(first.pid as number, 'SIGKILL')
    assert.deepEqual(await ask(await start(), 'select answer from kept'), [{ answer: 42 }])
  })

  it('is joined, not started twice, by a second process, and goes on when that one ends', async () => {
    const first = await start()
    const second = await start()
    assert.equal(second.pid, undefined)
    await second.stop()
    assert.deepEqual(await ask(first, 'select 1 as one'), [{ one: 1 }])
  })

  it('starts while the one before is still ending, which takes nothing away from it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const before = await start()
      const guest = new pg.Client(before.url('postgres'))
      guest.on('error', () => {})
      await guest.connect()
      // As long as somebody is connected it goes on ending, and takes nobody in any more.
      const ending = before.stop()
      while (await ask(before, 'select 1').catch(() => false)) await sleep(5)
      const next = start()
      await sleep(100 * round)
      await guest.end()
      await ending
      assert.deepEqual(await ask(await next, 'select 1 as one'), [{ one: 1 }])
      await (await next).stop()
    }
  })

  it('sweeps what a killed first start has left', async () => {
    mkdirSync(join(folder, 'var/postgres.init-999999999'), { recursive: true })
    await start()
    assert.deepEqual(
      readdirSync(join(folder, 'var')).filter((name) => name.includes('.init-')),
      [],
    )
  })

  it('speaks UTF-8 whatever the machine speaks, and listens on no port', async () => {
    const server = await start()
    assert.deepEqual(await ask(server, 'show server_encoding'), [{ server_encoding: 'UTF8' }])
    assert.deepEqual(await ask(server, 'show listen_addresses'), [{ listen_addresses: '' }])
  })

  it(
    'lets in nobody else, not even the account it runs under',
    { skip: !othersMayRunNode && 'needs root and a Node that others may run' },
    async () => {
      const server = await start()
      const socket = join(new URL(server.url('postgres')).searchParams.get('host') ?? '', '.s.PGSQL.5432')
      assert.match(knockAs('65534', socket), /Peer authentication failed for user "postgres"/)
      assert.match(knockAs('12345', socket), /EACCES/)
    },
  )

  it('runs also where its account may not enter, with the cluster on the shelf', { skip: !isRoot && 'needs root' }, async () => {
    chmodSync(folder, 0o700)
    const server = await start()
    assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }])
    assert.ok(existsSync(join(readlinkSync(join(folder, 'var/postgres')), 'PG_VERSION')))
  })
})

/** Asks to come in as the database's superuser and prints the answer; plain sockets, because others may not read our packages. */
function knockAs(uid: string, socket: string): string {
  const program = `
    const wish = Buffer.from('user\\0postgres\\0database\\0postgres\\0\\0')
    const head = Buffer.alloc(8); head.writeInt32BE(wish.length + 8, 0); head.writeInt32BE(196608, 4)
    require('node:net').connect(${JSON.stringify(socket)}).on('error', (e) => console.log(e.code))
      .on('data', (d) => { console.log(d.toString()); process.exit() }).write(Buffer.concat([head, wish]))`
  return spawnSync('setpriv', ['--reuid', uid, '--clear-groups', process.execPath, '-e', program], { encoding: 'utf8', cwd: '/' })
    .stdout
}

async function ask(server: EmbeddedPostgres, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows as unknown[]
}
