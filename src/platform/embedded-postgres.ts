import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { accountForServer, asAccount, type Account } from './embedded-postgres-account.ts'
import { ensureCluster, serverEnvironment, writeAccessRules } from './embedded-postgres-cluster.ts'
import { makePrivateFolder, placeForCluster, socketFolderFor } from './embedded-postgres-place.ts'
import { programsFor } from './embedded-postgres-programs.ts'

export type EmbeddedPostgres = {
  url: (database: string) => string
  /** Undefined when the server already ran: then it belongs to the process that started it. */
  pid: number | undefined
  stop: () => Promise<void>
}

export type EmbeddedPostgresOptions = {
  dataDir: string
  settings?: Record<string, string>
  /** Folder with initdb and postgres, e.g. Debian's; without it the binaries from npm. */
  programs?: string | undefined
}

type Plan = { cluster: string; socketFolder: string; programs: string; account: Account; settings: Record<string, string> }

const SETTINGS = { max_connections: '60', shared_buffers: '64MB', unix_socket_permissions: '0700' }
const PATIENCE_MS = 30_000
const FAREWELL_MS = 2000

/** A real PostgreSQL server behind a socket only we may use. It ends when we end, and recovers when both were killed. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = accountForServer()
  const programs = options.programs ?? programsFor(account)
  const cluster = placeForCluster(options.dataDir, account)
  const socketFolder = socketFolderFor(cluster, account)
  ensureCluster(cluster, programs, account)
  if (await answers(socketFolder)) return adopted(socketFolder)
  writeAccessRules(cluster, account)
  return launch({ cluster, socketFolder, programs, account, settings: { ...SETTINGS, ...options.settings } })
}

async function launch(plan: Plan): Promise<EmbeddedPostgres> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    makePrivateFolder(plan.socketFolder, plan.account)
    const attempt = spawnServer(plan)
    while (!attempt.hasEnded() && Date.now() < giveUpAt && !(await answers(plan.socketFolder))) await sleep(20)
    if (!attempt.hasEnded() && Date.now() < giveUpAt) return running(plan.socketFolder, attempt.server)
    if (await answers(plan.socketFolder)) return adopted(plan.socketFolder)
    if (Date.now() >= giveUpAt || !isPassing(attempt.complaint())) {
      attempt.server.kill('SIGINT')
      throw new Error(`PostgreSQL did not start: ${attempt.complaint()}`)
    }
    await sleep(200)
  }
}

/**
 * The server killed a moment ago is a zombie until PID 1 has reaped it; its postmaster.pid must never be unlinked (stack.md D5).
 * The one that is ending takes the folder of the socket with it.
 */
function isPassing(complaint: string): boolean {
  return /already exists|starting up|shutting down|in use|could not create lock file/.test(complaint)
}

function spawnServer(plan: Plan) {
  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = {
    file: join(plan.programs, 'postgres'),
    args: ['-D', plan.cluster, '-k', plan.socketFolder, '-h', '', ...settings],
  }
  const { file, args } = asAccount(plan.account, command, 'INT')
  // Detached: Ctrl-C reaches the portal first, which then stops the server.
  const server = spawn(file, args, { cwd: '/', env: serverEnvironment, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  let said = ''
  let ended = false
  server.stderr.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(-4000)
  })
  server.once('exit', () => {
    ended = true
  })
  server.once('error', (error) => {
    ended = true
    said += error.message
  })
  return { server, hasEnded: () => ended, complaint: () => said }
}

async function answers(socketFolder: string): Promise<boolean> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function running(socketFolder: string, server: ChildProcess): EmbeddedPostgres {
  server.unref()
  const stderr = server.stderr as unknown as { unref?: () => void }
  stderr.unref?.()
  return { url: (database) => urlOf(socketFolder, database), pid: server.pid, stop: () => stop(socketFolder, server) }
}

function adopted(socketFolder: string): EmbeddedPostgres {
  return { url: (database) => urlOf(socketFolder, database), pid: undefined, stop: async () => {} }
}

/** Understood by pg and by libpq's tools alike. */
function urlOf(socketFolder: string, database: string): string {
  return `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(socketFolder)}`
}

/** SIGTERM waits for our last connections to be closed, SIGINT ends them. */
async function stop(socketFolder: string, server: ChildProcess): Promise<void> {
  if (server.exitCode === null && !server.signalCode) {
    server.ref()
    const end = once(server, 'exit')
    server.kill('SIGTERM')
    const haste = setTimeout(() => server.kill('SIGINT'), FAREWELL_MS)
    await end
    clearTimeout(haste)
  }
  removeEmpty(socketFolder)
}

/** Not the next server's, whose socket may be in it already. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'ENOENT'].includes(String((error as NodeJS.ErrnoException).code))) throw error
  }
}
