import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPages } from '../../../db/seeds/pages.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { addJob, TICK } from '../../platform/jobs.ts'

const EDITOR = 'nina.zeile@redaktion.example'

describe('a page that is due for review', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2026-11-16T23:59:59' })
    await seedPages(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await givenPerson(portal.db, { email: 'marta.probe@hellenthal.example', name: 'Marta Probe' })
  })
  after(() => portal.close())

  const tick = async () => {
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }
  const told = async () => (await mailsTo(portal.db, EDITOR)).filter(({ text }) => text.includes('/redaktion/texte/seite/hilfe'))

  it('is told to the editors on its day and not before, once, and to nobody else', async () => {
    await tick()
    assert.equal((await told()).length, 0)
    await portal.moveTo('2026-11-30T00:00')
    await tick()
    await tick()
    const mails = await told()
    assert.equal(mails.length, 1)
    assert.match(mails[0]?.text ?? '', /die Seite „Hilfe“ sollte bis zum 30\. November 2026 wieder geprüft werden/)
    assert.equal((await mailsTo(portal.db, 'marta.probe@hellenthal.example')).length, 0)
    const events = portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'page-review-due')
      .where('subject_id', '=', 'page/hilfe')
    assert.equal((await events.selectAll().execute()).length, 1)
  })

  it('is told again when its new day has come', async () => {
    const hilfe = portal.db.updateTable('editorial_pages').where('slug', '=', 'hilfe')
    await hilfe.set({ review_due_on: '2026-12-01' }).execute()
    await tick()
    assert.equal((await told()).length, 1)
    await portal.moveTo('2026-12-01T00:00')
    await tick()
    assert.equal((await told()).length, 2)
  })
})
