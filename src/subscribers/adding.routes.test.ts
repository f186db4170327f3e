import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { seedTopics } from '../../db/seeds/topics.ts'
import { mailsTo } from '../../test/mailbox.ts'
import { givenPerson } from '../../test/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { givenSubscriber } from '../../test/subscribers.ts'
import { paths } from '../paths.ts'
import { transact } from '../platform/db.ts'
import { CONSENT } from './consent.ts'
import { suppressAddress } from './suppress.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const { subscribers } = paths

// proves: EM-05, EM-08, EM-12
describe('the settings of mails that people asked for', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
  })
  after(() => portal.close())
  beforeEach(() => portal.db.deleteFrom('platform_limits').execute())

  const follows = async (email: string) =>
    (
      await portal.db
        .selectFrom('subscribers_subscriptions')
        .where('email', '=', email)
        .where('left_at', 'is', null)
        .select('subject')
        .orderBy('subject')
        .execute()
    ).map(({ subject }) => subject)
  const requestsOf = (email: string) =>
    portal.db
      .selectFrom('subscribers_requests as request')
      .innerJoin('subscribers_confirmations as confirmation', 'confirmation.request_id', 'request.id')
      .where('email', '=', email)
      .select(['way', 'subjects', 'titles', 'consent', 'asked_at', 'asked_from', 'confirmed_at', 'confirmed_from', 'token_hash'])
      .orderBy('asked_at')
      .execute()
  const add = (settings: string, form: Record<string, string | string[]>) => portal.request(`${settings}/dazu`, { form })
  const read = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()

  it('offer what does not come yet, and take it with the exact text, the instant and the hash, told to the mailbox', async () => {
    const email = 'dazu@anderswo.example'
    const settings = await givenSubscriber(portal, { email, zu: 'thema:bauhof' })
    const offered = (await read(settings)).split('>Weitere E-Mails bestellen</h2>')[1] ?? ''
    assert.match(
      offered,
      /name="dazu[^"]*"[^>]*value="thema:standesamt"[^]*Newsletter: Aktuelles|Newsletter: Aktuelles[^]*value="thema:standesamt"/,
    )
    assert.doesNotMatch(offered, /value="thema:bauhof"/)
    assert.ok(offered.includes(CONSENT))
    await portal.moveTo('2025-12-05T10:00')
    const dazu = ['thema:standesamt', 'newsletter:aktuelles', 'thema:bauhof', 'thema:erfunden']
    for (const _ of [1, 2]) assert.equal((await add(settings, { dazu, consent: 'ja' })).status, 303)
    assert.deepEqual(await follows(email), ['newsletter:aktuelles', 'thema:bauhof', 'thema:standesamt'])
    const [first, added, ...more] = await requestsOf(email)
    assert.deepEqual([first?.way, more], ['form', []])
    assert.deepEqual(added?.subjects.toSorted(), ['newsletter:aktuelles', 'thema:standesamt'])
    assert.deepEqual([added?.way, added?.consent, added?.token_hash], ['settings', CONSENT, null])
    assert.match(added?.asked_from ?? '', /^[\w-]{8}\.[0-9a-f]{64}$/)
    assert.deepEqual([added?.confirmed_at, added?.confirmed_from], [added?.asked_at, added?.asked_from])
    assert.equal(added?.asked_at.toISOString(), '2025-12-05T09:00:00.000Z')
    const [mail, ...others] = (await mailsTo(portal.db, email)).filter(({ subject }) => subject.includes('weitere E-Mails'))
    assert.deepEqual(others, [])
    assert.match(mail?.text ?? '', /Thema Standesamt[^]*Einstellungen ansehen: \S+\/abonnements\/einstellungen\//)
    assert.doesNotMatch(mail?.text ?? '', /Bauhof/)
  })

  it('take nothing without consent, nothing that was not chosen or is not offered, and keep what was ticked', async () => {
    const email = 'ohne@anderswo.example'
    const settings = await givenSubscriber(portal, { email, zu: 'thema:bauhof' })
    const without = await add(settings, { dazu: 'thema:standesamt' })
    assert.equal(without.status, 422)
    assert.match(await without.text(), /Ohne Ihre Einwilligung[^]*<details[^>]* open[^]*value="thema:standesamt"[^>]*checked/)
    for (const dazu of [[], 'thema:erfunden']) {
      const nothing = await add(settings, { dazu, consent: 'ja' })
      assert.equal(nothing.status, 422)
      assert.match(await nothing.text(), /wozu Sie außerdem/)
    }
    assert.equal((await add(`${settings.slice(0, -4)}AAAA`, { dazu: 'thema:standesamt', consent: 'ja' })).status, 410)
    assert.deepEqual([await follows(email), (await requestsOf(email)).length], [['thema:bauhof'], 1])
  })

  it('bring back whoever had left everything', async () => {
    const email = 'zurueck@anderswo.example'
    const settings = await givenSubscriber(portal, { email, zu: 'thema:bauhof' })
    await portal.request(`${settings}/abmeldung`, { form: {} })
    const page = await read(settings)
    assert.match(page, /Sie haben alles abbestellt[^]*Dazu bestellen/)
    assert.doesNotMatch(page, /Nichts mehr bekommen/)
    await portal.moveTo('2025-12-06T10:00')
    await add(settings, { dazu: 'thema:bauhof', consent: 'ja' })
    assert.deepEqual(await follows(email), ['thema:bauhof'])
    assert.match(await read(settings), /Nichts mehr bekommen/)
  })

  it('stand in the proof as the one act that they are', async () => {
    const cookie = await portal.signIn(EDITOR)
    const found = await portal.request(subscribers.proofs.to(), { cookie, form: { email: 'dazu@anderswo.example' } })
    const html = await read(found.headers.get('location') ?? '', cookie)
    assert.match(html, /In den Einstellungen dazu bestellt[^]*5\. Dezember 2025, 10:00:00 MEZ[^]*Schritt 1[^]*Schritt 2/)
  })

  it('are reached from the account with that address alone, which says when mails pause', async () => {
    const email = 'marta@hellenthal.example'
    await givenPerson(portal.db, { email, name: 'Marta Probe' })
    const cookie = await portal.signIn(email)
    assert.match(await read(subscribers.own.to(), cookie), /Sie haben nichts bestellt/)
    assert.match(await read(paths.people.account.to(), cookie), /href="\/konto\/abonnements"/)
    await givenSubscriber(portal, { email, zu: 'thema:bauhof' })
    const own = await portal.request(subscribers.own.to(), { cookie })
    assert.deepEqual(
      [own.status, own.headers.get('location'), own.headers.get('cache-control')],
      [200, null, 'private, no-store'],
    )
    const html = await own.text()
    assert.match(html, /Für die Adresse marta@hellenthal\.example[^]*durch Ihre Anmeldung bestätigt/)
    assert.doesNotMatch(html, /\/abonnements\/einstellungen\//)
    assert.doesNotMatch(await read(paths.people.account.to(), cookie), /pausieren/)
    await transact(portal.db, (tx) => suppressAddress(tx, { email, reason: 'bounced' }))
    const account = await read(paths.people.account.to(), cookie)
    assert.match(
      account,
      /Ihr Newsletter und Ihre Themen pausieren[^]*Seit dem 6\. Dezember 2025[^]*zurückkamen[^]*Pause ansehen/,
    )
    assert.doesNotMatch(await read(paths.people.account.to(), await portal.signIn(EDITOR)), /pausieren/)
    const stranger = await portal.request(subscribers.ownResuming.to(), { form: {} })
    assert.match(stranger.headers.get('location') ?? '', /^\/anmelden/)
    assert.match(await read(paths.people.account.to(), cookie), /pausieren/)
    await portal.request(subscribers.ownResuming.to(), { form: {}, cookie })
    assert.doesNotMatch(await read(paths.people.account.to(), cookie), /pausieren/)
  })

  it('are changed, added to and left in the account as behind the link, by whoever is signed in, for their address alone', async () => {
    const [email, other] = ['otto@duisburg.example', 'fremd@anderswo.example']
    await givenPerson(portal.db, { email, name: 'Otto Probe' })
    const cookie = await portal.signIn(email)
    const act = (path: string, form: Record<string, string | string[]>) => portal.request(path, { form, cookie })
    for (const path of [subscribers.own, subscribers.ownAdding, subscribers.ownLeavingAll, subscribers.ownResuming]) {
      const nothing = await act(path.to(), { zu: 'thema:bauhof', frequency: 'monthly', dazu: 'thema:bauhof', consent: 'ja' })
      assert.deepEqual([nothing.status, nothing.headers.get('location')], [303, subscribers.own.to()])
    }
    assert.deepEqual(await follows(email), [])
    for (const each of [email, other]) await givenSubscriber(portal, { email: each, zu: ['thema:bauhof', 'thema:standesamt'] })
    const changed = await act(subscribers.own.to(), { zu: 'thema:standesamt', frequency: 'monthly' })
    assert.match(await read(changed.headers.get('location') ?? '', cookie), /Ihre Einstellungen sind gespeichert/)
    assert.equal((await act(subscribers.own.to(), { zu: 'thema:standesamt', frequency: 'nie' })).status, 422)
    assert.deepEqual(await follows(email), ['thema:standesamt'])
    assert.equal((await act(subscribers.ownAdding.to(), { dazu: 'thema:bauhof' })).status, 422)
    await act(subscribers.ownAdding.to(), { dazu: 'thema:bauhof', consent: 'ja' })
    assert.deepEqual(await follows(email), ['thema:bauhof', 'thema:standesamt'])
    await act(subscribers.ownLeavingAll.to(), {})
    assert.deepEqual([await follows(email), await follows(other)], [[], ['thema:bauhof', 'thema:standesamt']])
    assert.match(await read(subscribers.own.to(), cookie), /Sie haben alles abbestellt/)
  })

  it('send nothing to an address that is paused, and add all the same', async () => {
    const email = 'pause@anderswo.example'
    const settings = await givenSubscriber(portal, { email, zu: 'thema:bauhof' })
    await transact(portal.db, (tx) => suppressAddress(tx, { email, reason: 'complained' }))
    const before = (await mailsTo(portal.db, email)).length
    await add(settings, { dazu: 'thema:standesamt', consent: 'ja' })
    assert.deepEqual(
      [await follows(email), (await mailsTo(portal.db, email)).length],
      [['thema:bauhof', 'thema:standesamt'], before],
    )
  })
})
