import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { personOf } from '../../test/jury.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../../src/paths.ts'
import { seedExampleEvents } from './events.ts'
import { seedPeople } from './people.ts'

const OFFICE_HOUR = '7a1c2f60-0000-4000-8000-000000000001'
const JUROR = 'hans.juror@ikz.example'
const moderation = paths.events.editor.hour.to({ eventId: OFFICE_HOUR })

describe('the office hour of the announcement in the demo', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T10:05' })
    await seedPeople(portal.db)
  })
  after(() => portal.close())

  it('is moderated by whoever plays the Landesbeauftragter, and by no other juror', async () => {
    const statusFor = async (email: string) => (await portal.request(moderation, { cookie: await portal.signIn(email) })).status
    assert.equal(await statusFor(JUROR), 403)
    await seedExampleEvents(portal.db)
    assert.equal(await statusFor(JUROR), 200)
    assert.equal(await statusFor('felix.juror@nrwbank.example'), 403)
  })

  it('stays as an editor has set it since', async () => {
    const cookie = await portal.signIn('nina.zeile@redaktion.example')
    const advisers = await personOf(portal.db, 'felix.juror@nrwbank.example')
    const path = paths.events.editor.hourSettings.to({ eventId: OFFICE_HOUR })
    assert.equal((await portal.request(path, { form: { slotMinutes: '', advisers }, cookie })).status, 303)
    await seedExampleEvents(portal.db)
    const rows = await portal.db.selectFrom('events_advisers').where('event_id', '=', OFFICE_HOUR).select('person_id').execute()
    assert.deepEqual(rows, [{ person_id: advisers }])
  })
})
