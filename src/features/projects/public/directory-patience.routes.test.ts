import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const { projects, api } = paths
const WORST = 'a b c d e f g h'

/** What anybody may ask of the directory. */
const QUESTIONS: Record<string, string> = {
  'the list': projects.directory.to(),
  'a far page of the list': projects.directory.to({ seite: '50000', 'je-seite': '60' }),
  'a search': projects.directory.to({ q: WORST }),
  'a search for a slip': projects.directory.to({ q: 'Vollstrekung' }),
  'a search on the map': projects.map.to({ q: WORST }),
  'a search in the statistics': projects.statistics.to({ q: WORST }),
  'the file of the statistics': projects.statisticsFile.to({ q: WORST }),
  'the feed of a search': projects.feed.to({ q: WORST }),
  'the suggestions': projects.suggestions.to({ q: 'Archiv' }),
  'the open interface': api.projects.to({ q: WORST }),
  'the open interface without a search': api.projects.to(),
}

// proves: RL-05
describe('a question that takes the database too long', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
    for (const address of Object.values(QUESTIONS)) assert.equal((await portal.request(address)).status, 200, address)
  })
  after(() => portal.close())

  /** As long as the tables are locked, whoever reads them gets no answer. */
  const whileNothingAnswers = (ask: () => Promise<void>) =>
    portal.db.transaction().execute(async (tx) => {
      await sql`lock table projects_published, projects_search in access exclusive mode`.execute(tx)
      await ask()
    })

  for (const [what, address] of Object.entries(QUESTIONS))
    it(`is given up after two seconds: ${what}`, async () => {
      await whileNothingAnswers(async () => {
        const from = performance.now()
        const answer = await portal.request(address)
        const waited = performance.now() - from
        assert.equal(answer.status, 503)
        assert.ok(Number(answer.headers.get('retry-after')) > 0)
        assert.ok(waited > 1_900 && waited < 3_500, `${waited} ms`)
      })
      assert.equal((await portal.request(address)).status, 200)
    })

  it('is none of fifty of the worst at once', async () => {
    const from = performance.now()
    const answers = await Promise.all(Array.from({ length: 50 }, () => portal.request(projects.directory.to({ q: WORST }))))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    assert.ok(performance.now() - from < 30_000)
  })
})
