import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { givenPublished, PROJECT_FORMS } from '../../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { addJob, TICK } from '../../../../platform/jobs.ts'

const SLUG = 'gemeinsamer-bauhof-oberes-tal'
const address = paths.projects.terms.to()
const SAID = { base: '0', months: '6', before: '14', after: '30', daily: '50', reason: 'Beschluss vom 1. Dezember' }

describe('the terms of confirmation', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    await givenPublished(portal, { cookie: erika, editor: nina })
  })
  after(() => portal.close())

  const page = async (path = address, cookie = nina) => (await portal.request(path, { cookie })).text()
  const say = (form: Record<string, string>, cookie = nina) => portal.request(address, { cookie, form })
  const standing = () => portal.db.selectFrom('projects_freshness').selectAll().executeTakeFirstOrThrow()
  const changes = () => portal.db.selectFrom('projects_freshness_changes').selectAll().orderBy('number').execute()
  const events = async () =>
    (await portal.db.selectFrom('platform_events').select('seq').where('kind', '=', 'project-terms-changed').execute()).length

  it('stand on a page of the editors alone, which two of their lists lead to', async () => {
    assert.equal((await portal.request(address, { cookie: erika })).status, 403)
    assert.equal((await say(SAID, erika)).status, 403)
    for (const list of [paths.projects.reviews.to(), paths.projects.unconfirmed.to()])
      assert.match(await page(list), new RegExp(`href="${address}"`), list)
    const html = await page()
    for (const [name, value] of Object.entries({ base: '0', months: '12', before: '28', after: '56', daily: '200' }))
      assert.match(html, new RegExp(`name="${name}"[^>]*value="${value}"`), name)
    assert.match(html, /hat noch niemand geändert/)
  })

  const refused: [string, Record<string, string>, RegExp][] = [
    ['no reason', { reason: '  ' }, /warum Sie die Fristen ändern/],
    ['a reason that is too long', { reason: 'ü'.repeat(501) }, /höchstens 500 Zeichen/],
    ['no month', { months: '0' }, /von 1 bis 60/],
    ['too many months', { months: '61' }, /von 1 bis 60/],
    ['half a month', { months: '1,5' }, /von 1 bis 60/],
    ['too many days before', { before: '91' }, /von 0 bis 90/],
    ['no day after', { after: '0' }, /von 1 bis 365/],
    ['nobody a day', { daily: '0' }, /von 1 bis 5000/],
    ['asking at once', { months: '1', before: '28' }, /schon am Tag der Bestätigung/],
    ['what was read before another change', { base: '7' }, /jemand anderes die Fristen geändert/],
  ]
  for (const [title, more, sentence] of refused)
    it(`are not changed with ${title}; what was typed stays`, async () => {
      const answer = await say({ ...SAID, ...more })
      assert.equal(answer.status, 422)
      const html = await answer.text()
      assert.match(html, sentence)
      assert.match(html, /name="daily"[^>]*value="(50|0)"/)
      assert.deepEqual(await changes(), [])
      assert.equal((await standing()).confirm_after_months, 12)
    })

  it('are changed with a reason, which all editors read; a second click changes nothing', async () => {
    for (const _ of [1, 2]) assert.equal((await say(SAID)).status, 303)
    const [change, ...more] = await changes()
    assert.deepEqual([change?.number, change?.reason, more.length], [1, SAID.reason, 0])
    const { confirm_after_months, ask_days_before, list_after_days, asks_per_day } = await standing()
    assert.deepEqual([confirm_after_months, ask_days_before, list_after_days, asks_per_day], [6, 14, 30, 50])
    assert.equal(await events(), 1)
    const html = await page(paths.projects.terms.to({ stand: 'gespeichert' }))
    assert.match(html, /gelten ab sofort/)
    assert.match(html, /6 Monate; gefragt 14 Tage vorher, höchstens 50 am Tag; zur Redaktion nach 30 Tagen/)
    assert.match(html, /Beschluss vom 1\. Dezember[^]*Nina Zeile/)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('are told to stand already where only the reason is another; what was typed stays', async () => {
    const answer = await say({ ...SAID, base: '1', reason: 'KANARIE-grund' })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /gelten schon, es hat sich nichts geändert[^]*KANARIE-grund/)
    assert.doesNotMatch(html, /gelten ab sofort/)
    assert.equal((await changes()).length, 1)
  })

  it('count from then on: the mailbox is asked, and the profile is unconfirmed, by the new ones', async () => {
    const mailbox = PROJECT_FORMS.contact?.mailbox as string
    const at = async (moment: string) => {
      await portal.moveTo(moment)
      await addJob(portal.db, TICK, {})
      await portal.runJobs()
      return (await mailsTo(portal.db, mailbox)).length
    }
    assert.equal(await at('2026-05-20T12:00'), 0)
    assert.equal(await at('2026-05-21T12:00'), 1)
    await portal.moveTo('2026-06-04T00:00')
    assert.match(await page(paths.projects.profile.to({ slug: SLUG })), /seit dem 4\. Juni 2026 nicht bestätigt/)
  })

  it('are kept by the database within their bounds, and their history as it was', async () => {
    const { db } = portal
    await assert.rejects(sql`update projects_freshness_changes set reason = 'anders'`.execute(db))
    await assert.rejects(
      sql`insert into projects_freshness_changes
      select 2, 1, 28, 30, 50, 'x', changed_by, changed_at from projects_freshness_changes`.execute(db),
    )
    await db.updateTable('projects_freshness').set({ confirm_after_months: 24 }).execute()
    assert.equal((await listBrokenInvariants(db)).length, 1, 'changed past its history')
    await db.updateTable('projects_freshness').set({ confirm_after_months: 6 }).execute()
  })
})
