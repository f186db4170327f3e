import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedPeople } from '../../../db/seeds/people.ts'
import { visitor } from '../../../test/browser-jar.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { listPersonsWithRole } from '../../people/index.ts'
import { WATCH, watchJob, watchTick } from './watch.job.ts'

// proves: LG-08
describe('the watch of a night', () => {
  let portal: TestSite
  let administrators: string[] = []
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    administrators = (await listPersonsWithRole(portal.db, 'administrator')).map(({ email }) => email)
    assert.ok(administrators.length > 0)
    await watchTick(portal.deps)
    await watch()
  })
  after(() => portal.close())

  const watch = () => portal.runJobs({ [WATCH]: watchJob(listBrokenInvariants) })
  const mails = async (subject: RegExp) =>
    (await mailsTo(portal.db, administrators[0] ?? '')).filter((mail) => subject.test(mail.subject))
  const nightPasses = async (day: string) => {
    await watchTick(portal.deps)
    await portal.moveTo(`${day}T05:00`)
    await watchTick(portal.deps)
    await watchTick(portal.deps)
    await watch()
  }

  it('tells nothing when there was nothing', async () => {
    await nightPasses('2025-12-05')
    assert.deepEqual(await mails(/./), [])
  })

  it('counts what was refused, names nobody, and tells it once', async () => {
    await portal.moveTo('2025-12-05T10:00')
    for (let time = 0; time < 3; time += 1)
      await visitor(portal).post(paths.people.signInLink.to({ token: `KANARIE${'x'.repeat(36)}` }), {})
    for (let time = 0; time < 6; time += 1)
      await visitor(portal).post(paths.people.signIn.to(), { email: 'kanarie@kall.example' })
    await nightPasses('2025-12-06')
    const [mail, ...more] = await mails(/letzten 24 Stunden/)
    assert.deepEqual(more, [])
    assert.match(mail?.text ?? '', /- 1 ausgeschöpfte Grenzen\n- 3 fehlgeschlagene Anmeldungen/)
    assert.doesNotMatch(mail?.text ?? '', /kanarie|kall|Störungen im Hintergrund/i)
    await nightPasses('2025-12-07')
    assert.equal((await mails(/letzten 24 Stunden/)).length, 1)
    assert.deepEqual(await mails(/Schwere/), [])
  })

  it('tells at once of a broken rule and a file that is gone, without what is in them', async () => {
    const bytes = Buffer.from('ein Vertrag')
    const stored = await portal.deps.files.put(Readable.from([bytes]), bytes.length)
    await portal.db
      .insertInto('platform_blobs')
      .values({ sha256: stored.sha256, bytes: bytes.length, media_type: 'application/pdf', stored_at: new Date() })
      .execute()
    await portal.deps.files.remove(stored.sha256)
    const job = watchJob(async () => ['KANARIE: 1 rows, first {"name":"KANARIE"}'])
    await job(portal.deps, { night: '2025-12-08T04:00:00Z' })
    await job(portal.deps, { night: '2025-12-08T04:00:00Z' })
    const [mail, ...more] = await mails(/Schwere Störung/)
    assert.deepEqual(more, [])
    assert.match(mail?.text ?? '', /nicht gelten: 1\.[\s\S]*fehlen oder verändert sind: 1\./)
    assert.doesNotMatch(mail?.text ?? '', /KANARIE/)
    await sql`delete from platform_blobs where sha256 = ${stored.sha256}`.execute(portal.db)
  })
})
