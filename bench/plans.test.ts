import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedProjects } from '../db/seeds/projects.ts'
import { testDatabase, type TestDatabase } from '../test/database.ts'
import { ENOUGH, HOT_NAMES, hotStatements, plansOf, type HotPlan, type HotStatement } from './hot-queries.ts'
import { seedProfiles } from './projects-seed.ts'

describe('the hottest queries of the directory', () => {
  let database: TestDatabase
  let statements: HotStatement[]
  let plans: HotPlan[]
  before(async () => {
    database = await testDatabase()
    await seedProjects(database.db)
    await seedProfiles(database.url, 0, ENOUGH)
    statements = await hotStatements(database.url)
    plans = await plansOf(database.url, statements)
  })
  after(() => database.drop())

  for (const name of HOT_NAMES)
    it(`use their indexes: ${name}`, () => {
      const { index, plan } = plans.find((one) => one.name === name) as HotPlan
      assert.ok(plan.includes(index), `${index} is not used:\n${plan}`)
      const committed = readFileSync(new URL(`./plans/${name}.txt`, import.meta.url), 'utf8')
      assert.ok(committed.includes(index), `plans/${name}.txt shows another plan; npm run bench -- plans writes it anew`)
    })

  it('find the vectors beside their rows, new ones and changed ones', async () => {
    await sql`update projects_search set search = search || 'neu:1'::tsvector`.execute(database.db)
    const { rows } = await sql<{ bytes: number }>`
      select pg_relation_size('projects_search') / count(*) as bytes from projects_search`.execute(database.db)
    assert.ok(Number(rows[0]?.bytes) < 300, `${rows[0]?.bytes} bytes for two versions of a row`)
  })

  it('are noticed when one is gone', async () => {
    await database.db.schema.dropIndex('projects_search_words').execute()
    const [found] = await plansOf(
      database.url,
      statements.filter(({ name }) => name === 'search-all'),
    )
    assert.doesNotMatch(found?.plan ?? '', /projects_search_words/)
    assert.match(found?.plan ?? '', /Seq Scan on projects_search/)
  })
})
