import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../test/database.ts'

describe('a connection of the pool', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.drop())

  for (const [setting, value] of [
    ['jit', 'off'],
    ['lock_timeout', '4s'],
    ['statement_timeout', '30s'],
    ['TimeZone', 'UTC'],
  ] as const)
    it(`has ${setting} ${value}, whatever the server's own is`, async () => {
      const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(database.db)
      assert.equal(rows[0]?.value, value)
    })
})
