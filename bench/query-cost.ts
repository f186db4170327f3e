import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Recorded } from './recorded-queries.ts'

const TIMES = 5

/**
 * Milliseconds of processor time that PostgreSQL needs for a statement, the least of several times: what others do on the machine is not
 * in it (proc_pid_schedstat: nanoseconds on a processor come first). Parallel workers are not counted and therefore forbidden.
 */
export async function costOf(connectionString: string, { text, values }: Pick<Recorded, 'text' | 'values'>): Promise<number> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const spent = () => Number(readFileSync(`/proc/${rows[0]?.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  await client.query('set max_parallel_workers_per_gather = 0; begin')
  if (text.includes('projects_search')) await client.query('set enable_seqscan = off') // as tellVectorsApart does
  const costs: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const before = spent()
    await client.query(text, values)
    costs.push(spent() - before)
  }
  await client.query('rollback')
  await client.end()
  return Math.min(...costs)
}
