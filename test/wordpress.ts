import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { withoutProgram } from './programs.ts'
import { freePort } from './server-process.ts'

const PROGRAMS = '/usr/share/wordpress'
const OURS = fileURLToPath(new URL('./wordpress/', import.meta.url))
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const isRoot = process.getuid?.() === 0

export const withoutWordPress = withoutProgram('wordpress')

export type Wanted = { pictures?: object[]; posts: object[] }
export type Filled = {
  posts: Record<string, { id: number; address: string }>
  pictures: Record<string, { id: number; address: string; page: string; sized: string }>
  terms: string[]
}
export type WordPress = {
  address: string
  /** Posts and pictures; a post with an `id` is changed. */
  put: (wanted: Wanted) => Filled
  /** Into this file, as Tools → Export does. */
  exportTo: (file: string) => void
  stop: () => Promise<void>
}

/** Debian's WordPress with a MariaDB and a PHP of its own, in a folder of its own; nothing of the machine is touched. */
export async function startWordPress(): Promise<WordPress> {
  const folder = join(ROOM, `ik-wordpress-${process.pid}-${randomBytes(4).toString('hex')}`)
  furnish(folder)
  const clearUp = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clearUp)
  const socket = join(folder, 'mariadb.sock')
  const database = await startDatabase(folder, socket)
  const port = await freePort()
  const env = {
    ...process.env,
    WP_PROGRAMS: PROGRAMS,
    WP_FOLDER: folder,
    WP_SOCKET: socket,
    WP_ADDRESS: `http://127.0.0.1:${port}`,
  }
  let isInstalled = false
  const php = (script: string, args: string[] = [], input = '') => {
    const result = spawnSync('php', ['-d', 'memory_limit=512M', join(OURS, script), ...args], {
      env,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    assert.equal(result.status, 0, result.stderr + result.stdout.slice(-2000))
    return result.stdout
  }
  const put = (wanted: Wanted): Filled => {
    const said = php('fill.php', isInstalled ? ['--again'] : [], JSON.stringify(wanted))
    isInstalled = true
    assert.match(said, /^\{/, said.slice(0, 2000))
    return JSON.parse(said) as Filled
  }
  put({ posts: [] })
  const server = begin('php', ['-S', `127.0.0.1:${port}`, '-t', folder, join(OURS, 'router.php')], env)
  return {
    address: env.WP_ADDRESS,
    put,
    exportTo: (file) => writeFileSync(file, php('export.php')),
    stop: async () => {
      await end(server)
      await end(database)
      clearUp()
      process.removeListener('exit', clearUp)
    },
  }
}

function furnish(folder: string): void {
  mkdirSync(join(folder, 'wp-content/mu-plugins'), { recursive: true })
  mkdirSync(join(folder, 'wp-content/uploads'))
  mkdirSync(join(folder, 'data'))
  symlinkSync(join(PROGRAMS, 'wp-content/themes'), join(folder, 'wp-content/themes'))
  cpSync(join(OURS, 'mu-plugin.php'), join(folder, 'wp-content/mu-plugins/portal.php'))
}

async function startDatabase(folder: string, socket: string): Promise<ChildProcess> {
  const data = join(folder, 'data')
  const user = isRoot ? ['--user=root'] : []
  const made = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
    { encoding: 'utf8' },
  )
  assert.equal(made.status, 0, made.stderr + made.stdout)
  writeFileSync(join(folder, 'first.sql'), 'create database wordpress character set utf8mb4;\n')
  const settings = ['--skip-networking', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=64M', '--skip-log-bin']
  const places = [`--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`]
  const child = begin('mariadbd', ['--no-defaults', ...places, `--init-file=${join(folder, 'first.sql')}`, ...settings, ...user])
  for (let tries = 0; !existsSync(socket); tries += 1) {
    assert.ok(tries < 300 && child.exitCode === null, 'MariaDB did not start within 30 s')
    await wait(100)
  }
  return child
}

/** Ended by the system when we die: neither must outlive the test. */
function begin(file: string, args: string[], env = process.env): ChildProcess {
  const path = `${env.PATH}:/usr/sbin`
  return spawn('setpriv', ['--pdeathsig', 'KILL', '--', file, ...args], { stdio: 'ignore', env: { ...env, PATH: path } })
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await gone
}
