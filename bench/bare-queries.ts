import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Recorded } from './recorded-queries.ts'

/**
 * The limit: the statements behind each page from bare pg, prepared, one after the other, nothing made of their answers.
 * argv: connection string, file of recorded statements, how often. Prints milliseconds per page, one a line.
 */
const [connectionString, file = '', times] = process.argv.slice(2)
const pages = JSON.parse(readFileSync(file, 'utf8')) as Recorded[][]
const client = new pg.Client({ connectionString })
await client.connect()
const names = new Map<string, string>()
for (let round = -1; round < Number(times); round += 1) {
  const took: number[] = []
  for (const statements of pages) took.push(await timeOf(statements))
  if (round >= 0) process.stdout.write(took.map((ms) => `${ms}\n`).join(''))
}
await client.end()

async function timeOf(statements: Recorded[]): Promise<number> {
  const start = performance.now()
  for (const { text, values } of statements) await client.query({ name: nameOf(text), text, values })
  return performance.now() - start
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return name
}
