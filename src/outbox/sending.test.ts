import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../db/seeds/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { transact } from '../platform/db.ts'
import { recordRelease } from './delivery.queries.ts'
import { recordMailing } from './mailings.queries.ts'
import { sendMailings } from './sending.job.ts'

// proves: EM-10, I9

const COUNT = 60
const BROKEN_AT = 40

describe('sending to many', () => {
  let portal: TestSite
  let mailingId = ''
  before(async () => {
    portal = await testSite({ at: '2026-01-10T10:00' })
    await seedPeople(portal.db)
    const { id: personId } = await portal.db.selectFrom('people_persons').select('id').executeTakeFirstOrThrow()
    const act = { personId, at: new Date('2026-01-10T08:00:00Z') }
    const recipients = Array.from({ length: COUNT }, (_, index) => ({
      key: `entry ${index}`,
      about: `Gemeinde ${index}`,
      name: `Person ${index}`,
      email: `person${index}@gemeinde.example`,
      values: { name: `Person ${index}` },
      concealed: false,
    }))
    mailingId = await transact(portal.db, async (tx) => {
      const id = randomUUID()
      await recordMailing(tx, {
        ...act,
        id,
        subject: 'An {{name}}',
        body: 'Guten Tag {{name}}',
        groupKey: 'x',
        picked: [],
      })
      await recordRelease(tx, { ...act, mailingId: id, recipients, groupLabel: 'Alle' })
      return id
    })
  })
  after(() => portal.close())

  const addresses = async () =>
    (await portal.db.selectFrom('platform_mails').select('recipient').execute()).map((row) => row.recipient)
  const waiting = () =>
    portal.db
      .selectFrom('outbox_recipients')
      .where('mailing_id', '=', mailingId)
      .where('queued_at', 'is', null)
      .select('id')
      .execute()
  const breakAt = async (email: string) => {
    await sql`create function break_mail() returns trigger language plpgsql as $$ begin
        if new.recipient = ${sql.lit(email)} then raise exception 'broken'; end if; return new; end $$`.execute(portal.db)
    await sql`create trigger break_mail before insert on platform_mails
      for each row execute function break_mail()`.execute(portal.db)
  }

  it('keeps the steps that were done when one breaks, and nothing of the broken one', async () => {
    await breakAt(`person${BROKEN_AT}@gemeinde.example`)
    await assert.rejects(sendMailings(portal.deps), /broken/)
    assert.equal((await addresses()).length, 25)
    assert.equal((await waiting()).length, COUNT - 25)
    await sql`drop trigger break_mail on platform_mails`.execute(portal.db)
  })

  it('goes on where it ended, with several workers: each has exactly one mail, addressed to them alone', async () => {
    await Promise.all([sendMailings(portal.deps), sendMailings(portal.deps), sendMailings(portal.deps)])
    const sent = await portal.db.selectFrom('platform_mails').select(['recipient', 'subject']).execute()
    assert.equal(sent.length, COUNT)
    assert.equal(new Set(await addresses()).size, COUNT)
    for (const { recipient, subject } of sent)
      assert.equal(`person${subject.slice('An Person '.length)}@gemeinde.example`, recipient)
    assert.deepEqual(await waiting(), [])
    const jobs = await sql<{ jobs: number }>`select count(*)::int as jobs from graphile_worker.jobs
      where task_identifier = 'send-mail'`.execute(portal.db)
    assert.equal(jobs.rows[0]?.jobs, COUNT)
  })
})
