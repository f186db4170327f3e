import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { preparing } from './db-prepared.ts'
import type { DB } from './schema.ts'

export type Db = Kysely<DB>
/** What must be atomic takes a Tx, so that calling it outside a transaction does not compile. */
export type Tx = Transaction<DB>

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Connection = { connectionString?: string; host?: string; database?: string; user?: string }

export function openDb(connection: Connection, poolSize: number, onError: (error: Error) => void): Db {
  // Behind one locked row all connections would wait in the end: nobody waits longer than this, for a row or a connection (security.md CR-14).
  // To compile one search (JIT, on wherever PostgreSQL has LLVM) takes 300 ms, to run it 50.
  const pool = new pg.Pool({
    ...connection,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    options: '-c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=30s -c lock_timeout=4s -c jit=off',
  })
  // Without this a stopping server ends the process with 57P01 (stack.md D10).
  pool.on('error', onError)
  const closing: (() => Promise<void>)[] = []
  const end = async () => {
    await Promise.all(closing.map((close) => close()))
    await pool.end()
  }
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: { options: pool.options, connect: () => connect(pool), end } }),
  })
  const use = () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount })
  connections.set(db, { connection, use, whenClosing: (close) => closing.push(close) })
  return db
}

/** All connections are taken, or the server takes no new one. The pool's own error has no code to know it by. */
export class DatabaseBusy extends Error {
  readonly code = 'DATABASE_BUSY'
}

async function connect(pool: pg.Pool) {
  try {
    return preparing(await pool.connect())
  } catch (error) {
    if (error instanceof Error && /connection timeout|timeout exceeded/.test(error.message))
      throw new DatabaseBusy(error.message, { cause: error })
    throw error
  }
}

export type PoolUse = { total: number; idle: number; waiting: number }
export type Opened = { connection: Connection; use: () => PoolUse; whenClosing: (close: () => Promise<void>) => void }
const connections = new WeakMap<Db, Opened>()

/** For a connection outside the pool (platform/db-listen.ts), closed together with it. Undefined for a transaction. */
export function connectionOf(db: Db): Opened | undefined {
  return connections.get(db)
}

/** Connections that are open and idle, and requests that wait for one. */
export function poolUse(db: Db): PoolUse {
  return connections.get(db)?.use() ?? { total: 0, idle: 0, waiting: 0 }
}

const RETRYABLE = new Set(['40001', '40P01'])

/** One transaction, tried again when PostgreSQL says that two of them met (serialisation, deadlock). */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    if (triesLeft <= 1 || !RETRYABLE.has(sqlState(error))) throw error
    // Two that met would meet again, were they equally quick.
    await sleep(randomInt(5, 100))
    return transact(db, work, triesLeft - 1)
  }
}

export function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** True when the error is the named unique constraint or index saying no. */
export function violates(error: unknown, constraint: string): boolean {
  return sqlState(error) === '23505' && (error as { constraint?: string }).constraint === constraint
}
