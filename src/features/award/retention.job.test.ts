import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../test/factories.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { transact } from '../../platform/db.ts'
import { queueMail } from '../../platform/mail.ts'
import { holdBlob } from '../../platform/retention.queries.ts'
import { recordBlob } from '../../platform/scan-blob.queries.ts'
import { verifyFiles } from '../../platform/verify-files.ts'
import { previewRetention, retentionTick } from './retention.job.ts'
import { recordSelfCheck } from './self-check.queries.ts'
import type { SelfCheckAnswers } from './self-check.rules.ts'

const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'

// proves: GD-03, I7, BK-02
describe('what is kept for a time', () => {
  let portal: TestSite
  let entryId = ''
  let ottos = ''
  before(async () => {
    portal = await testSite({ at: '2026-01-05T10:00' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: MARTA })
    ottos = await givenEntry(portal.db, { by: OTTO })
  })
  after(() => portal.close())

  // proves: GD-03 (its preview says what the night then does, and does nothing itself)
  const night = async (wallClock: string) => {
    await portal.moveTo(wallClock)
    const nights = await countNights()
    const foretold = await previewRetention(portal.db)
    await retentionTick(portal.deps)
    const run = await portal.db
      .selectFrom('platform_retention_runs')
      .selectAll()
      .orderBy('night', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    if ((await countNights()) > nights) assert.deepEqual(foretold, run.removed)
    return run.removed as Record<string, number>
  }
  const countNights = async () => (await portal.db.selectFrom('platform_retention_runs').selectAll().execute()).length
  const personOf = async (email: string) =>
    (await portal.db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id

  async function attach(to: string, text: string, by = MARTA): Promise<{ id: string; sha256: string }> {
    const staged = await portal.deps.files.stage(Readable.from([Buffer.from(text)]), 1000)
    const added_by = await personOf(by)
    const at = portal.deps.clock.now()
    return transact(portal.db, async (tx) => {
      await holdBlob(tx, staged.sha256)
      const { sha256, bytes } = await staged.keep()
      await recordBlob(tx, { sha256, bytes, mediaType: 'application/pdf', storedAt: at })
      const words = { kind: 'other', file_name: 'x.pdf', description: '', rights_statement: '' }
      const row = { entry_id: to, sha256, added_by, added_at: at, ...words }
      const { id } = await tx.insertInto('award_attachments').values(row).returning('id').executeTakeFirstOrThrow()
      return { id, sha256 }
    })
  }
  const remove = async (attachment_id: string) =>
    portal.db
      .insertInto('award_attachment_removals')
      .values({ attachment_id, removed_by: await personOf(MARTA), removed_at: portal.deps.clock.now() })
      .execute()

  it('is looked through once a night', async () => {
    await night('2026-01-05T10:00')
    await night('2026-01-05T23:00')
    await night('2026-01-06T02:59')
    assert.equal(await countNights(), 1)
    await night('2026-01-06T03:00')
    assert.equal(await countNights(), 2)
  })

  it('keeps a removed file for 14 days, and longer while another entry or a version handed in has the same bytes', async () => {
    await portal.moveTo('2026-01-10T10:00')
    const gone = await attach(entryId, 'only here')
    const shared = await attach(entryId, 'in two entries')
    await attach(ottos, 'in two entries', OTTO)
    const frozen = await attach(entryId, 'handed in')
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    for (const { id } of [gone, shared]) await remove(id)
    await sql`insert into award_attachment_removals select id, added_by, portal_now() from award_attachments where id = ${frozen.id}`.execute(
      portal.db,
    )
    const has = (file: { sha256: string }) => portal.deps.files.has(file.sha256)
    assert.equal((await night('2026-01-24T09:59'))['removed-files'], 0)
    assert.equal(await has(gone), true)
    // 'only here' was handed in above with the others: the manifest keeps it.
    assert.equal((await night('2026-01-26T03:00'))['removed-files'], 0)

    const late = await attach(ottos, 'never handed in', OTTO)
    await remove(late.id)
    assert.equal((await night('2026-02-09T03:00'))['removed-files'], 0)
    assert.equal((await night('2026-02-10T03:00'))['removed-files'], 1)
    assert.deepEqual([await has(late), await has(gone), await has(shared), await has(frozen)], [false, true, true, true])
    assert.deepEqual((await verifyFiles(portal.db, portal.deps.files)).faults, [])
  })

  it('takes the same bytes again after they were collected, also while they are being collected', async () => {
    await portal.moveTo('2026-01-12T10:00')
    const first = await attach(ottos, 'comes back', OTTO)
    await remove(first.id)
    let release = () => {}
    const holding = transact(portal.db, async (tx) => {
      await holdBlob(tx, first.sha256)
      await new Promise<void>((resolve) => {
        release = resolve
      })
    })
    const running = night('2026-01-28T03:00')
    await new Promise((resolve) => setTimeout(resolve, 100))
    release()
    await holding
    assert.equal((await running)['removed-files'], 1)
    assert.equal(await portal.deps.files.has(first.sha256), false)
    await portal.moveTo('2026-01-29T10:00')
    await attach(ottos, 'comes back', OTTO)
    assert.equal(await portal.deps.files.has(first.sha256), true)
    assert.deepEqual((await verifyFiles(portal.db, portal.deps.files)).faults, [])
    assert.equal((await night('2026-02-20T03:00'))['removed-files'], 0)
  })

  it('forgets answers of self-checks and texts of mails that are no part of a file, after 180 days', async () => {
    await portal.moveTo('2026-03-01T03:00')
    const { id } = await portal.db
      .selectFrom('award_editions')
      .select('id')
      .where('archived', '=', false)
      .executeTakeFirstOrThrow()
    const at = portal.deps.clock.now()
    await transact(portal.db, async (tx) => {
      await recordSelfCheck(tx, { editionId: id, answers: {} as SelfCheckAnswers, checkedAt: at })
      const mail = { recipient: MARTA, subject: 'x', html: '<p>x</p>', text: 'Brief', queuedAt: at }
      await queueMail(tx, mail)
      await queueMail(tx, { ...mail, onceKey: `result ${entryId} x` })
    })
    await sql`update platform_mails set sent_at = portal_now() where text = 'Brief'`.execute(portal.db)
    const before = await night('2026-08-28T03:00')
    assert.deepEqual([before['self-checks'], before['sent-mail-texts']], [0, 0])
    const after = await night('2026-08-29T03:00')
    assert.deepEqual([after['self-checks'], after['sent-mail-texts']], [1, 1])
    const left = await portal.db.selectFrom('platform_mails').where('text', '=', 'Brief').select('once_key').execute()
    assert.deepEqual(left, [{ once_key: `result ${entryId} x` }])
  })

  it('forgets drafts never handed in 180 days after the ceremony of an archived edition, and nothing that was handed in', async () => {
    const states = async (id: string) =>
      (await sql`select from award_entry_states where entry_id = ${id}`.execute(portal.db)).rows.length
    assert.equal((await night('2026-10-30T03:00'))['drafts-never-handed-in'], 0)
    await sql`update award_editions set archived = true where slug = '2025-2026'`.execute(portal.db)
    const handedIn = await states(entryId)
    assert.ok((await states(ottos)) > 0)
    assert.equal((await night('2026-10-11T03:00'))['drafts-never-handed-in'], 0)
    assert.ok(((await night('2026-11-01T03:00'))['drafts-never-handed-in'] ?? 0) > 0)
    assert.equal(await states(ottos), 0)
    assert.equal(await states(entryId), handedIn)
  })
})
