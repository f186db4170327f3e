import pg from 'pg'
import { ownersFunctions, refuseOwner } from './grant.ts'

/** Whether mails leave, files are scanned, jobs run, the chain grows and nights' work is done; of nobody and nothing in particular. */
const SEEN: Record<string, string[]> = {
  platform_migrations: ['name', 'applied_at'],
  platform_mails: ['id', 'queued_at', 'attempted_at', 'sent_at', 'failed_at'],
  platform_blobs: ['bytes', 'media_type', 'stored_at', 'collected_at', 'rescanned_at'],
  platform_blob_scans: ['scanned_at', 'verdict'],
  platform_events: ['seq', 'at', 'kind', 'previous_hash', 'hash'],
  platform_refusals: ['hour', 'event', 'hits'],
  platform_retention_runs: ['night', 'removed'],
  platform_watches: ['night'],
}
const JOB_COLUMNS = ['id', 'task_identifier', 'run_at', 'attempts', 'max_attempts', 'locked_at', 'created_at']

/**
 * Lets a role look after the machine without reading what people wrote, scored or typed as an account (security.md AC-15). As the owner of
 * the tables. May be repeated, and takes away whatever the role had beside it.
 */
export async function grantOperator(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await refuseOwner(client, role)
    await client.query('begin')
    await client.query(nothing(role))
    await client.query(ownersFunctions(`revoke execute on function %s from ${role}`))
    for (const [table, columns] of Object.entries(SEEN))
      await client.query(`grant select (${columns.join(', ')}) on ${table} to ${role}`)
    await client.query(`grant usage on schema graphile_worker to ${role}`)
    await client.query(`grant select (${JOB_COLUMNS.join(', ')}) on graphile_worker.jobs to ${role}`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const nothing = (role: string) => `
  revoke all on all tables in schema public, graphile_worker from ${role};
  revoke all on all sequences in schema public, graphile_worker from ${role};
  revoke all on schema graphile_worker from ${role};
  revoke create on schema public from ${role};
  grant usage on schema public to ${role};`
