import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { seedProjects } from '../../../db/seeds/projects.ts'
import { testDatabase, type TestDatabase } from '../../../test/database.ts'
import { transact } from '../../platform/db.ts'
import { inherit, keptWith, readFacetIndex } from './facet-index.queries.ts'
import { countIn, facetIndex } from './facet-index.rules.ts'
import { recordProject, recordPublication } from './publication.queries.ts'
import type { ProfileContent } from './profile.rules.ts'

describe('the facet index of a process', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
    await seedProjects(database.db)
  })
  after(() => database.dropDamaged())

  const counts = async () => countIn(await readFacetIndex(database.db), new Map(), { facets: ['thema', 'stand'] })
  const isSoon = async (expected: [total: number, inWoods: number | undefined]) => {
    const until = Date.now() + 5000
    let seen: unknown[] = []
    while (Date.now() < until) {
      const { total, counts: all } = await counts()
      seen = [total, all.get('thema:wald')]
      if (seen[0] === expected[0] && seen[1] === expected[1]) return
      await sleep(10)
    }
    assert.deepEqual(seen, expected)
  }
  const publish = async (projectId: string, topics: string[]) => {
    const content = { ...(await anyContent()), topics }
    const at = new Date('2025-12-01T10:00:00Z')
    await transact(database.db, (tx) =>
      recordPublication(tx, { projectId, content, publishedAt: at, publishedBy: null, confirmedOn: '2025-12-01' }),
    )
  }
  const anyContent = async () => {
    const { content } = await database.db.selectFrom('projects_versions').select('content').limit(1).executeTakeFirstOrThrow()
    return content as ProfileContent
  }

  it('knows what is published, changed and gone', async () => {
    await isSoon([69, undefined])
    const projectId = await transact(database.db, (tx) =>
      recordProject(tx, { slug: 'im-wald', origin: 'import', organisationId: null, createdAt: new Date() }),
    )
    await publish(projectId, ['wald'])
    await isSoon([70, 1])
    await publish(projectId, ['archiv'])
    await isSoon([70, undefined])
    await database.db.deleteFrom('projects_published').where('project_id', '=', projectId).execute()
    await isSoon([69, undefined])
  })
})

describe('what is kept with an index', () => {
  const anIndex = () => facetIndex([], 0, [])
  const counting = () => {
    let asked = 0
    return { read: async () => ++asked, renew: async (older: number, changed: readonly number[]) => older * 100 + changed.length }
  }

  it('is read once, and anew with another index', async () => {
    const [index, read] = [anIndex(), counting()]
    assert.deepEqual([await keptWith(index, 'a', read), await keptWith(index, 'a', read)], [1, 1])
    assert.deepEqual([await keptWith(index, 'b', read), await keptWith(anIndex(), 'a', read)], [2, 3])
  })

  it('is of many those that were asked for last', async () => {
    const [index, read] = [anIndex(), counting()]
    for (let name = 0; name < 64; name += 1) await keptWith(index, String(name), read)
    assert.equal(await keptWith(index, '0', read), 1)
    assert.equal(await keptWith(index, 'another', read), 65)
    assert.deepEqual([await keptWith(index, '0', read), await keptWith(index, '1', read)], [1, 66])
  })

  it('is renewed from what was kept with the index before, unless too much has changed', async () => {
    const [index, read] = [anIndex(), counting()]
    await keptWith(index, 'a', read)
    assert.equal(await keptWith(inherit(anIndex(), index, [7, 8]), 'a', read), 102)
    assert.equal(
      await keptWith(
        inherit(
          anIndex(),
          index,
          Array.from({ length: 101 }, (_, one) => one),
        ),
        'a',
        read,
      ),
      2,
    )
    assert.equal(await keptWith(inherit(anIndex(), index, [7]), 'another', read), 3)
  })

  it('is never what failed', async () => {
    const [index, read] = [anIndex(), counting()]
    const failing = { ...read, read: () => Promise.reject(new Error('out of time')) }
    await assert.rejects(keptWith(index, 'a', failing))
    assert.equal(await keptWith(inherit(anIndex(), index, []), 'a', read), 1)
    assert.equal(await keptWith(index, 'a', read), 2)
  })
})
