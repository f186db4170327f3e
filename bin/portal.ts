import type pg from 'pg'
import { listBrokenInvariants } from '../db/invariants.ts'
import { contestJob } from '../db/seeds/contest/prepare.ts'
import { seedDemo, seedReferenceData } from '../db/seeds/index.ts'
import { demoCast } from '../db/seeds/people.ts'
import { PREPARE_CONTEST } from '../src/features/award/index.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { jumpTo } from '../src/platform/clock.ts'
import { ConfigError, readConfig, tellable, type Config } from '../src/platform/config.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import type { Jobs } from '../src/platform/jobs.ts'
import type { Log } from '../src/platform/log.ts'
import { serveMetrics } from '../src/platform/metrics.ts'
import { openDeps } from '../src/platform/open-deps.ts'
import { demandScans } from '../src/platform/scan-blob.queries.ts'
import { openWorkerPool } from '../src/platform/worker-pool.ts'
import { startServer } from '../src/server.ts'
import { WATCH, watchJob } from '../src/site/watch/watch.job.ts'
import { startWorker } from '../src/worker.ts'
import { openDatabase } from './database.ts'
import { refuseTakenPort } from './port.ts'
import { ownsItsTables, refuseForgetfulDatabase } from './safe-database.ts'

const DEMO_BEGINS = berlinInstant('2025-12-04T09:30')
const WORKER_CONNECTIONS = 8
/** Filled last by their seeds, so that a first start that was killed is made up for by the next. */
const LAST_OF_REFERENCE = 'editorial_pages'
const LAST_OF_DEMO = 'award_entries'
const FIRST_OF_REFERENCE = 'places'
type Looked = 'platform_clock' | typeof FIRST_OF_REFERENCE | typeof LAST_OF_REFERENCE | typeof LAST_OF_DEMO

/** What `npm start` does: database, migrations, demo when empty, jobs, pages; until a signal ends it all in turn. */
export async function startPortal(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const config = readConfig(env)
    await refuseTakenPort(config)
    await serve(config)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

async function serve(config: Config): Promise<void> {
  const database = await openDatabase(config)
  await fillWhenEmpty(config, database.url)
  const deps = await openDeps(config, { connectionString: database.url })
  deps.log.info({ config: tellable(config) }, 'configuration')
  if (config.mode === 'production' && (await ownsItsTables(deps.db))) deps.log.warn({}, OWNS_TABLES)
  if (config.clamdSocket) await demandScans(deps.db)
  const pool = poolForWorker(database.url, deps.log)
  const watch: Jobs = { [WATCH]: watchJob(listBrokenInvariants) }
  const demoJobs: Jobs = config.mode === 'demo' ? { [PREPARE_CONTEST]: contestJob(database.url) } : {}
  const worker = await startWorker(deps, pool, { ...watch, ...demoJobs })
  const server = await startServer(deps)
  const metrics = deps.metrics && config.metrics && (await serveMetrics(deps.metrics, config.metrics))
  endOnSignal(async () => {
    metrics?.close()
    await server.close()
    await worker.stop()
    await pool.end()
    await deps.db.destroy()
    await database.close()
  })
  greet(config)
}

const OWNS_TABLES =
  'the role of DATABASE_URL owns the tables: docs/operations.md, "A role of its own", says how to give the portal fewer rights'

function poolForWorker(connectionString: string, log: Log): pg.Pool {
  const options = '-c statement_timeout=60s -c lock_timeout=30s -c idle_in_transaction_session_timeout=60s'
  const wishes = { connectionString, max: WORKER_CONNECTIONS, connectionTimeoutMillis: 10_000, options }
  return openWorkerPool(wishes, (error) => log.error({ code: error.message }, 'database connection of the jobs lost'))
}

async function fillWhenEmpty(config: Config, url: string): Promise<void> {
  const db = openDb({ connectionString: url }, 1, () => {})
  try {
    await refuseOtherMode(config, db)
    await refuseForgetfulDatabase(config, db)
    if (await isEmpty(db, LAST_OF_REFERENCE)) await seedReferenceData(url)
    if (config.mode === 'demo' && (await isEmpty(db, LAST_OF_DEMO))) await seedDemo(url)
  } finally {
    await db.destroy()
  }
}

/** The demo's clock is the first row of its database: whatever else is without it is no demo, and is never made one. */
async function refuseOtherMode({ mode }: Config, db: Db): Promise<void> {
  const isDemo = !(await isEmpty(db, 'platform_clock'))
  if (mode === 'production' && isDemo) throw new ConfigError(WAS_DEMO)
  if (mode !== 'demo' || isDemo) return
  if (!(await isEmpty(db, FIRST_OF_REFERENCE))) throw new ConfigError(IS_NO_DEMO)
  await jumpTo(db, DEMO_BEGINS)
}

const WAS_DEMO = 'This database was used for the demo: its clock is shifted. With NODE_ENV=production please use a new database.'
const IS_NO_DEMO =
  'This database belongs to a portal in real use. Please set NODE_ENV=production; for the demo please use a new database.'

async function isEmpty(db: Db, table: Looked): Promise<boolean> {
  return !(await db
    .selectFrom(table)
    .select((row) => row.lit(1).as('one'))
    .limit(1)
    .executeTakeFirst())
}

/** The second signal does not wait; PostgreSQL is told by the kernel then. */
function endOnSignal(end: () => Promise<void>): void {
  let isEnding = false
  const onSignal = () => {
    if (isEnding) process.exit(130)
    isEnding = true
    void end().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`${error.message}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

function greet(config: Config): void {
  const accounts = demoCast.map(({ email, part }) => `    ${email.padEnd(40)} ${part}`)
  const demo = ['', '  Demo accounts, one click each on the sign-in page:', ...accounts]
  const lines = [
    '',
    `  Interkommunal is ready at ${config.baseUrl}`,
    ...(config.mode === 'demo' ? demo : []),
    '',
    '  Ctrl-C ends it.',
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
