import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import type { Deps } from './deps.ts'

/** A job does one thing; payloads are ids. It may run twice, so what it does must be harmless the second time. */
export type Job = (deps: Deps, payload: Record<string, unknown>) => Promise<void>
export type Jobs = Record<string, Job>

/** Added in the transaction of the fact it belongs to: no commit, no job. */
export async function addJob(tx: Tx | Db, name: string, payload: Record<string, unknown>, onceKey?: string): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, job_key := ${onceKey ?? null}::text)`.execute(
    tx,
  )
}

/**
 * What happens at an instant (reminders, closing) is not scheduled but looked for: every minute, and after a jump of the
 * demo clock, 'tick' asks each feature what is due by the portal's clock and not yet done.
 */
export const TICK = 'tick'

export type Tick = (deps: Deps) => Promise<void>
