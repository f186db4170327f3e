import pg from 'pg'

/**
 * The limit: the writes of one save of a sheet (state, event) in one transaction from bare pg, one after the other.
 * argv: connection string, sheet id, person id, how often. Prints milliseconds per save, one a line.
 */
const [connectionString, sheetId, personId, count] = process.argv.slice(2) as [string, string, string, string]
const client = new pg.Client({ connectionString })
await client.connect()
const first = await client.query<{ revision: number }>(
  'select coalesce(max(revision), 0)::int as revision from award_sheet_states where sheet_id = $1',
  [sheetId],
)
const revision = first.rows[0]?.revision ?? 0
for (let number = 1; number <= Number(count); number += 1) {
  const start = performance.now()
  await client.query('begin')
  await client.query(
    `insert into award_sheet_states (sheet_id, revision, points, reasons, private_note, saved_at) values ($1, $2, $3, '{}', '', portal_now())`,
    [sheetId, revision + number, '{"gewinn": 3}'],
  )
  await client.query(
    `insert into platform_events (seq, record, kind, subject_table, subject_id, actor_id, at, previous_hash, hash)
     values (0, '{}', 'sheet-saved', 'award_sheets', $1, $2, portal_now(), '', '')`,
    [sheetId, personId],
  )
  await client.query('commit')
  process.stdout.write(`${performance.now() - start}\n`)
}
await client.end()
