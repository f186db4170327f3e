import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { fillForm } from '../../../../test/fill-form.ts'
import { givenListing } from '../../../../test/listings.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { openedForm } from '../../../../test/strangers.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { addJob, TICK } from '../../../platform/jobs.ts'

const KALL = 'kanarie.adresse@kall.example'
const SCHLEIDEN = 'jonas.vorlage@schleiden.example'
const { contact, listing } = paths.partners

describe('a message to whoever wrote a listing', () => {
  let portal: TestSite
  let listingId: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: KALL, name: 'KANARIE Person', placeId: '05366024' })
    await givenPerson(portal.db, { email: SCHLEIDEN, name: 'Jonas Vorlage', placeId: '05366036' })
    listingId = await givenListing(portal.db, { by: KALL, at: new Date('2025-12-01T10:00:00Z') })
  })
  after(() => portal.close())

  const about = () => `contact partners_listings ${listingId}`
  const visitor = (email: string, more = {}) => ({
    form: openedForm(portal, about()),
    name: 'Vera Besuch',
    organisation: 'Stadt Anderswo',
    email,
    message: 'Wir hätten Interesse.\nRufen Sie an?',
    ...more,
  })
  const send = async (form: Record<string, string>, email?: string) => {
    const cookie = email ? await portal.signIn(email) : undefined
    return portal.request(contact.to({ listingId }), { form, cookie })
  }
  const relayed = async () => (await mailsTo(portal.db, KALL)).filter(({ subject }) => /Nachricht zu/.test(subject))
  const linkTo = async (email: string) =>
    /(\/partnersuche\/bestaetigung\/[\w-]+)/.exec((await mailsTo(portal.db, email))[0]?.text ?? '')?.[1] ?? ''

  it('is relayed only after the visitor confirmed the address, and only once', async () => {
    const answer = await send(visitor('vera@anderswo.example'))
    assert.equal(answer.status, 303)
    assert.equal((await relayed()).length, 0)
    const [asked] = await mailsTo(portal.db, 'vera@anderswo.example')
    assert.doesNotMatch(asked?.text ?? '', /Interesse|KANARIE/)
    const link = await linkTo('vera@anderswo.example')
    assert.match(await (await portal.request(link)).text(), /Wir hätten Interesse/)
    assert.equal((await relayed()).length, 0) // looking relays nothing
    assert.equal((await portal.request(link, { form: {} })).status, 303)
    assert.equal((await portal.request(link, { form: {} })).status, 303)
    const mails = await relayed()
    assert.equal(mails.length, 1)
    assert.match(mails[0]?.text ?? '', /Vera Besuch \(Stadt Anderswo\)[^]*Wir hätten Interesse/)
    const { headers } = await portal.db
      .selectFrom('platform_mails')
      .where('recipient', '=', KALL)
      .select('headers')
      .executeTakeFirstOrThrow()
    assert.deepEqual(headers, { 'Reply-To': 'vera@anderswo.example' })
  })

  it('is relayed at once for an account, once however often the button is clicked', async () => {
    const before = (await relayed()).length
    const form = { id: randomUUID(), message: 'Von Nachbar zu Nachbar.' }
    assert.equal((await send(form, SCHLEIDEN)).status, 303)
    assert.equal((await send(form, SCHLEIDEN)).status, 303)
    const mails = await relayed()
    assert.equal(mails.length, before + 1)
    assert.match(mails[0]?.text ?? '', /Jonas Vorlage \(Schleiden\)/)
  })

  it('shows no address and no name of whoever wrote the listing on any page on the way', async () => {
    const pages = [
      listing.to({ listingId }),
      contact.to({ listingId }),
      contact.to({ listingId }, { stand: 'gesendet' }),
      paths.partners.exchange.to(),
      paths.search.to({ q: 'Rufbereitschaft' }),
      await linkTo('vera@anderswo.example'),
    ]
    assert.match(await (await portal.request(pages[0] ?? '')).text(), /Kall/)
    for (const page of pages)
      for (const cookie of [undefined, await portal.signIn(SCHLEIDEN)])
        assert.doesNotMatch(await (await portal.request(page, { cookie })).text(), /KANARIE|kanarie|@kall/, page)
  })

  // proves: RL-04
  it('is not taken from programs: too quick, without our seal, about another listing, or with the field filled in that nobody sees', async () => {
    const before = await mailsTo(portal.db, 'programm@anderswo.example')
    for (const [more, sentence] of [
      [{ form: openedForm(portal, about(), { secondsAgo: 1 }) }, /drei Sekunden/],
      [{ form: '' }, /nicht mehr gültig/],
      [{ form: openedForm(portal, `contact partners_listings ${randomUUID()}`) }, /nicht mehr gültig/],
      [{ website: 'https://spam.example' }, /leer bleiben muss/],
    ] as const) {
      const answer = await send(visitor('programm@anderswo.example', more))
      assert.equal(answer.status, 422)
      const html = await answer.text()
      assert.match(html, sentence)
      assert.match(html, /Rufen Sie an\?/)
    }
    assert.deepEqual(await mailsTo(portal.db, 'programm@anderswo.example'), before)
    const address = contact.to({ listingId })
    const shown = fillForm(await (await portal.request(address)).text(), address)
    assert.deepEqual(shown.website, [''])
    assert.ok(shown.form)
  })

  it('says what is missing and keeps what was typed', async () => {
    const answer = await send(visitor('keine-adresse', { name: '' }))
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /Bitte geben Sie Ihren Namen an/)
    assert.match(html, /value="keine-adresse"/)
    assert.match(html, /Rufen Sie an\?/)
  })

  it('is not written to oneself', async () => {
    const answer = await send({ id: randomUUID(), message: 'Hallo' }, KALL)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Ihrer eigenen Organisation/)
  })

  it('has a limit for each address, and hands back what was typed', async () => {
    for (let count = 0; count < 3; count += 1) assert.equal((await send(visitor('viel@anderswo.example'))).status, 303)
    const answer = await send(visitor('viel@anderswo.example'))
    assert.equal(answer.status, 429)
    assert.match(await answer.text(), /Wir hätten Interesse/)
  })

  it('is forgotten after seven days without confirmation', async () => {
    const link = await linkTo('viel@anderswo.example')
    await portal.moveTo('2025-12-11T09:29')
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
    assert.equal((await portal.request(link)).status, 200)
    await portal.moveTo('2025-12-11T09:30')
    assert.match(await (await portal.request(link, { form: {} })).text(), /ist abgelaufen/)
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
    assert.equal((await portal.request(link)).status, 410)
    const left = await portal.db.selectFrom('outbox_contacts').select('email').execute()
    assert.deepEqual(left.map(({ email }) => email).sort(), [SCHLEIDEN, 'vera@anderswo.example'].sort())
  })
})
