import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { Alarm, Measures } from './thresholds.rules.ts'
import { SIGN_INS } from './watch.rules.ts'

/** Jobs, restarts and clocks go by the machine's time, also where the portal's stands in the past (demo). */
export async function measureDatabase(db: Db): Promise<Omit<Measures, 'freeShare'>> {
  const asked = Date.now()
  const { rows } = await sql<Omit<Measures, 'freeShare' | 'clockSkewSeconds'> & { databaseTime: Date }>`
    select clock_timestamp() as "databaseTime", ${refused(SIGN_INS)} as "failedSignIns", ${refused(['access'])} as denials,
      coalesce((
        select extract(epoch from now() - min(run_at))::float8 / 60 from graphile_worker.jobs
        where run_at < now() and locked_at is null and attempts < max_attempts
      ), 0) as "waitingMinutes",
      (select extract(epoch from now() - max(made_at))::float8 / 3600 from platform_backups) as "backupAgeHours"`.execute(db)
  const { databaseTime, ...measured } = rows[0]!
  const said = databaseTime.getTime()
  return { ...measured, clockSkewSeconds: Math.max(0, asked - said, said - Date.now()) / 1000 }
}

const refused = (events: string[]) => sql`coalesce((
  select sum(hits)::int from platform_refusals where hour = date_trunc('hour', portal_now()) and event = any(${events})), 0)`

/** Locked, so that two workers do not tell the same twice. */
export async function lockOpenAlarms(tx: Tx): Promise<Alarm[]> {
  await sql`lock table platform_alarms in exclusive mode`.execute(tx)
  const rows = await tx.selectFrom('platform_alarms').where('ended_at', 'is', null).select('kind').execute()
  return rows.map(({ kind }) => kind as Alarm)
}

export async function recordAlarms(tx: Tx, { begun, over, at }: { begun: Alarm[]; over: Alarm[]; at: Date }): Promise<void> {
  for (const kind of begun) await tx.insertInto('platform_alarms').values({ kind, began_at: at }).execute()
  if (over.length === 0) return
  await tx.updateTable('platform_alarms').set({ ended_at: at }).where('kind', 'in', over).where('ended_at', 'is', null).execute()
}

/** Not the portal's, which the demo turns back: what is over has never begun later. */
export async function machineTime(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(tx)
  return rows[0]!.at
}

/** By the machine's time. */
export async function recordBackup(db: Db): Promise<void> {
  await sql`insert into platform_backups (made_at) values (now())`.execute(db)
  await sql`delete from platform_backups where made_at < now() - interval '30 days'`.execute(db)
}
