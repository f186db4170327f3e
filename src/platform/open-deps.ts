import { openClock } from './clock.ts'
import type { Config } from './config.ts'
import { type Connection, openDb } from './db.ts'
import type { Deps } from './deps.ts'
import { directoryFiles } from './files-directory.ts'
import { openKeys } from './keys.ts'
import { createLog } from './log.ts'
import { openMetrics } from './metrics.ts'
import { secureRandom } from './random.ts'
import { clamdScanner, noScanner } from './scanner.ts'

const POOL_SIZE = 20

/** The real things behind Deps. Tests make the same ones with another clock and another database. */
export async function openDeps(config: Config, connection: Connection): Promise<Deps> {
  const keys = openKeys(config)
  const log = createLog(config.logLevel)
  const db = openDb(connection, POOL_SIZE, (error) => log.error({ code: error.message }, 'database connection lost'))
  return {
    config,
    db,
    clock: await openClock(db),
    random: secureRandom,
    keys,
    files: directoryFiles(`${config.dataDir}/files`),
    scanner: config.clamdSocket ? clamdScanner(config.clamdSocket) : noScanner,
    log,
    ...(config.metrics && { metrics: openMetrics(db) }),
  }
}
