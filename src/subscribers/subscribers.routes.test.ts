import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { seedTopics } from '../../db/seeds/topics.ts'
import { mailsTo } from '../../test/mailbox.ts'
import { givenPerson } from '../../test/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { openedForm } from '../../test/strangers.ts'
import { confirmationLinkTo, givenSubscriber, signUpForm } from '../../test/subscribers.ts'
import { paths } from '../paths.ts'
import { addJob, TICK } from '../platform/jobs.ts'
import { CONSENT } from './consent.ts'

// proves: RL-04, AU-04, CS-02, EM-04, EM-05, EM-06, EM-07, EM-12

const VERA = 'vera@anderswo.example'
const EDITOR = 'nina.zeile@redaktion.example'
const OFFICE = 'paul.stempel@buero.example'
const { signUp, sent, proofs } = paths.subscribers

describe('mails that people asked for', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await givenPerson(portal.db, { email: OFFICE, name: 'Paul Stempel', role: 'office' })
    await givenPerson(portal.db, { email: 'marta@hellenthal.example', name: 'Marta Probe' })
  })
  after(() => portal.close())
  beforeEach(() => portal.db.deleteFrom('platform_limits').execute())

  const send = (more: Record<string, string | string[]>) => portal.request(signUp.to(), { form: signUpForm(portal, more) })
  const stored = (email: string) => portal.db.selectFrom('subscribers_requests').where('email', '=', email).selectAll().execute()
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
  const tick = async () => {
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }
  const eventKinds = async () => (await portal.db.selectFrom('platform_events').select('kind').execute()).map(({ kind }) => kind)

  it('are asked for on a page that names what was chosen, or offers all topics', async () => {
    const one = await (await portal.request(signUp.to({ zu: 'thema:standesamt' }))).text()
    assert.match(one, /value="thema:standesamt"[^>]*checked|checked[^>]*value="thema:standesamt"/)
    assert.doesNotMatch(one, /thema:bauhof/)
    const all = await (await portal.request(signUp.to())).text()
    assert.match(all, /thema:standesamt[^]*thema:bauhof|thema:bauhof[^]*thema:standesamt/)
    assert.match(all, /<div hidden[^>]*>[^]*name="website"/)
  })

  it('are asked for with the exact text, the instant and a hash of the network address, and nothing comes before the button', async () => {
    const answer = await send({ email: VERA, zu: ['thema:standesamt', 'kommune:hellenthal', 'thema:erfunden'] })
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), sent.to())
    const [request] = await stored(VERA)
    assert.equal(request?.consent, CONSENT)
    assert.deepEqual(request?.subjects, ['thema:standesamt', 'kommune:hellenthal'])
    assert.match(request?.asked_from ?? '', /^[\w-]{8}\.[0-9a-f]{64}$/)
    const [mail] = await mailsTo(portal.db, VERA)
    assert.match(mail?.text ?? '', /Thema Standesamt[^]*Nach sieben Tagen/)
    const link = await confirmationLinkTo(portal, VERA)
    const page = await portal.request(link)
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer')
    assert.match(await page.text(), /Ja, ich möchte diese E-Mails/)
    await portal.request(link, { method: 'HEAD' })
    assert.deepEqual(await follows(VERA), [])
  })

  it('come from then on, however often the button is pressed; not from another site', async () => {
    const link = await confirmationLinkTo(portal, VERA)
    const foreign = await portal.request(link, { form: {}, headers: { origin: 'https://boese.example' } })
    assert.equal(foreign.status, 403)
    assert.deepEqual(await follows(VERA), [])
    for (const _ of [1, 2]) assert.equal((await portal.request(link, { form: {} })).status, 303)
    assert.deepEqual(await follows(VERA), ['kommune:hellenthal', 'thema:standesamt'])
    assert.equal((await eventKinds()).filter((kind) => kind === 'subscription-confirmed').length, 1)
    assert.match(await (await portal.request(link)).text(), /ist bestätigt[^]*Einstellungen ansehen/)
  })

  it('are answered the same for an address that is known or new', async () => {
    const answers = []
    for (const email of [VERA, 'neu@anderswo.example']) {
      const answer = await send({ zu: 'thema:standesamt', email })
      answers.push([answer.status, answer.headers.get('location'), await answer.text()])
    }
    assert.deepEqual(answers[1], answers[0])
  })

  it('reach a third person three times a day at most, however the address is spelt', async () => {
    const spellings = ['opfer', 'op.fer', 'OPFER', 'opfer+1', 'o.pfer+liste', 'opfer', 'opfer+2', 'op.fer']
    for (const local of spellings) {
      const answer = await send({ email: `${local}@anderswo.example`, zu: 'thema:standesamt' })
      assert.equal(answer.headers.get('location'), sent.to())
    }
    const { n } = await portal.db
      .selectFrom('platform_mails')
      .where('recipient', 'like', 'o%@anderswo.example')
      .select((of) => of.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    assert.equal(Number(n), 3)
  })

  it('cannot be asked for more than twenty times an hour from one connection', async () => {
    const statuses = []
    for (let count = 0; count < 21; count += 1)
      statuses.push((await send({ email: `nr${count}@viele.example`, zu: 'thema:standesamt' })).status)
    assert.deepEqual([statuses.indexOf(429), statuses.length], [20, 21])
  })

  it('are not asked for within three seconds; sent once more, the same form is taken', async () => {
    const form = openedForm(portal, 'subscribers', { secondsAgo: 0 })
    const answer = await send({ email: 'schnell@anderswo.example', zu: 'thema:standesamt', form })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /drei Sekunden zu warten/)
    assert.ok(html.includes(`name="form" value="${form}"`))
    assert.deepEqual(await stored('schnell@anderswo.example'), [])
  })

  it('say what is missing and keep what was typed', async () => {
    const answer = await send({ email: 'keine-adresse', zu: 'thema:standesamt', consent: '', form: 'erfunden' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /vollständige E-Mail-Adresse[^]*Ohne Ihre Einwilligung[^]*value="keine-adresse"/)
    const nothing = await (await send({ email: VERA, zu: 'thema:erfunden' })).text()
    assert.match(nothing, /Bitte wählen Sie, wozu/)
    const forged = await (await send({ email: VERA, zu: 'thema:bauhof', form: 'erfunden' })).text()
    assert.match(forged, /nicht mehr gültig[^]*name="form" value="12~v1\./)
    const trapped = await send({ email: 'falle@anderswo.example', zu: 'thema:bauhof', website: 'https://spam.example' })
    assert.match(await trapped.text(), /Wir haben es geleert/)
    assert.deepEqual(await stored('falle@anderswo.example'), [])
  })

  it('are offered again as they were when something is missing: what is not ticked yet can still be', async () => {
    const again = async (address: string, zu: string) =>
      (await portal.request(address, { form: signUpForm(portal, { email: VERA, zu, consent: '' }) })).text()
    const all = await again(signUp.to(), 'thema:standesamt')
    assert.match(all, /<input(?=[^>]*value="thema:standesamt")[^>]*checked/)
    assert.match(all, /value="thema:bauhof"/)
    const named = signUp.to({ zu: 'thema:standesamt' })
    const one = await again(named, 'thema:standesamt')
    assert.match(one, new RegExp(`action="${named.replace('?', '\\?').replace(':', '%3A')}"`))
    assert.doesNotMatch(one, /value="thema:bauhof"/)
    const ofSource = await again(signUp.to({ von: 'projekte' }), 'thema:standesamt')
    assert.match(ofSource, /action="\/abonnements\?von=projekte"[^]*value="thema:bauhof"/)
    assert.doesNotMatch(ofSource, /value="newsletter:/)
  })

  it('are changed and left by the link alone, one or all', async () => {
    const email = 'wechsel@anderswo.example'
    const settings = await givenSubscriber(portal, { email, zu: ['thema:bauhof', 'thema:standesamt'] })
    const saved = await portal.request(settings, { form: { zu: 'thema:bauhof', frequency: 'monthly' } })
    assert.equal(saved.status, 303)
    assert.deepEqual(await follows(email), ['thema:bauhof'])
    assert.match(await (await portal.request(settings)).text(), /value="monthly"[^>]*checked|checked[^>]*value="monthly"/)
    assert.equal((await portal.request(settings, { form: { zu: 'thema:bauhof', frequency: 'taeglich' } })).status, 422)
    await portal.request(`${settings}/abmeldung`, { form: {} })
    assert.deepEqual(await follows(email), [])
    assert.match(await (await portal.request(settings)).text(), /Sie haben alles abbestellt/)
    // Of the last sign alone some bits say nothing.
    for (const address of [`${settings.slice(0, -4)}AAAA`, paths.subscribers.preferences.to({ token: 'v1.x.y.z.a' })])
      assert.equal((await portal.request(address)).status, 410)
  })

  it('are shown to editors and office as a proof that can be printed, and to nobody else', async () => {
    const cookie = await portal.signIn(EDITOR)
    assert.equal((await portal.request(proofs.to(), { cookie: await portal.signIn('marta@hellenthal.example') })).status, 403)
    const found = await portal.request(proofs.to(), { cookie, form: { email: VERA } })
    assert.equal(found.status, 303)
    const address = found.headers.get('location') ?? ''
    assert.doesNotMatch(address, /vera/)
    const html = await (await portal.request(address, { cookie: await portal.signIn(OFFICE) })).text()
    assert.ok(html.includes(CONSENT))
    assert.match(html, /4\. Dezember 2025, 09:30:00 MEZ[^]*Prüfsumme[^]*Schritt 2[^]*Prüfsumme/)
    assert.ok((await eventKinds()).includes('subscription-looked-up'))
    const unknown = await portal.request(proofs.to(), { cookie, form: { email: 'niemand@anderswo.example' } })
    assert.equal(unknown.status, 422)
  })

  it('go nowhere after a complaint, until that is lifted; the answer is the same', async () => {
    const cookie = await portal.signIn(EDITOR)
    const email = 'beschwerde@anderswo.example'
    await givenSubscriber(portal, { email, zu: 'thema:bauhof' })
    const proof = (await portal.request(proofs.to(), { cookie, form: { email } })).headers.get('location') ?? ''
    await portal.request(`${proof}/sperre`, { cookie, form: { act: 'complained' } })
    assert.match(await (await portal.request(proof, { cookie })).text(), /nach einer Beschwerde/)
    const before = (await mailsTo(portal.db, email)).length
    assert.equal((await send({ email, zu: 'thema:standesamt' })).headers.get('location'), sent.to())
    assert.equal((await mailsTo(portal.db, email)).length, before)
    await portal.request(`${proof}/sperre`, { cookie, form: { act: 'lifted' } })
    await send({ email, zu: 'thema:standesamt' })
    assert.equal((await mailsTo(portal.db, email)).length, before + 1)
  })

  it('end when the mail server says that there is no such address', async () => {
    const email = 'weg@anderswo.example'
    await send({ email, zu: 'thema:bauhof' })
    await portal.db
      .updateTable('platform_mails')
      .set({ failed_at: portal.deps.clock.now(), failure: '550 5.1.1 unknown user', attempted_at: new Date() })
      .where('recipient', '=', email)
      .execute()
    await portal.db
      .updateTable('platform_mails')
      .set({ sent_at: portal.deps.clock.now() })
      .where('recipient', '<>', email)
      .execute()
    await tick()
    const before = (await mailsTo(portal.db, email)).length
    await send({ email, zu: 'thema:standesamt' })
    assert.equal((await mailsTo(portal.db, email)).length, before)
  })

  it('are forgotten with the mail after seven days without confirmation, not a minute sooner', async () => {
    await send({ email: 'nie@anderswo.example', zu: 'thema:bauhof' })
    const link = await confirmationLinkTo(portal, 'nie@anderswo.example')
    await portal.moveTo('2025-12-11T09:29')
    await tick()
    assert.equal((await stored('nie@anderswo.example')).length, 1)
    await portal.moveTo('2025-12-11T09:30')
    assert.match(await (await portal.request(link, { form: {} })).text(), /ist abgelaufen/)
    await tick()
    assert.deepEqual(await stored('nie@anderswo.example'), [])
    assert.deepEqual(await mailsTo(portal.db, 'nie@anderswo.example'), [])
    assert.equal((await portal.request(link)).status, 410)
    assert.equal((await stored(VERA)).filter(({ subjects }) => subjects.length === 2).length, 1)
  })

  it('are in the own data of an account with that address, and go when it is closed', async () => {
    const email = 'lena@kall.example'
    await givenPerson(portal.db, { email, name: 'Lena Entwurf' })
    await givenSubscriber(portal, { email, zu: 'thema:bauhof' })
    const cookie = await portal.signIn(email)
    const own = await (await portal.request(paths.people.ownDataFile.to(), { cookie })).text()
    assert.match(own, /"subject": "thema:bauhof"/)
    const closed = await portal.request(paths.people.closing.to(), { cookie, form: { sure: 'ja' } })
    assert.equal(closed.status, 200)
    assert.deepEqual(await stored(email), [])
    assert.deepEqual(await follows(email), [])
  })

  it('and their proofs go a year after the last was left', async () => {
    const email = 'wechsel@anderswo.example'
    await portal.moveTo('2026-12-04T09:00')
    await tick()
    assert.equal((await stored(email)).length, 1)
    await portal.moveTo('2026-12-05T09:30')
    await tick()
    assert.deepEqual(await stored(email), [])
    assert.equal((await stored(VERA)).filter(({ subjects }) => subjects.length === 2).length, 1)
  })
})
