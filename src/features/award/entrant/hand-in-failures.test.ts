import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import { listBrokenInvariants } from '../../../../db/invariants.ts'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import type { Web } from '../../../platform/web.ts'
import { createSite } from '../../../site/create-site.ts'

/** Whether prizes have become known is looked for before each request, and never stops one (site/entry-project/prizes-at-release.ts). */
const RELEASES = 'award_confirmed_releases'
const MARTA = 'marta.probe@hellenthal.example'

// proves: DL-08, I2
describe('a hand-in that breaks off', () => {
  let portal: TestSite
  let fragile: Web
  let marta: string
  const trap = { statements: 0, failAt: 0 }
  /** The N-th statement of a request fails as if the database had gone away before it. */
  const breaking: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (JSON.stringify(node).includes(RELEASES)) return node
      trap.statements += 1
      if (trap.statements === trap.failAt) throw new Error(`statement ${trap.failAt} fails`)
      return node
    },
    transformResult: async ({ result }) => result,
  }

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    marta = await portal.signIn(MARTA)
    fragile = await createSite({ ...portal.deps, db: portal.db.withPlugin(breaking) })
  })
  after(() => portal.close())

  async function post(path: string, form: Record<string, string>, failAt: number): Promise<Response> {
    Object.assign(trap, { statements: 0, failAt })
    const headers = {
      cookie: marta,
      origin: 'http://portal.example',
      host: 'portal.example',
      'content-type': 'application/x-www-form-urlencoded',
    }
    return fragile.request(`http://portal.example${path}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form).toString(),
    })
  }

  async function written(entryId: string) {
    const [submissions, places, events, arrivals, jobs] = await Promise.all([
      portal.db.selectFrom('award_submissions').where('entry_id', '=', entryId).select('id').execute(),
      portal.db.selectFrom('award_lead_places').where('entry_id', '=', entryId).select('entry_id').execute(),
      portal.db
        .selectFrom('platform_events')
        .where('kind', '=', 'entry-handed-in')
        .where('record', 'like', `%${entryId}%`)
        .select('seq')
        .execute(),
      portal.db.selectFrom('award_hand_in_arrivals').where('entry_id', '=', entryId).select('arrived_at').execute(),
      portal.db
        .selectFrom('platform_events')
        .where('kind', '=', 'entry-taken-back')
        .where('record', 'like', `%${entryId}%`)
        .select('seq')
        .execute(),
    ])
    return {
      submissions: submissions.length,
      places: places.length,
      events: events.length,
      arrivals: arrivals.length,
      takenBack: jobs.length,
    }
  }

  it('at any statement leaves no half of it, and succeeds when it is tried again', async () => {
    const entryId = await givenEntry(portal.db, { by: MARTA })
    const path = paths.award.submission.to({ entryId })
    const html = await (await portal.request(path, { cookie: marta })).text()
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
    const form = { contents: value('contents'), seen: value('seen') }
    let failAt = 1
    for (; failAt < 100; failAt += 1) {
      const answer = await post(path, form, failAt)
      if (trap.statements < failAt) break
      assert.equal(answer.status, 500, `statement ${failAt}`)
      const { submissions, places, events } = await written(entryId)
      assert.deepEqual({ submissions, places, events }, { submissions: 0, places: 0, events: 0 }, `statement ${failAt}`)
    }
    assert.ok(failAt > 12, `only ${failAt} statements were tried`)
    assert.deepEqual(await written(entryId), { submissions: 1, places: 1, events: 1, arrivals: 0, takenBack: 0 })
    const takeBack = paths.award.takeBack.to({ entryId })
    for (failAt = 1; failAt < 100; failAt += 1) {
      const answer = await post(takeBack, {}, failAt)
      if (trap.statements < failAt) break
      assert.equal(answer.status, 500, `statement ${failAt} of taking back`)
      const { places, takenBack } = await written(entryId)
      assert.deepEqual({ places, takenBack }, { places: 1, takenBack: 0 }, `statement ${failAt} of taking back`)
    }
    assert.deepEqual(await written(entryId), { submissions: 1, places: 0, events: 1, arrivals: 0, takenBack: 1 })
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })
})
