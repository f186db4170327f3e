import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { openDb, transact, type Db } from './db.ts'
import { recordEvent } from './events.ts'
import { findChainFault } from './verify-chain.queries.ts'

const PERSON = '00000000-0000-4000-8000-000000000001'

// proves: LG-03
describe('the chain of events', () => {
  let database: TestDatabase
  /** session_replication_role, which lets a superuser past the triggers, belongs to one connection. */
  let past: Db
  before(async () => {
    database = await testDatabase()
    for (const number of [1, 2, 3])
      await transact(database.db, (tx) =>
        recordEvent(tx, {
          kind: 'thing-done',
          actorId: PERSON,
          subject: { table: 'things', id: String(number) },
          at: new Date('2026-01-01T10:00:00Z'),
          data: { number },
        }),
      )
    past = openDb({ connectionString: database.url }, 1, () => {})
    await sql`set session_replication_role = replica`.execute(past)
  })
  after(async () => {
    await past.destroy()
    await database.dropDamaged()
  })

  it('is whole as it was written', async () => assert.equal(await findChainFault(database.db), null))

  it('is whole while others write: an event between its last row and its head is no fault', async () => {
    const looking = new AbortController()
    const write = async () => {
      for (let number = 4; !looking.signal.aborted; number += 1)
        await transact(database.db, (tx) =>
          recordEvent(tx, {
            kind: 'thing-done',
            actorId: PERSON,
            subject: { table: 'things', id: String(number) },
            at: new Date('2026-01-01T10:00:00Z'),
            data: { number },
          }),
        )
    }
    const writing = [write(), write()]
    const faults = []
    for (let time = 0; time < 40; time += 1) faults.push(await findChainFault(database.db))
    looking.abort()
    await Promise.all(writing)
    assert.deepEqual(new Set(faults), new Set([null]))
  })

  const last = sql`seq = (select max(seq) from platform_events)`
  const changes: [string, string][] = [
    ['kind', `'other'`],
    ['subject_table', `'other'`],
    ['subject_id', `'4'`],
    ['actor_id', `'00000000-0000-4000-8000-000000000002'`],
    ['actor_id', 'null'],
    ['at', `at + interval '1 millisecond'`],
    ['record', `replace(record, '"number":', '"number":4')`],
  ]
  for (const [column, value] of changes) {
    it(`shows when ${column} says ${value} instead`, async () => {
      const { rows } = await sql`select * from platform_events where ${last}`.execute(past)
      await sql`update platform_events set ${sql.ref(column)} = ${sql.raw(value)} where ${last}`.execute(past)
      assert.equal((await findChainFault(database.db))?.what, 'altered-record')
      const before = (rows[0] as Record<string, unknown>)[column]
      await sql`update platform_events set ${sql.ref(column)} = ${before} where ${last}`.execute(past)
      assert.equal(await findChainFault(database.db), null)
    })
  }

  it('shows that its end was cut off', async () => {
    await sql`delete from platform_events where ${last}`.execute(past)
    assert.equal((await findChainFault(database.db))?.what, 'missing-head')
  })
})
