import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../test/factories.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { openDb } from '../../platform/db.ts'
import { makeCheckpoints } from './checkpoints.job.ts'
import { makeRecord } from './judging/record.queries.ts'

const MARTA = 'marta.probe@hellenthal.example'
const HANS = 'hans.juror@ikz.example'
const INGRID = 'ingrid.vordruck@buero.example'

// proves: LG-04
describe('checkpoints of the chain', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:10' })
    await seedPeople(portal.db)
    await givenSubmission(portal.deps, { entryId: await givenEntry(portal.db, { by: MARTA }), by: MARTA })
  })
  after(() => portal.database.dropDamaged())

  const made = () => portal.db.selectFrom('award_checkpoints').select(['occasion', 'seq', 'hash']).orderBy('at').execute()
  const head = () => portal.db.selectFrom('platform_event_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
  const download = async () => (await portal.request(paths.award.checkpointsFile.to())).text()
  const isMailed = async (to: string) =>
    (await mailsTo(portal.db, to)).filter(({ subject }) => subject.includes('Kontrollpunkt')).map(({ text }) => text)
  const verify = async (...noted: string[]) => {
    const file = join(portal.dataDir, 'record.json')
    writeFileSync(file, JSON.stringify(await makeRecord(portal.db, '2025-2026')))
    const { status, stdout } = spawnSync(process.execPath, ['verify/verify.ts', file, ...noted], { encoding: 'utf8' })
    return { status, stdout }
  }

  it('are not there before the first one, which the page says', async () => {
    assert.match(await (await portal.request(paths.award.checkpoints.to())).text(), /Bisher gibt es keinen Kontrollpunkt/)
  })

  it('are made once an hour, also when two workers look, and are public', async () => {
    await Promise.all([makeCheckpoints(portal.deps), makeCheckpoints(portal.deps)])
    await portal.moveTo('2026-02-01T10:59')
    await makeCheckpoints(portal.deps)
    assert.deepEqual(await made(), [{ occasion: 'hour', ...(await head()) }])
    await portal.moveTo('2026-02-01T11:00')
    await makeCheckpoints(portal.deps)
    assert.deepEqual(
      (await made()).map(({ occasion }) => occasion),
      ['hour', 'hour'],
    )
    assert.deepEqual(await isMailed(INGRID), [])
    const page = await (await portal.request(paths.award.checkpoints.to())).text()
    assert.match(page, new RegExp((await head()).hash.match(/.{16}/g)?.join('(<wbr/?>)?') ?? 'nothing'))
    assert.match(
      await (await portal.request(paths.award.receiptCheck.to())).text(),
      /href="\/landespreis\/eingang\/kontrollpunkte"/,
    )
  })

  it('are made at closing and mailed to office and jury, once', async () => {
    await portal.moveTo('2026-02-10T00:00')
    await makeCheckpoints(portal.deps)
    await makeCheckpoints(portal.deps)
    const { seq, hash } = await head()
    for (const to of [INGRID, HANS]) {
      const [text = '', ...more] = await isMailed(to)
      assert.match(text, new RegExp(`Einreichungsfrist ist abgelaufen[\\s\\S]*${seq}:${hash}[\\s\\S]*JWS`))
      assert.deepEqual(more, [])
    }
    assert.deepEqual(await isMailed(MARTA), [])
  })

  it('are made when a category is closed: told to office and jury and to nobody else', async () => {
    const before = await download()
    const { rows } = await sql<{ id: string }>`insert into award_category_closings (category_id, round, person_id, acted_at)
      select category.id, 1, role.person_id, portal_now() from people_roles role,
        (select id from award_categories where edition_id = (select id from award_editions where slug = '2025-2026') limit 1) category
      where role.role = 'office' returning category_id as id`.execute(portal.db)
    assert.equal(rows.length, 2)
    await makeCheckpoints(portal.deps)
    assert.match((await isMailed(HANS)).join(), /Die Bewertung einer Kategorie ist abgeschlossen/)
    assert.equal((await made()).filter(({ occasion }) => occasion === 'category').length, 1)
    assert.equal(await download(), before)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('stay as they are', async () => {
    await assert.rejects(sql`update award_checkpoints set seq = 1`.execute(portal.db), /append-only/)
    await assert.rejects(sql`truncate award_checkpoints`.execute(portal.db), /never emptied/)
  })

  it('let the verifier tell a database put back, a chain written anew, and a forged checkpoint', async () => {
    const file = join(portal.dataDir, 'kontrollpunkte.json')
    writeFileSync(file, await download())
    const whole = await verify(file)
    assert.match(whole.stdout, /Verglichen mit 4 Kontrollpunkten \(unterschrieben mit Schlüssel [\w-]{43}\)/)
    assert.equal(whole.status, 0, whole.stdout)

    const forged = join(portal.dataDir, 'forged.json')
    writeFileSync(forged, (await download()).replaceAll(/"seq":\d+/g, '"seq":2'))
    const refused = await verify(forged)
    assert.match(refused.stdout, /trägt keine gültige Unterschrift/)
    assert.equal(refused.status, 2)

    const past = openDb({ connectionString: portal.database.url }, 1, () => {})
    await sql`set session_replication_role = replica`.execute(past)
    const { seq, hash } = await head()
    await sql`update platform_events set record = replace(record, '"kind"', '"kind" ') where seq = ${seq}`.execute(past)
    await sql`update platform_events set hash = encode(sha256(convert_to(previous_hash || record, 'UTF8')), 'hex') where seq = ${seq}`.execute(
      past,
    )
    await sql`update platform_event_head set hash = (select hash from platform_events where seq = ${seq})`.execute(past)
    assert.equal((await listBrokenInvariants(portal.db)).length, 1)
    await sql`delete from award_checkpoints`.execute(past)
    assert.match((await verify()).stdout, /Das Protokoll stimmt\./)
    assert.match((await verify(file)).stdout, new RegExp(`Am Kontrollpunkt ${seq} hatte die Kette einen anderen Hashwert`))

    await sql`delete from platform_events where seq = ${seq}`.execute(past)
    const back = await verify(`${seq}:${hash}`)
    assert.match(back.stdout, new RegExp(`Am Kontrollpunkt ${seq} gab es mehr Ereignisse: Die Kette endet jetzt bei ${seq - 1}`))
    assert.equal(back.status, 1)
    await past.destroy()
  })
})
