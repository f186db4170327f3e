import { Logger, runOnce } from 'graphile-worker'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { pino, type DestinationStream } from 'pino'
import { recordSession } from '../src/people/sessions/session.queries.ts'
import { connectionOf, transact } from '../src/platform/db.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { openClock, stopAt } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Deps } from '../src/platform/deps.ts'
import { directoryFiles } from '../src/platform/files-directory.ts'
import type { Jobs } from '../src/platform/jobs.ts'
import { openKeys } from '../src/platform/keys.ts'
import { createLog } from '../src/platform/log.ts'
import { secureRandom } from '../src/platform/random.ts'
import { noScanner } from '../src/platform/scanner.ts'
import { openWorkerPool } from '../src/platform/worker-pool.ts'
import { createSite } from '../src/site/create-site.ts'
import { tasksOf } from '../src/worker.ts'
import { testDatabase, type TestDatabase } from './database.ts'

const BASE_URL = 'http://portal.example'

export type TestSite = Awaited<ReturnType<typeof testSite>>
export type AskedSite = Awaited<ReturnType<typeof siteOn>>
type Ask = RequestInit & { form?: Record<string, string | string[]>; cookie?: string }

type Wishes = {
  at: string
  baseUrl?: string
  /** A situation prepared before (test/situation.ts) instead of an empty portal; its files are shared. */
  copyOf?: { database: string; dataDir: string }
  /** Where the lines of the log go; else nowhere. */
  log?: DestinationStream
}

/** The whole portal on a fresh database, with time standing still at a Berlin wall-clock time. */
export async function testSite({ at, baseUrl = BASE_URL, copyOf, log }: Wishes) {
  const database = await testDatabase(copyOf?.database)
  const { db, drop } = database
  const dataDir = copyOf?.dataDir ?? (await mkdtemp(join(tmpdir(), 'ik-site-')))
  await stopAt(db, berlinInstant(at))
  const asked = await siteOn({ db, dataDir, baseUrl, log })
  const { deps } = asked
  const workers = workersBeside(database)
  return {
    ...asked,
    db,
    database,
    dataDir,
    /** Works off what is waiting: mails, receipts, scans. */
    runJobs: (more: Jobs = {}) =>
      runOnce({
        pgPool: workers(),
        taskList: tasksOf(deps, more),
        noHandleSignals: true,
        logger: new Logger(() => () => {}),
      }),
    moveTo: async (wallClock: string) => {
      await stopAt(db, berlinInstant(wallClock))
      await deps.clock.refresh()
    },
    close: async () => {
      await drop()
      if (!copyOf) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Opened with the first jobs and kept until the database is closed: a connection of its own for each run takes longer than most jobs. */
function workersBeside({ db, url }: TestDatabase): () => Pool {
  let pool: Pool | undefined
  return () => {
    if (pool) return pool
    const opened = openWorkerPool({ connectionString: url }, () => {})
    connectionOf(db)?.whenClosing(() => opened.end())
    pool = opened
    return opened
  }
}

type Asking = Pick<Wishes, 'baseUrl' | 'log'> & { db: Deps['db']; dataDir: string }

/** The part of it that answers, on any database. */
export async function siteOn({ db, dataDir, baseUrl = BASE_URL, log }: Asking) {
  const deps = { ...(await testDeps(db, dataDir, baseUrl)), ...(log && { log: pino({ level: 'trace' }, log) }) }
  const site = await createSite(deps)
  return {
    site,
    deps,
    /** As a browser on one of our own pages would ask; `form` makes it a POST, `cookie` comes from signIn. */
    request: async (path: string, ask: Ask = {}) => site.request(baseUrl + path, asBrowser(baseUrl, ask)),
    /** The cookie of a signed-in person with a fresh proof of identity. */
    signIn: async (email: string) => {
      const person = await db.selectFrom('people_persons').select('id').where('email', '=', email).executeTakeFirstOrThrow()
      const token = secureRandom.token()
      await transact(db, (tx) => recordSession(tx, { personId: person.id, token, userAgent: 'test', secondFactor: true }))
      return `sid=${token}`
    },
  }
}

async function testDeps(db: Deps['db'], dataDir: string, baseUrl: string): Promise<Deps> {
  const config = readConfig({ NODE_ENV: 'test', BASE_URL: baseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  return {
    config,
    db,
    clock: await openClock(db),
    random: secureRandom,
    keys: openKeys(config),
    files: directoryFiles(join(dataDir, 'files')),
    scanner: noScanner,
    log: createLog('silent'),
  }
}

function asBrowser(baseUrl: string, { form, cookie, ...rest }: Ask): RequestInit {
  const headers = new Headers(rest.headers)
  headers.set('host', new URL(baseUrl).host)
  if (cookie) headers.set('cookie', cookie)
  if (!headers.has('origin')) headers.set('origin', baseUrl)
  return { ...rest, headers, ...(form && { method: 'POST', body: formBody(form) }) }
}

function formBody(form: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const item of [value].flat()) body.append(name, item)
  return body
}
