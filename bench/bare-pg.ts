import pg from 'pg'

/**
 * The limit: the writes of one save (state, event) in one transaction from bare pg, one after the other.
 * argv: connection string, entry id, person id, content, seconds. Prints milliseconds per save, one a line.
 */
const [connectionString, entryId, personId, content, seconds] = process.argv.slice(2) as [string, string, string, string, string]
const client = new pg.Client({ connectionString })
await client.connect()
const first = await client.query<{ revision: number }>(
  `select coalesce(max(revision), 0)::int as revision from award_entry_states where entry_id = $1 and step = 'criteria'`,
  [entryId],
)
let revision = first.rows[0]?.revision ?? 0
const until = performance.now() + Number(seconds) * 1000
while (performance.now() < until) {
  const start = performance.now()
  revision += 1
  await client.query('begin')
  await client.query(
    `insert into award_entry_states (entry_id, step, revision, content, saved_by, saved_at) values ($1, 'criteria', $2, $3, $4, portal_now())`,
    [entryId, revision, content, personId],
  )
  await client.query(
    `insert into platform_events (seq, record, kind, subject_table, subject_id, actor_id, at, previous_hash, hash)
     values (0, '{}', 'entry-step-saved', 'award_entries', $1, $2, now(), '', '')`,
    [entryId, personId],
  )
  await client.query('commit')
  process.stdout.write(`${performance.now() - start}\n`)
}
await client.end()
