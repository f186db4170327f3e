import { sql } from 'kysely'
import type { Db } from './db.ts'
import { listFailedJobs, listFailedMails } from './disturbances.queries.ts'

export type QueueCount = { queue: 'jobs' | 'mails'; state: 'waiting' | 'failed'; count: number }

/** Waiting: due and not done. A mail whose job has given up waits no more, it has failed. */
export async function countQueues(db: Db): Promise<QueueCount[]> {
  const { rows } = await sql<{ jobs: number; mails: number }>`
    select (select count(*) from graphile_worker.jobs where attempts < max_attempts and run_at <= now()) as jobs,
      (select count(*) from platform_mails where sent_at is null and failed_at is null) as mails`.execute(db)
  const waiting = rows[0] as { jobs: number; mails: number }
  return [
    { queue: 'jobs', state: 'waiting', count: waiting.jobs },
    { queue: 'mails', state: 'waiting', count: waiting.mails },
    { queue: 'jobs', state: 'failed', count: (await listFailedJobs(db)).length },
    { queue: 'mails', state: 'failed', count: (await listFailedMails(db)).length },
  ]
}
