import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { openDb, type Db } from '../src/platform/db.ts'
import { emptyTables, testDatabase, type TestDatabase } from '../test/database.ts'
import { firstTables } from './first-tables.ts'
import { readInvariants } from './invariants.ts'
import { migrate } from './migrate.ts'

const cases: [query: string, tables: string[] | undefined][] = [
  ['select id from a join b using (id)', ['a']],
  ['select (select max(x) from z) from a left join b on true where x in (select y from c)', ['a']],
  ["select id from a where word = ' from b union select ' union all\nselect id from b", ['a', 'b']],
  ['select a from a group by a having count(*) > 1', ['a']],
  ['select id from (select id from a) inner', undefined],
  ['select id from a full join b using (id)', undefined],
  ['select id from a right join b using (id)', undefined],
  ['select count(*) from a', undefined],
  ['select true from a having count(*) = 0', undefined],
  ['select id from a union select count(*) from b', undefined],
  ['select id from generate_series(1, 2)', undefined],
]

describe('the tables that a query begins with', () => {
  for (const [query, tables] of cases) it(query, () => assert.deepEqual(firstTables(query), tables))

  it('are known for almost all invariants', () => {
    const unknown = readInvariants().filter(({ query }) => !firstTables(query))
    assert.ok(unknown.length < 6, unknown.map(({ claim }) => claim).join('\n'))
  })
})

describe('a portal in which there is nothing yet', () => {
  let database: TestDatabase
  let db: Db
  before(async () => {
    database = await testDatabase('template1')
    await migrate(database.url)
    db = openDb({ connectionString: database.url }, 2, () => {})
  })
  after(async () => {
    await db.destroy()
    await database.dropDamaged()
  })

  it('has empty tables, and one fewer with its first row, committed or not', async () => {
    const empty = await emptyTables(db)
    for (const table of ['award_entries', 'places', 'platform_mails']) assert.ok(empty.has(table), table)
    assert.ok(!empty.has('platform_migrations'))
    const insert = sql`insert into platform_limits (key, window_starts_at, hits) values ('a', now(), 1)`
    await db.transaction().execute(async (tx) => {
      await insert.execute(tx)
      assert.ok(!(await emptyTables(db)).has('platform_limits'))
    })
  })

  it('breaks no invariant that begins with an empty table', async () => {
    const empty = await emptyTables(db)
    for (const { claim, query } of readInvariants())
      if (firstTables(query)?.every((table) => empty.has(table)))
        assert.deepEqual((await sql.raw(query).execute(db)).rows, [], claim)
  })
})
