import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../db/seeds/people.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { listPersonsWithRole } from '../../people/index.ts'
import { countRefusal, recordRefusals } from '../../platform/refusals.queries.ts'
import { thresholdsTickOf } from './thresholds.job.ts'
import { recordBackup } from './thresholds.queries.ts'

// proves: LG-08
describe('what goes out of order', () => {
  let portal: TestSite
  let administrator = ''
  let free = 0.5
  const tick = () => thresholdsTickOf(async () => free)(portal.deps)
  const told = async () =>
    (await mailsTo(portal.db, administrator)).map(({ subject, text }) => `${subject}: ${/- (.*)/.exec(text)?.[1]}`).sort()
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    administrator = (await listPersonsWithRole(portal.db, 'administrator'))[0]?.email ?? ''
    await sql`delete from graphile_worker._private_jobs`.execute(portal.db)
  })
  after(() => portal.close())

  it('is told once, and once more when it is over', async () => {
    await tick()
    assert.deepEqual(await told(), [])
    free = 0.1
    await tick()
    await tick()
    const warning = 'Warnung aus dem Betrieb: Platz für Dateien: weniger als 15 Prozent frei.'
    assert.deepEqual(await told(), [warning])
    free = 0.5
    await portal.moveTo('2025-12-04T09:31')
    await tick()
    await tick()
    assert.deepEqual(await told(), ['Entwarnung aus dem Betrieb: Platz für Dateien: weniger als 15 Prozent frei.', warning])
  })

  it('is over although the demo has turned its clock back', async () => {
    free = 0.1
    await tick()
    free = 0.5
    await portal.moveTo('2025-12-04T09:20')
    await tick()
    assert.equal((await told()).length, 4)
    await sql`delete from platform_mails`.execute(portal.db)
  })

  it('may begin again, and is told once by two at once', async () => {
    free = 0.1
    await portal.moveTo('2025-12-04T09:32')
    await Promise.all([tick(), tick()])
    assert.equal((await told()).length, 1)
    free = 0.5
  })

  it('is a burst of failed sign-ins, a job that waits, or a backup that is missing', async () => {
    await portal.moveTo('2025-12-04T10:00')
    for (let time = 0; time < 60; time += 1) countRefusal(portal.db, 'sign-in')
    await recordRefusals(portal.db)
    await recordBackup(portal.db)
    await sql`update platform_backups set made_at = now() - interval '27 hours'`.execute(portal.db)
    await sql`select graphile_worker.add_job('anything', run_at => now() - interval '11 minutes')`.execute(portal.db)
    await tick()
    const open = async () =>
      (await portal.db.selectFrom('platform_alarms').where('ended_at', 'is', null).select('kind').orderBy('kind').execute()).map(
        ({ kind }) => kind,
      )
    assert.deepEqual(await open(), ['backup', 'sign-ins', 'waiting'])
    await recordBackup(portal.db)
    await portal.moveTo('2025-12-04T11:00')
    await tick()
    assert.deepEqual(await open(), ['waiting'])
  })
})
