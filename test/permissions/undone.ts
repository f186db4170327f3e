import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Db } from '../../src/platform/db.ts'
import { prepared } from '../../src/platform/db-prepared.ts'
import type { DB } from '../../src/platform/schema.ts'

export type UndoneDb = {
  db: Db
  /** Whatever the work changes in the database never was. */
  undone: <T>(work: () => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/**
 * One connection inside a transaction that is never committed: the portal's own transactions become savepoints. Copying a
 * database takes 100 ms, this takes one. Two things differ from the real pool: notifications are not sent, and whoever asks for a
 * second connection inside a transaction is told so instead of getting one.
 */
export async function undoneDb(connectionString: string): Promise<UndoneDb> {
  // As the portal's own connections: where PostgreSQL has LLVM, compiling a query takes up to two seconds (platform/db.ts).
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC -c jit=off' })
  await client.connect()
  await client.query('begin')
  const only = oneConnection(client)
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: { options: {}, connect: only, end: async () => {} } }) })
  const undone = async <T>(work: () => Promise<T>) => {
    try {
      return await work()
    } finally {
      await client.query('rollback; begin')
    }
  }
  return { db, undone, close: () => client.end() }
}

/** Given to one user at a time. */
function oneConnection(client: pg.Client): () => Promise<PostgresPoolClient> {
  const waiting: (() => void)[] = []
  const state = { taken: false, inTransaction: false }
  const release = () => {
    const next = waiting.shift()
    if (next) next()
    else state.taken = false
  }
  const query = (text: string, values: unknown[]) => answer(client, state, text, values)
  const connection = { query: query as unknown as PostgresPoolClient['query'], release }
  return async () => {
    if (state.inTransaction) throw new Error('a second connection was asked for inside a transaction')
    if (state.taken) await new Promise<void>((resolve) => waiting.push(resolve))
    state.taken = true
    return connection
  }
}

const ENDING: Record<string, string> = {
  // What a commit would check is checked.
  commit: 'set constraints all immediate; set constraints all deferred; release savepoint portal',
  rollback: 'rollback to savepoint portal; release savepoint portal',
}

async function answer(client: pg.Client, state: { inTransaction: boolean }, text: string, values: unknown[]) {
  if (/^(begin|start)\b/.test(text)) {
    state.inTransaction = true
    return client.query('savepoint portal')
  }
  const ending = ENDING[text]
  if (ending) {
    const ended = await client.query(ending)
    state.inTransaction = false
    return ended
  }
  const statement = prepared(text, values)
  return state.inTransaction ? client.query(statement) : alone(client, statement)
}

/** A statement outside a transaction may fail and harm nothing else. */
async function alone(client: pg.Client, statement: pg.QueryConfig) {
  await client.query('savepoint statement')
  try {
    return await client.query(statement)
  } catch (error) {
    await client.query('rollback to savepoint statement')
    throw error
  } finally {
    await client.query('release savepoint statement')
  }
}
