import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import type { Deps } from './deps.ts'

/** A job does one thing; payloads are ids. It may run twice, so what it does must be harmless the second time. */
export type Job = (deps: Deps, payload: Record<string, unknown>) => Promise<void>
export type Jobs = Record<string, Job>

/** Taken before all that waits; smaller is sooner, and 0 is what jobs have otherwise. */
const AHEAD = -10

/** Added in the transaction of the fact it belongs to: no commit, no job. */
export async function addJob(tx: Tx | Db, name: string, payload: Record<string, unknown>, onceKey?: string): Promise<void> {
  await add(tx, { name, payload, onceKey: onceKey ?? null, priority: 0 })
}

/** For what somebody sits and waits for, while letters to many or receipts of a last minute are on their way. */
export async function addJobAhead(tx: Tx | Db, name: string, payload: Record<string, unknown>): Promise<void> {
  await add(tx, { name, payload, onceKey: null, priority: AHEAD })
}

type Added = { name: string; payload: Record<string, unknown>; onceKey: string | null; priority: number }

async function add(tx: Tx | Db, { name, payload, onceKey, priority }: Added): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json,
    job_key := ${onceKey}::text, priority := ${priority}::integer)`.execute(tx)
}

/**
 * What happens at an instant (reminders, closing) is not scheduled but looked for: every minute, and after a jump of the
 * demo clock, 'tick' asks each feature what is due by the portal's clock and not yet done.
 */
export const TICK = 'tick'

export type Tick = (deps: Deps) => Promise<void>
