import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from '../src/platform/db.ts'

/** invariants.sql: queries that must return no row, each under a comment that says what holds. A sentence for each that does not. */
export async function listBrokenInvariants(db: Db): Promise<string[]> {
  const broken: string[] = []
  for (const { claim, query } of readInvariants()) {
    const { rows } = await sql.raw(query).execute(db)
    if (rows.length > 0) broken.push(`${claim}: ${rows.length} rows, first ${JSON.stringify(rows[0])}`)
  }
  return broken
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
