import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const { projects, api } = paths
const WORST = 'a b c d e f g h'
const BEFORE = 'Archiv'
/** Words of the projects, one for each question. */
const WORDS = 'Standesamt Feuerwehr Wasser Schule Personal Vergabe Jugend Energie Tourismus Klima Kultur'.split(' ')

/** What anybody may ask of the directory; of what is looked for nothing is kept yet. */
const QUESTIONS: Record<string, (q: string) => string> = {
  'the list': () => projects.directory.to(),
  'a far page of the list': () => projects.directory.to({ seite: '50000', 'je-seite': '60' }),
  'a search': (q) => projects.directory.to({ q }),
  'a search for a slip': () => projects.directory.to({ q: 'Vollstrekung' }),
  'a search on the map': (q) => projects.map.to({ q }),
  'a search in the statistics': (q) => projects.statistics.to({ q }),
  'the file of the statistics': (q) => projects.statisticsFile.to({ q }),
  'the feed of a search': (q) => projects.feed.to({ q }),
  'the suggestions': () => projects.suggestions.to({ q: 'Archiv' }),
  'the open interface': (q) => api.projects.to({ q }),
  'the open interface without a search': () => api.projects.to(),
}

// proves: RL-05
describe('a question that takes the database too long', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
    for (const address of Object.values(QUESTIONS)) assert.equal((await portal.request(address(BEFORE))).status, 200)
  })
  after(() => portal.close())

  /** As long as the tables are locked, whoever reads them gets no answer. */
  const whileNothingAnswers = (ask: () => Promise<void>) =>
    portal.db.transaction().execute(async (tx) => {
      await sql`lock table projects_published, projects_search in access exclusive mode`.execute(tx)
      await ask()
    })

  for (const [index, [what, addressOf]] of Object.entries(QUESTIONS).entries())
    it(`is given up after two seconds: ${what}`, async () => {
      const address = addressOf(`${WORDS[index]} ${WORST}`)
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
