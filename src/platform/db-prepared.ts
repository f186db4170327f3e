import type { PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** More different texts than this come from lists of varying length; they are planned each time. */
const MOST_STATEMENTS = 1000

const names = new Map<string, string>()
const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()

/**
 * The same client, but every statement is prepared once per connection: planning the query behind a page costs more than
 * running it (docs/decisions/0009-prepared-statements.md).
 */
export function preparing(client: pg.PoolClient): PostgresPoolClient {
  const known = wrapped.get(client)
  if (known) return known
  const query = (text: string, values: readonly unknown[]) => client.query(prepared(text, values))
  const wrapper: PostgresPoolClient = {
    query: query as unknown as PostgresPoolClient['query'], // cursors are not used
    release: (destroy) => client.release(destroy),
    get processID() {
      return (client as { processID?: number | null }).processID ?? undefined
    },
  }
  wrapped.set(client, wrapper)
  return wrapper
}

/** The statement under its name, for any connection. */
export function prepared(text: string, values: readonly unknown[]): pg.QueryConfig {
  return { name: nameOf(text), text, values: [...values] }
}

/** Undefined: not prepared. Transaction words have no plan. */
function nameOf(text: string): string | undefined {
  if (/^(begin|commit|rollback|start|savepoint|release|set)\b/i.test(text)) return undefined
  const known = names.get(text)
  if (known || names.size >= MOST_STATEMENTS) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
