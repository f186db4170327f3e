import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { FileStore } from './files.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Random } from './random.ts'
import type { Scanner } from './scanner.ts'

/** Everything that is not a pure function, once. Made in server.ts, worker.ts, cli.ts and test/site.ts. */
export type Deps = {
  config: Config
  db: Db
  clock: Clock
  random: Random
  keys: Keys
  files: FileStore
  scanner: Scanner
  log: Log
  /** Only where somebody reads them (METRICS_PORT). */
  metrics?: Metrics
}
