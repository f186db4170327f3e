import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import { addJob, TICK } from './jobs.ts'
import { SEND_MAIL } from './mail.ts'

export type FailedJob = { id: string; kind: string; since: Date; attempts: number; givenUp: boolean; error: string }
export type FailedMail = { id: string; recipient: string; subject: string; queuedAt: Date; failedAt: Date; givenUp: boolean }

/** A mail is told of as a mail. A tick's next one comes by itself within a minute: it is a disturbance, but nothing to be repeated. */
export async function listFailedJobs(db: Db): Promise<FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select id::text, task_identifier as kind, created_at as since, attempts, attempts >= max_attempts as "givenUp",
      coalesce(last_error, '') as error
    from graphile_worker.jobs
    where attempts > 0 and last_error is not null and task_identifier not in (${SEND_MAIL}, ${TICK})
    order by created_at, id`.execute(db)
  return rows
}

/** Single ones: those to many stand in the outbox, where some recipients stay concealed. */
export async function listFailedMails(db: Db): Promise<FailedMail[]> {
  const { rows } = await sql<FailedMail>`
    select mail.id, mail.recipient, mail.subject, mail.queued_at as "queuedAt", mail.failed_at as "failedAt",
      not exists (
        select from graphile_worker._private_jobs job
        where job.payload ->> 'mailId' = mail.id::text and job.attempts < job.max_attempts) as "givenUp"
    from platform_mails mail
    where ${failedSingly}
    order by mail.failed_at, mail.id`.execute(db)
  return rows
}

const failedSingly = sql<boolean>`
  mail.sent_at is null and mail.failed_at is not null and coalesce(mail.once_key, '') not like 'mailing %'`

export async function countDisturbances(db: Db): Promise<number> {
  const [jobs, mails] = await Promise.all([listFailedJobs(db), listFailedMails(db)])
  return jobs.length + mails.length
}

/** With all its attempts again. False when it runs just now, or is done. */
export async function changeJobToRetry(tx: Tx, jobId: string): Promise<boolean> {
  const { rows } = await sql`
    select id from graphile_worker.reschedule_jobs(
      array(select id from graphile_worker.jobs where id::text = ${jobId} and last_error is not null),
      run_at := now(), attempts := 0)`.execute(tx)
  return rows.length > 0
}

export async function addMailRetry(tx: Tx, mailId: string): Promise<boolean> {
  const { rows } = await sql`select from platform_mails mail where mail.id::text = ${mailId} and ${failedSingly}`.execute(tx)
  if (rows.length === 0) return false
  await addJob(tx, SEND_MAIL, { mailId }, `retry ${mailId}`)
  return true
}
