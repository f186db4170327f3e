import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../../../test/factories.ts'
import { formOf } from '../../../../../test/form-of.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import {
  ACCOUNT_FORM,
  AGREE,
  givenSplit,
  givenWinner,
  IBAN,
  OTHER_IBAN,
  RATHAUS,
  SPLIT_FORM,
} from '../../../../../test/winners.ts'
import { paths } from '../../../../paths.ts'

// proves: ID-01

const MARTA = 'marta.probe@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
const { one, payout, payoutRelease, payoutStop, payment } = paths.office.winners

/** A double click, or the form sent again because its answer was lost on the way. */
describe('what is sent twice about the money of a prize', () => {
  let portal: TestSite
  let entryId = ''
  const cookies = { marta: '', bernd: '', ingrid: '', paul: '' }
  type Who = keyof typeof cookies
  const lead = () => ({ entryId, party: 'lead' })
  const post = (address: string, who: Who, form: Record<string, string> = {}) =>
    portal.request(address, { cookie: cookies[who], form })
  /** Both at once: which of the two is first is all the same. */
  const twice = async (address: string, who: Who, form?: Record<string, string>) => {
    const answers = await Promise.all([post(address, who, form), post(address, who, form)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
  }
  const events = async (kind: string) => {
    const rows = await portal.db.selectFrom('platform_events').select('kind').where('kind', '=', kind).execute()
    return rows.length
  }

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    cookies.marta = await portal.signIn(MARTA)
    cookies.bernd = await portal.signIn(BERND)
    cookies.ingrid = await portal.signIn('ingrid.vordruck@buero.example')
    cookies.paul = await portal.signIn('paul.stempel@buero.example')
    entryId = await givenEntry(portal.db, { by: MARTA })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.moveTo('2026-05-04T11:00')
    await givenWinner(portal.db, entryId)
  })
  after(() => portal.close())

  it('is one proposal of how to split it', async () => {
    const form = { ...SPLIT_FORM, paidTo: 'lead' }
    await twice(paths.award.split.to({ entryId }), 'marta', form)
    const proposals = await portal.db.selectFrom('award_split_proposals').select('number').execute()
    assert.deepEqual(proposals, [{ number: 1 }])
    assert.equal((await mailsTo(portal.db, RATHAUS.kall)).length, 1)
  })

  it('is told apart from another proposal, which stands above the form; sent once more it replaces that one', async () => {
    const other = { ...SPLIT_FORM, paidTo: 'each' }
    const answer = await post(paths.award.split.to({ entryId }), 'marta', other)
    const html = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(html, /Inzwischen liegt ein anderer Vorschlag vor; er steht über dem Formular/)
    const again = formOf(html)
    assert.equal(again['betrag-lead'], SPLIT_FORM['betrag-lead'])
    assert.equal((await post(paths.award.split.to({ entryId }), 'marta', again)).status, 303)
    const links = await givenSplit(portal, entryId, MARTA, { base: '2', paidTo: 'lead' })
    for (const link of Object.values(links)) await portal.request(link, { form: AGREE })
  })

  it('is one bank account, of which nobody hears twice', async () => {
    await twice(paths.award.account.to(lead()), 'marta', ACCOUNT_FORM)
    assert.equal(await events('payee-account-entered'), 1)
  })

  it('is told apart from another account, which is shown masked; saved once more it replaces that one', async () => {
    const answer = await post(paths.award.account.to(lead()), 'marta', { ...ACCOUNT_FORM, iban: OTHER_IBAN })
    const html = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(html, /Inzwischen hat jemand anders eine Bankverbindung eingetragen; sie steht über dem Formular/)
    assert.match(html, /\*\*30 00/)
    assert.ok(!html.includes(IBAN))
    const again = formOf(html)
    assert.deepEqual([again.base, again.iban], ['1', OTHER_IBAN])
    assert.equal((await post(paths.award.account.to(lead()), 'marta', again)).status, 303)
  })

  it('is one confirmation, and none of another number', async () => {
    const address = paths.award.accountConfirmation.to(lead())
    await twice(address, 'bernd', { iban: OTHER_IBAN })
    const wrong = await post(address, 'bernd', { iban: IBAN })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /schon bestätigt/)
  })

  it('is one payout: prepared, stopped, prepared, released and paid', async () => {
    await twice(payout.to({ entryId }), 'ingrid')
    await twice(payoutStop.to({ entryId }), 'paul')
    await twice(payout.to({ entryId }), 'ingrid')
    const page = await (await portal.request(one.to({ entryId }), { cookie: cookies.paul })).text()
    const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await twice(payoutRelease.to({ entryId }), 'paul', { seen })
    await twice(payment.to({ entryId }), 'ingrid', { paidOn: '4.5.2026' })
    assert.deepEqual(
      [await events('payout-prepared'), await events('payout-stopped'), await events('payout-released')],
      [2, 1, 1],
    )
    const early = await post(payment.to({ entryId }), 'ingrid', { paidOn: '3.5.2026' })
    assert.match(await early.text(), /schon/)
  })
})
