import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { testDatabase, type TestDatabase } from '../test/database.ts'
import { migrate } from './migrate.ts'

describe('migrating', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.drop())

  it('a second time finds nothing to do, also when two do it at once', async () => {
    assert.deepEqual(await Promise.all([migrate(database.url), migrate(database.url)]), [[], []])
  })

  it('refuses a file that was changed after it had been applied, and names it', async () => {
    const { rows } = await sql<{
      sha256: string
    }>`select sha256 from platform_migrations where name = '0001_platform.sql'`.execute(database.db)
    await sql`update platform_migrations set sha256 = 'another' where name = '0001_platform.sql'`.execute(database.db)
    await assert.rejects(migrate(database.url), /0001_platform\.sql has changed since it was applied/)
    await sql`update platform_migrations set sha256 = ${rows[0]?.sha256} where name = '0001_platform.sql'`.execute(database.db)
  })

  it('leaves nothing of a file that fails', async () => {
    await sql`delete from platform_migrations where name = '0002_places.sql'`.execute(database.db)
    await assert.rejects(migrate(database.url), /0002_places\.sql failed and left nothing behind/)
    const { rows } = await sql`select from platform_migrations where name = '0002_places.sql'`.execute(database.db)
    assert.equal(rows.length, 0)
  })
})
