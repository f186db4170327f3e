import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from './database.ts'

describe('testDatabase', () => {
  it('is migrated, with the job queue in it', async () => {
    const { db, drop } = await testDatabase()
    await sql`select graphile_worker.add_job('nothing')`.execute(db)
    const { rows } = await sql<{ count: number }>`select count(*) from graphile_worker.jobs`.execute(db)
    assert.equal(rows[0]?.count, 1)
    await drop()
  })

  it('shares nothing with another one', async () => {
    const [one, other] = [await testDatabase(), await testDatabase()]
    await one.db
      .insertInto('platform_limits')
      .values({ key: 'a', window_starts_at: new Date(0), hits: 1 })
      .execute()
    assert.deepEqual(await other.db.selectFrom('platform_limits').selectAll().execute(), [])
    await Promise.all([one.drop(), other.drop()])
  })
})
