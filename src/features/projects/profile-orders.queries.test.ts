import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { seedProjects } from '../../../db/seeds/projects.ts'
import { testDatabase, type TestDatabase } from '../../../test/database.ts'
import { readFacetIndex } from './facet-index.queries.ts'
import { countOf, has } from './profile-bits.rules.ts'
import { readFound, readTitled } from './found-order.queries.ts'
import { readAll, readOrder } from './profile-orders.queries.ts'

const WALKS = ['neu', 'titel', 'seit'] as const

describe('what is kept of orders and searches', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
    await seedProjects(database.db)
    const isKept = async () => (await readFacetIndex(database.db)) === (await readFacetIndex(database.db))
    for (let tries = 0; tries < 200 && !(await isKept()); tries += 1) await sleep(20)
  })
  after(() => database.dropDamaged())

  const words = { anyOf: ["'archiv':*", "'quitt':*"], ranked: "'archiv':*", marking: "'archiv':*", corrected: [], near: [] }
  /** Reads all of it, changes something, and gives the index that knows. */
  const changed = async (change: ReturnType<typeof sql>) => {
    const older = await readFacetIndex(database.db)
    for (const walk of WALKS) await readOrder(database.db, older, walk)
    await readFound(database.db, older, words)
    await readTitled(database.db, older, words)
    await change.execute(database.db)
    for (let tries = 0; tries < 200 && (await readFacetIndex(database.db)) === older; tries += 1) await sleep(20)
    return readFacetIndex(database.db)
  }

  const CHANGES: [what: string, change: ReturnType<typeof sql>][] = [
    [
      'times and titles',
      sql`update projects_published set published_at = now() - ordinal * interval '1 hour', title = reverse(title) where ordinal % 5 = 0`,
    ],
    [
      'years that come and go',
      sql`update projects_published set since = case when since is null then 2001 when ordinal % 2 = 0 then null else 2001 end where ordinal % 3 = 0`,
    ],
    ['all of them alike', sql`update projects_published set since = null, title = 'Gleich', published_at = '2025-01-01'`],
    ['some of many alike', sql`update projects_published set title = 'Gleich', status = 'planned' where ordinal % 7 = 0`],
    [
      'the first and the last',
      sql`update projects_published set published_at = case ordinal when 3 then now() else '2000-01-01' end, title = case ordinal when 3 then 'A' else 'Z' end, since = case ordinal when 3 then 2030 end where ordinal in (3, 4)`,
    ],
    ['profiles that have gone', sql`delete from projects_published where ordinal in (3, 9, 14)`],
  ]
  for (const [what, change] of CHANGES)
    it(`is the same order as if it were read anew after a change of ${what}`, async () => {
      const index = await changed(change)
      for (const walk of WALKS)
        assert.deepEqual(await readOrder(database.db, index, walk), await readAll(database.db, walk), walk)
    })

  it('finds a profile by words that it has now, and no longer by those it had', async () => {
    const index = await changed(sql`update projects_published set status = status`)
    const found = await readFound(database.db, index, words)
    const { rows } = await sql<{ ordinal: number; hits: boolean }>`
      select ordinal, search @@ any(${words.anyOf}::tsquery[]) as hits from projects_search order by ordinal`.execute(database.db)
    for (const { ordinal, hits } of rows) assert.equal(has(found, ordinal), hits)
    const [lost, gained] = [rows.find(({ hits }) => hits)?.ordinal ?? 0, rows.find(({ hits }) => !hits)?.ordinal ?? 0]
    const now = await changed(sql`
      with changed as (
        update projects_search set search = case ordinal when ${gained} then setweight('quitte:1', 'A') || 'quitt:1A'::tsvector else 'obst:1'::tsvector end
        where ordinal in (${lost}, ${gained}) returning ordinal)
      update projects_published set status = status where ordinal in (select ordinal from changed)`)
    const [foundNow, titled] = [await readFound(database.db, now, words), await readTitled(database.db, now, words)]
    assert.deepEqual([has(foundNow, lost), has(foundNow, gained), has(titled, gained)], [false, true, true])
    assert.equal(countOf(foundNow), countOf(found))
  })
})
