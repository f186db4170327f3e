import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { seedPeople } from '../../db/seeds/people.ts'
import { givenEntry } from '../../test/factories.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import { createSite } from './create-site.ts'

const clock = paths.demo.clock.to()

describe('the clock of the demonstration', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
  })
  after(() => portal.close())

  const moments: [string, string, RegExp][] = [
    ['vor-dem-start', '2025-11-28', /Montag, 1\. Dezember 2025/],
    ['einreichung', '2025-12-04', /Montag, 9\. Februar 2026, 24:00 Uhr/],
    ['letzte-minute', '2026-02-09', /Heute, 24:00 Uhr|Montag, 9\. Februar 2026, 24:00 Uhr/],
    ['jury', '2026-02-17', /Jury/],
    ['preisverleihung', '2026-04-16', /Preisverleihung/],
  ]
  for (const [moment, day, words] of moments) {
    it(`jumps to "${moment}", for pages and database alike, and leads back`, async () => {
      const answer = await portal.request(clock, { form: { moment, zurueck: paths.award.call.to() } })
      assert.equal(answer.headers.get('location'), paths.award.call.to())
      const berlinDay = (at: Date) => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
      // The process counts whole milliseconds: in the first one after midnight it may still read the day before.
      assert.equal(berlinDay(new Date(portal.deps.clock.now().getTime() + 1)), day)
      assert.equal(berlinDay(await databaseNow(portal.db)), day)
      assert.match(await (await portal.request(paths.award.call.to())).text(), words)
    })
  }

  it('runs on from there', async () => {
    await portal.request(clock, { form: { moment: 'einreichung' } })
    const first = await databaseNow(portal.db)
    await setTimeout(20)
    assert.ok((await databaseNow(portal.db)).getTime() - first.getTime() >= 19)
  })

  it('takes the mails along: who has a draft is reminded as soon as the clock is there', async () => {
    await portal.request(clock, { form: { moment: 'einreichung' } })
    await givenEntry(portal.db, { by: 'marta.probe@hellenthal.example' })
    await portal.request(clock, { form: { moment: 'letzte-minute' } })
    await portal.runJobs()
    const reminded = await portal.db.selectFrom('award_reminders').select('occasion').execute()
    assert.deepEqual(
      reminded.map(({ occasion }) => occasion),
      ['48-hours'],
    )
  })

  it('knows no other moment, and leads to no other site', async () => {
    assert.equal((await portal.request(clock, { form: { moment: 'gestern' } })).status, 404)
    const answer = await portal.request(clock, { form: { moment: 'jury', zurueck: '//anderswo.example/' } })
    assert.equal(answer.headers.get('location'), paths.home.to())
  })

  it('does not exist in production, nor do the written mails and the workshop', async () => {
    const { deps } = portal
    const site = await createSite({ ...deps, config: { ...deps.config, mode: 'production' } })
    const headers = { host: 'portal.example', origin: 'http://portal.example' }
    const jump = await site.request(`http://portal.example${clock}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ moment: 'jury' }),
    })
    const pages = [paths.demo.mails.to(), paths.demo.gallery.to()].map(async (path) =>
      site.request(`http://portal.example${path}`, { headers }),
    )
    assert.deepEqual(
      [jump, ...(await Promise.all(pages))].map(({ status }) => status),
      [404, 404, 404],
    )
    const home = await (await site.request('http://portal.example/', { headers })).text()
    assert.doesNotMatch(home, /Vorführung/)
  })
})
