import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../test/factories.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { sendReminders } from './reminders.job.ts'

const MARTA = 'marta.probe@hellenthal.example'
const ERIKA = 'erika.beispiel@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'

// proves: DL-15, I9
describe('reminders', () => {
  let portal: TestSite
  let entryId: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: ERIKA, texts: { title: { title: 'Rufbereitschaft' } } })
    await givenSubmission(portal.deps, { entryId: await givenEntry(portal.db, { by: OTTO }), by: OTTO })
  })
  after(() => portal.close())
  beforeEach(async () => {
    await portal.db.deleteFrom('award_reminders').execute()
    await portal.db.deleteFrom('platform_mails').execute()
  })

  async function sentAt(...moments: string[]) {
    for (const moment of moments) {
      await portal.moveTo(moment)
      await sendReminders(portal.deps)
    }
    return portal.db
      .selectFrom('platform_mails')
      .select(['recipient', 'subject', 'text'])
      .orderBy('queued_at')
      .orderBy('recipient')
      .execute()
  }

  it('go to everybody who may hand in a draft, 14 days before closing and not a second earlier, nothing to who has handed in', async () => {
    assert.deepEqual(await sentAt('2026-01-26T23:59:59'), [])
    const mails = await sentAt('2026-01-27T00:00')
    assert.deepEqual(
      mails.map((mail) => mail.recipient),
      [ERIKA, MARTA],
    )
    assert.equal(mails[0]?.subject, 'Noch nicht eingereicht: noch 14 Tage')
    assert.match(mails[0]?.text ?? '', /bis Montag, 9\. Februar 2026, 24:00 Uhr ein/)
    assert.ok(mails[0]?.text.includes(paths.award.submission.to({ entryId })))
  })

  it('are sent once each, on four occasions', async () => {
    const mails = await sentAt(
      '2026-01-27T00:00',
      '2026-01-27T00:01',
      '2026-02-03T00:00',
      '2026-02-08T00:00',
      '2026-02-08T12:00',
      '2026-02-10T00:00',
      '2026-02-10T01:00',
    )
    assert.deepEqual(
      mails.filter((mail) => mail.recipient === MARTA).map((mail) => mail.subject),
      [
        'Noch nicht eingereicht: noch 14 Tage',
        'Noch nicht eingereicht: noch 7 Tage',
        'Noch nicht eingereicht: noch 48 Stunden',
        'Die Frist ist abgelaufen: Ihr Beitrag ist nicht eingereicht',
      ],
    )
  })

  it('after a jump of the clock only the newest one is sent', async () => {
    const mails = await sentAt('2026-02-09T23:59')
    assert.deepEqual(
      mails.filter((mail) => mail.recipient === MARTA).map((mail) => mail.subject),
      ['Noch nicht eingereicht: noch 1 Minute'],
    )
  })

  it('two workers at once send one', async () => {
    await portal.moveTo('2026-02-03T08:00')
    await Promise.all([sendReminders(portal.deps), sendReminders(portal.deps)])
    assert.equal((await sentAt('2026-02-03T08:00')).length, 2)
  })

  it('say nothing of an entry begun after the occasion, until the next one', async () => {
    await portal.moveTo('2026-02-04T10:00')
    const late = await givenEntry(portal.db, { by: OTTO })
    await sentAt('2026-02-04T10:01')
    const before = await portal.db.selectFrom('award_reminders').where('entry_id', '=', late).selectAll().execute()
    await sentAt('2026-02-08T00:00')
    const since = await portal.db.selectFrom('award_reminders').where('entry_id', '=', late).select('occasion').execute()
    assert.deepEqual([before, since], [[], [{ occasion: '48-hours' }]])
  })

  it('say so when the entry was taken back, and stop when it is withdrawn', async () => {
    await portal.moveTo('2026-02-01T10:00')
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    const marta = await portal.signIn(MARTA)
    assert.deepEqual(
      (await sentAt('2026-02-03T00:00')).filter((mail) => mail.recipient === MARTA),
      [],
    )
    await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta, form: {} })
    const [mail] = (await sentAt('2026-02-08T00:00')).filter((one) => one.recipient === MARTA)
    assert.match(mail?.text ?? '', /wurde zurückgenommen/)
    await portal.request(paths.award.withdrawal.to({ entryId }), { cookie: marta, form: { reason: '', sure: 'ja' } })
    assert.equal((await sentAt('2026-02-10T00:00')).filter((one) => one.recipient === MARTA).length, 1)
  })
})
