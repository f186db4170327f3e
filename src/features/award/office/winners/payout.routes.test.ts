import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../../../test/factories.ts'
import { noCalc, openTable } from '../../../../../test/office-table.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { ACCOUNT_FORM, AGREE, givenAccount, givenSplit, givenWinner, IBAN, OTHER_IBAN } from '../../../../../test/winners.ts'
import { paths } from '../../../../paths.ts'

// proves: I11, SE-07, RL-09

const MARTA = 'marta.probe@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
/** As it stands in what was handed in. */
const CONTACT = 'rufbereitschaft@hellenthal.example'
const JONAS = 'jonas.vorlage@schleiden.example'
const { winners } = paths.office

describe('paying out a prize', () => {
  let portal: TestSite
  let entryId = ''
  const person: Record<'marta' | 'bernd' | 'ingrid' | 'paul', string> = { marta: '', bernd: '', ingrid: '', paul: '' }
  const lead = () => ({ entryId, party: 'lead' })
  const read = async (address: string, who: keyof typeof person) =>
    (await portal.request(address, { cookie: person[who] })).text()
  const act = async (address: string, who: keyof typeof person, form: Record<string, string> = {}) => {
    const answer = await portal.request(address, { cookie: person[who], form })
    return { status: answer.status, text: await answer.text() }
  }
  const refuses = async (address: string, who: keyof typeof person, sentence: RegExp, form?: Record<string, string>) => {
    const { status, text } = await act(address, who, form)
    assert.equal(status, 422)
    assert.match(text, sentence)
  }
  const done = async (address: string, who: keyof typeof person, form?: Record<string, string>) => {
    const { status, text } = await act(address, who, form)
    assert.equal(status, 303, text.slice(0, 4000))
  }
  /** What the page of the second person sends along. */
  const seen = async () => ({
    seen: /name="seen" value="([^"]+)"/.exec(await read(winners.one.to({ entryId }), 'paul'))?.[1] ?? 'not shown',
  })

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    person.marta = await portal.signIn(MARTA)
    person.bernd = await portal.signIn(BERND)
    person.ingrid = await portal.signIn('ingrid.vordruck@buero.example')
    person.paul = await portal.signIn('paul.stempel@buero.example')
    entryId = await givenEntry(portal.db, { by: MARTA })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.moveTo('2026-05-04T11:00')
    await givenWinner(portal.db, entryId)
  })
  after(() => portal.close())

  it('waits until everybody agreed and the accounts are confirmed', async () => {
    await refuses(winners.payout.to({ entryId }), 'ingrid', /noch nicht alle zugestimmt/)
    const links = await givenSplit(portal, entryId, MARTA, { paidTo: 'lead' })
    for (const link of Object.values(links)) await portal.request(link, { form: AGREE })
    await refuses(winners.payout.to({ entryId }), 'ingrid', /fehlt eine bestätigte Bankverbindung/)
  })

  it('takes no account with wrong check digits, and keeps what was typed', async () => {
    const form = { ...ACCOUNT_FORM, iban: 'DE03 1203 0000 0000 2020 51' }
    await refuses(paths.award.account.to(lead()), 'marta', /value="DE03 1203 0000 0000 2020 51"/, form)
    await refuses(paths.award.account.to(lead()), 'marta', /auf wen das Konto lautet/, { ...ACCOUNT_FORM, holder: ' ' })
    assert.deepEqual(await portal.db.selectFrom('award_payee_accounts').selectAll().execute(), [])
  })

  it('is told of an account by hand-in persons of the lead alone', async () => {
    for (const [who, status] of [
      [JONAS, 404],
      [BERND, 404],
    ] as const) {
      const answer = await portal.request(paths.award.account.to(lead()), {
        cookie: await portal.signIn(who),
        form: ACCOUNT_FORM,
      })
      assert.equal(answer.status, status)
    }
  })

  it('wants a fresh proof for an account', async () => {
    await portal.db
      .updateTable('people_sessions')
      .set({ authenticated_at: sql`now() - interval '10 minutes'` })
      .execute()
    const answer = await portal.request(paths.award.account.to(lead()), { cookie: person.marta, form: ACCOUNT_FORM })
    assert.equal(answer.status, 403)
    assert.ok((await answer.text()).includes(paths.people.freshProof.to()))
    assert.deepEqual(await portal.db.selectFrom('award_payee_accounts').selectAll().execute(), [])
    await portal.db
      .updateTable('people_sessions')
      .set({ authenticated_at: sql`now()` })
      .execute()
  })

  it('shows an account masked, and keeps its number out of rows, events, jobs and mails', async () => {
    await givenAccount(portal, entryId, MARTA)
    assert.match(await read(paths.award.accounts.to({ entryId }), 'marta'), /DE\*\* \*\*\*\* \*\*\*\* \*\*\*\* \*\*30 00/)
    assert.match(await read(winners.one.to({ entryId }), 'ingrid'), /DE\*\* \*\*\*\* \*\*\*\* \*\*\*\* \*\*30 00/)
    const { rows } = await sql<{ text: string }>`
      select record as text from platform_events union all select m::text from platform_mails m
      union all select a::text from award_payee_accounts a union all select j.payload::text from graphile_worker._private_jobs j`.execute(
      portal.db,
    )
    assert.ok(rows.some(({ text }) => text.includes('payee-account-entered')))
    assert.ok(rows.some(({ text }) => text.includes('Bankverbindung eingetragen')))
    for (const { text } of rows) assert.ok(!text.includes(IBAN) && !text.includes('KANARIE-konto'))
  })

  it('needs a second person of the lead, who types the same number', async () => {
    const address = paths.award.accountConfirmation.to(lead())
    await refuses(address, 'marta', /Bestätigen muss sie eine andere Person/, { iban: IBAN })
    await refuses(address, 'bernd', /eine andere als die eingetragene/, { iban: OTHER_IBAN })
    await refuses(winners.callBack.to(lead()), 'ingrid', /Sie hat Vorrang/, { iban: IBAN, spokeWith: 'Herr Muster' })
    await done(address, 'bernd', { iban: 'de89 3704 0044 0532 0130 00' })
    assert.match(await read(paths.award.accounts.to({ entryId }), 'marta'), /Bernd Muster/)
  })

  it('is prepared by one person and released by another, who finds what was prepared', async () => {
    await done(winners.payout.to({ entryId }), 'ingrid')
    await refuses(winners.payoutRelease.to({ entryId }), 'ingrid', /Freigeben muss sie eine zweite Person/)
    const old = await seen()
    const change = { ...ACCOUNT_FORM, base: '1', iban: OTHER_IBAN }
    await done(paths.award.account.to(lead()), 'marta', change)
    await refuses(winners.payoutRelease.to({ entryId }), 'paul', /Seit der Vorbereitung/, await seen())
    await done(paths.award.accountConfirmation.to(lead()), 'bernd', { iban: OTHER_IBAN })
    await refuses(winners.payoutRelease.to({ entryId }), 'paul', /Seit der Vorbereitung/, await seen())
    await done(winners.payoutStop.to({ entryId }), 'paul')
    await done(winners.payout.to({ entryId }), 'ingrid')
    await refuses(winners.payoutRelease.to({ entryId }), 'paul', /neu vorbereitet, seit Sie die Seite geöffnet haben/, old)
    await refuses(winners.payoutRelease.to({ entryId }), 'paul', /neu vorbereitet, seit Sie die Seite geöffnet haben/)
  })

  it('is preceded by mails on each step of an account, to the contact that was handed in and to who may hand in, to nobody else', async () => {
    const mails = await portal.db
      .selectFrom('platform_mails')
      .where('once_key', 'like', 'payee-account %')
      .select(['recipient', 'subject'])
      .orderBy('recipient')
      .execute()
    for (const word of ['eingetragen', 'geändert', 'bestätigt'])
      assert.deepEqual(
        [...new Set(mails.filter(({ subject }) => subject.includes(word)).map(({ recipient }) => recipient))],
        [MARTA, CONTACT].sort(),
        word,
      )
  })

  it('is refused by the database to the same person, and to a member of the winning municipality', async () => {
    const payout = () => portal.db.updateTable('award_payouts').where('entry_id', '=', entryId)
    const idOf = async (email: string) =>
      (await portal.db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id
    const released_at = new Date()
    const { prepared_by } = await portal.db.selectFrom('award_payouts').select('prepared_by').executeTakeFirstOrThrow()
    await assert.rejects(payout().set({ released_by: prepared_by, released_at }).execute(), /award_payouts_check/)
    for (const email of [BERND, JONAS])
      await assert.rejects(
        payout()
          .set({ released_by: await idOf(email), released_at })
          .execute(),
        /winning organisation/,
      )
  })

  it('gives the payment list to the office, and remembers who took it', async () => {
    assert.doesNotMatch((await act(winners.payments.to(), 'paul', { format: 'csv' })).text, new RegExp(OTHER_IBAN))
    await done(winners.payoutRelease.to({ entryId }), 'paul', await seen())
    const { status, text } = await act(winners.payments.to(), 'paul', { format: 'csv' })
    assert.equal(status, 200)
    assert.match(text, new RegExp(`"Gemeindekasse KANARIE-konto";"${OTHER_IBAN}";10000;`))
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'payment-listed')
      .select('subject_id')
      .execute()
    assert.deepEqual(events, [{ subject_id: entryId }])
  })

  it('gives a payment list that LibreOffice opens: the account as text, the amount as it is paid', { skip: noCalc }, async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const answer = await portal.request(winners.payments.to(), { cookie: person.paul, form: { format } })
      const { cells, calculates } = openTable(Buffer.from(await answer.arrayBuffer()), format)
      assert.equal(calculates, false, format)
      for (const cell of [OTHER_IBAN, 'Gemeindekasse KANARIE-konto'])
        assert.ok(cells.includes(cell), `${format}: ${cells.join(' | ')}`)
      assert.ok(
        cells.some((cell) => /^10[.,]?000([.,]00)?( ?€)?$/.test(cell)),
        `${format}: ${cells.join(' | ')}`,
      )
    }
  })

  it('freezes split and accounts', async () => {
    await refuses(paths.award.account.to(lead()), 'marta', /freigegeben/, { ...ACCOUNT_FORM, base: '2' })
    const account = await portal.db.selectFrom('award_payee_accounts').selectAll().executeTakeFirstOrThrow()
    const again = { ...account, id: entryId, number: 7 }
    await assert.rejects(portal.db.insertInto('award_payee_accounts').values(again).execute(), /frozen by a released payout/)
    await assert.rejects(portal.db.deleteFrom('award_payouts').execute(), /a released payout stays|frozen/)
    await refuses(winners.payoutStop.to({ entryId }), 'ingrid', /schon freigegeben/)
  })

  it('ends with the day of payment, which everybody of the entry can read', async () => {
    await refuses(winners.payment.to({ entryId }), 'ingrid', /zum Beispiel 4\.5\.2026/, { paidOn: 'gestern' })
    await refuses(winners.payment.to({ entryId }), 'ingrid', /liegt in der Zukunft/, { paidOn: '5.5.2026' })
    await done(winners.payment.to({ entryId }), 'ingrid', { paidOn: '4.5.2026' })
    assert.match(await read(paths.award.winner.to({ entryId }), 'bernd'), /Ausgezahlt am 4\. Mai 2026/)
    assert.match(await read(winners.list.to(), 'ingrid'), /Ausgezahlt/)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })
})
