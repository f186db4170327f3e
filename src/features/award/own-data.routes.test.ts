import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../test/factories.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { queueMail } from '../../platform/mail.ts'
import { readClosings } from '../../people/own-data/closings-file.ts'
import { findChainFault } from '../../platform/verify-chain.queries.ts'

const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const KALLE = 'kanarienvogel.kalle@hellenthal.example'

describe('one’s own data', () => {
  let portal: TestSite
  let entryId = ''
  let kalleId = ''
  before(async () => {
    portal = await testSite({ at: '2026-01-20T10:00' })
    await seedPeople(portal.db)
    const place = { placeId: '05366020', manages: true }
    kalleId = (await givenPerson(portal.db, { email: KALLE, name: 'Kalle Kanarienvogel', ...place })).personId
    entryId = await givenEntry(portal.db, { by: KALLE })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    for (const recipient of [KALLE, MARTA])
      await transact(portal.db, (tx) =>
        queueMail(tx, { recipient, subject: 'An Sie', text: `Guten Tag ${recipient}`, html: '', queuedAt: new Date() }),
      )
  })
  after(() => portal.close())

  const close = async (who: string, form: Record<string, string> = { sure: 'ja' }) =>
    portal.request(paths.people.closing.to(), { cookie: await portal.signIn(who), form })
  const download = async (cookie: string) => portal.request(paths.people.ownDataFile.to(), { cookie })

  /** Every text in every table. */
  async function tablesWith(word: string): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(portal.db)
    const found: string[] = []
    for (const { name } of rows) {
      const hit = await sql`select from ${sql.table(name)} t where t::text ilike ${`%${word}%`} limit 1`.execute(portal.db)
      if (hit.rows.length > 0) found.push(name)
    }
    return found
  }

  // proves: GD-01
  it('are downloaded whole, with a fresh proof, and are nobody else’s', async () => {
    const cookie = await portal.signIn(KALLE)
    const answer = await download(cookie)
    assert.equal(answer.status, 200)
    assert.match(String(answer.headers.get('content-disposition')), /attachment/)
    const text = await answer.text()
    const { data } = JSON.parse(text) as { data: Record<string, unknown[]> }
    for (const place of [
      'people_persons.id',
      'people_memberships.person_id',
      'award_entries.created_by',
      'award_entry_states.saved_by',
      'platform_mails.recipient',
    ])
      assert.ok((data[place] ?? []).length > 0, place)
    for (const foreign of ['Marta', MARTA, 'token_hash', 'Otto']) assert.ok(!text.includes(foreign), foreign)
    const marta = await (await download(await portal.signIn(MARTA))).text()
    assert.ok(!marta.includes('Kanarienvogel') && !marta.includes(KALLE) && marta.includes('"award_submissions.submitted_by"'))
    await sql`update people_sessions set authenticated_at = clock_timestamp() - interval '10 minutes'`.execute(portal.db)
    assert.match(String((await download(cookie)).headers.get('location')), /weiter=/)
    assert.match(await (await portal.request(paths.people.account.to(), { cookie })).text(), /href="\/konto\/daten"/)
  })

  it('leaves out no table that names persons', async () => {
    const { rows } = await sql<{ name: string }>`select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'people_persons'::regclass`.execute(portal.db)
    assert.ok(rows.length > 60)
    const kalle = await portal.signIn(KALLE)
    const said = (JSON.parse(await (await download(kalle)).text()) as { data: Record<string, unknown[]> }).data
    for (const { name } of rows) {
      const { rows: columns } = await sql<{ column: string }>`select attname as column from pg_constraint c join pg_attribute a
        on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and c.conrelid = ${name}::regclass
        and c.confrelid = 'people_persons'::regclass`.execute(portal.db)
      for (const { column } of columns) {
        const own = await sql`select from ${sql.table(name)} where ${sql.ref(column)} = ${kalleId}`.execute(portal.db)
        assert.equal((said[`${name}.${column}`] ?? []).length, own.rows.length, `${name}.${column}`)
      }
    }
  })

  // proves: GD-02
  it('stay while something depends on the person, which is told in a sentence', async () => {
    const ottos = await givenEntry(portal.db, { by: OTTO })
    await givenSubmission(portal.deps, { entryId: ottos, by: OTTO })
    const cases: [string, RegExp][] = [
      [OTTO, /außer Ihnen verwaltet dort niemand/],
      ['hans.juror@ikz.example', /Sie haben noch eine Aufgabe im Portal/],
      ['ada.admin@betrieb.example', /Sie haben noch eine Aufgabe im Portal/],
    ]
    for (const [who, sentence] of cases) {
      const answer = await close(who)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    assert.equal((await close(KALLE, {})).status, 422)
    assert.deepEqual(await portal.db.selectFrom('people_account_closings').selectAll().execute(), [])
  })

  // proves: GD-02
  it('are gone once the account is closed; what was done stays, by a former member', async () => {
    const { rows: states } = await sql`select from award_entry_states where saved_by = ${kalleId}`.execute(portal.db)
    const cookie = await portal.signIn(KALLE)
    const answer = await portal.request(paths.people.closing.to(), { cookie, form: { sure: 'ja' } })
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /Ihr Konto ist geschlossen/)
    assert.deepEqual(await tablesWith('kanarienvogel'), [])
    await portal.runJobs()
    assert.deepEqual(await readClosings(portal.deps), [kalleId])
    assert.equal((await portal.request(paths.people.account.to(), { cookie })).status, 303)
    const person = await portal.db.selectFrom('people_persons').where('id', '=', kalleId).selectAll().executeTakeFirstOrThrow()
    assert.equal(person.name, 'Ehemaliges Mitglied')
    const after = await sql`select from award_entry_states where saved_by = ${kalleId}`.execute(portal.db)
    assert.equal(after.rows.length, states.length)
    assert.equal(await findChainFault(portal.db), null)
    const marta = await portal.signIn(MARTA)
    assert.equal((await portal.request(paths.award.entry.to({ entryId }), { cookie: marta })).status, 200)
    const mails = await portal.db.selectFrom('platform_mails').where('recipient', '=', MARTA).select('text').execute()
    assert.ok(mails.some(({ text }) => text.includes(MARTA)))
  })

  // proves: GD-02
  it('begin anew for whoever comes back with the same address', async () => {
    const { personId } = await givenPerson(portal.db, { email: KALLE, name: 'Kalle' })
    assert.notEqual(personId, kalleId)
    const text = await (await download(await portal.signIn(KALLE))).text()
    assert.ok(!text.includes('award_entries'))
  })
})
