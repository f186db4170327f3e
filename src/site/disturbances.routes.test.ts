import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../db/seeds/people.ts'
import { formsOf } from '../../test/forms.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { transact } from '../platform/db.ts'
import { addJob } from '../platform/jobs.ts'
import { queueMail } from '../platform/mail.ts'

const OFFICE = 'ingrid.vordruck@buero.example'
const page = paths.disturbances.to()

describe('the list of disturbances', () => {
  let portal: TestSite
  let office: string
  before(async () => {
    portal = await testSite({ at: '2026-01-10T10:00' })
    await seedPeople(portal.db)
    office = await portal.signIn(OFFICE)
  })
  after(() => portal.close())

  const read = async () => (await portal.request(page, { cookie: office })).text()
  const rowWith = async (word: string) => formsOf(await read()).find(({ untouched }) => untouched.kind === word)?.untouched
  const retry = (form: Record<string, string>) => portal.request(page, { cookie: office, form })
  const jobs = async () =>
    (
      await sql<{ id: string; attempts: number; key: string | null }>`
        select id::text, attempts, key from graphile_worker.jobs order by id`.execute(portal.db)
    ).rows
  const failure = { failed_at: new Date('2026-01-10T08:00:00Z'), failure: '550 no such mailbox' }
  const mailTo = (recipient: string, onceKey?: string) =>
    transact(portal.db, (tx) =>
      queueMail(tx, {
        recipient,
        subject: 'Eingangsbestätigung für „Kanarie“',
        html: '',
        text: '',
        queuedAt: new Date(),
        ...(onceKey && { onceKey }),
      }),
    )

  it('is empty, and the office is not told of it, as long as nothing failed', async () => {
    await mailTo('wartet@kall.example')
    assert.match(await read(), /Keine Störungen/)
    assert.doesNotMatch(
      await (await portal.request(paths.office.start.to(), { cookie: office })).text(),
      /class="office-count">\d+<\/strong> E-Mail/,
    )
  })

  it('names jobs that failed, without what the error quoted, and tries them again with all attempts', async () => {
    await transact(portal.db, (tx) => addJob(tx, 'scan-blob', { sha256: 'x' }, 'kept'))
    await sql`
      update graphile_worker._private_jobs set attempts = max_attempts,
        last_error = 'no file for erika@kall.example: "Erika Kanarie"' || E'\\n at scan' where key = 'kept'`.execute(portal.db)
    const html = await read()
    assert.match(html, /Anlage auf Schadsoftware prüfen[^]*Aufgegeben[^]*no file for \[Adresse\]: \[…\]/)
    assert.doesNotMatch(html, /erika@kall|Kanarie|at scan/)
    const start = await (await portal.request(paths.office.start.to(), { cookie: office })).text()
    assert.match(start, /Störungen[^]*>1<[^]*nicht erledigt werden/)
    const form = (await rowWith('job')) ?? {}
    assert.equal((await retry(form)).status, 303)
    assert.equal((await jobs()).find(({ key }) => key === 'kept')?.attempts, 0)
    const event = await portal.db.selectFrom('platform_events').selectAll().where('kind', '=', 'job-retried').executeTakeFirst()
    assert.equal(event?.subject_id, form.id)
    await sql`delete from graphile_worker._private_jobs where key = 'kept'`.execute(portal.db)
  })

  it('names single mails that failed without titles, not those to many, and sends them again', async () => {
    await mailTo('fehlt@kall.example')
    await mailTo('viele@kall.example', 'mailing 7')
    await portal.db.updateTable('platform_mails').set(failure).where('recipient', '!=', 'wartet@kall.example').execute()
    const html = await read()
    assert.match(html, /fehlt@kall\.example[^]*Eingangsbestätigung für \[…\][^]*Wird weiter versucht/)
    assert.doesNotMatch(html, /Kanarie|viele@kall|wartet@kall/)
    const form = (await rowWith('mail')) ?? {}
    assert.equal((await retry(form)).status, 303)
    assert.ok((await jobs()).some(({ key }) => key === `retry ${form.id}`))
    await portal.runJobs()
    assert.match(await read(), /Keine Störungen/)
    const again = await retry(form)
    assert.equal(again.status, 422)
    assert.match(await again.text(), /schon erledigt/)
    assert.equal(
      (await portal.db.selectFrom('platform_events').select('kind').where('kind', '=', 'mail-retried').execute()).length,
      1,
    )
  })

  it('refuses what is no row of it', async () => {
    for (const form of [{}, { kind: 'else', id: '1' }, { kind: 'job', id: '999999' }, { kind: 'mail', id: "x' or true" }])
      assert.equal((await retry(form as Record<string, string>)).status, 422)
  })
})
