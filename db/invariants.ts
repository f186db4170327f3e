import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from '../src/platform/db.ts'
import { firstTables } from './first-tables.ts'

/**
 * invariants.sql: queries that must return no row, each under a comment that says what holds. A sentence for each that does not.
 * `empty`: tables in which there is nothing. A query that begins with nothing but them has no row either and need not be planned,
 * which for all of them takes a new database a hundred times as long as looking.
 */
export async function listBrokenInvariants(db: Db, empty: ReadonlySet<string> = new Set()): Promise<string[]> {
  const broken: string[] = []
  for (const { claim, query } of readInvariants().filter((one) => !hasNothing(one.query, empty))) {
    const { rows } = await sql.raw(query).execute(db)
    if (rows.length > 0) broken.push(`${claim}: ${rows.length} rows, first ${JSON.stringify(rows[0])}`)
  }
  return broken
}

function hasNothing(query: string, empty: ReadonlySet<string>): boolean {
  return firstTables(query)?.every((table) => empty.has(table)) ?? false
}

export function readInvariants(): { claim: string; query: string }[] {
  const text = readFileSync(new URL('./invariants.sql', import.meta.url), 'utf8')
  return text
    .split(/;\s*$/m)
    .map((part) => ({
      claim: part
        .split('\n')
        .filter((line) => line.startsWith('--'))
        .map((line) => line.slice(2).trim())
        .join(' '),
      query: part
        .split('\n')
        .filter((line) => !line.startsWith('--'))
        .join('\n')
        .trim(),
    }))
    .filter(({ query }) => query !== '')
}
