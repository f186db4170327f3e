import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenListing } from '../../../../test/listings.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { paths } from '../../../paths.ts'
import { TICK } from '../../../platform/jobs.ts'
import { addJob } from '../../../platform/jobs.ts'

const KALL = 'lena.entwurf@kall.example'
const COLLEAGUE = 'karl.kollege@kall.example'
const OTHER = 'jonas.vorlage@schleiden.example'
const EDITOR = 'nina.zeile@redaktion.example'
const { own, review } = paths.partners

const WHOLE = {
  kind: 'request',
  title: 'Partner für das Standesamt',
  topic: 'standesamt',
  text: 'Wir suchen eine Vertretung.\nAb Sommer.',
  reach: 'radius',
  radiusKm: '25',
  regionId: '',
  legalForm: 'zweckverband',
  validUntil: '4.6.2026',
}

describe('a listing of one’s own', () => {
  let portal: TestSite
  let kall: string
  let editor: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: KALL, name: 'Lena Entwurf', placeId: '05366024', manages: true })
    await givenPerson(portal.db, { email: COLLEAGUE, name: 'Karl Kollege', placeId: '05366024' })
    await givenPerson(portal.db, { email: OTHER, name: 'Jonas Vorlage', placeId: '05366036' })
    await givenPerson(portal.db, { email: 'ohne@anderswo.example' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    kall = await portal.signIn(KALL)
    editor = await portal.signIn(EDITOR)
  })
  after(() => portal.close())

  const at = new Date('2025-12-01T10:00:00Z')
  const send = (path: string, form: Record<string, string | string[]>, cookie = kall) => portal.request(path, { form, cookie })
  const begin = async (form: Record<string, string | string[]>, id: string = randomUUID(), cookie = kall) => {
    const answer = await send(own.creation.to(), { id, base: '0', ...form }, cookie)
    return { id, status: answer.status, html: await answer.text(), location: answer.headers.get('location') }
  }
  const versionsOf = (id: string) =>
    portal.db
      .selectFrom('partners_versions')
      .where('listing_id', '=', id)
      .select(['number', 'content'])
      .orderBy('number')
      .execute()
  const eventsOf = async (id: string) => {
    const rows = await portal.db
      .selectFrom('platform_events')
      .where('subject_id', '=', id)
      .select('kind')
      .orderBy('seq')
      .execute()
    return rows.map(({ kind }) => kind)
  }
  const read = async (path: string, cookie?: string) => {
    const answer = await portal.request(path, { cookie })
    return { status: answer.status, html: await answer.text() }
  }

  it('is proposed with six months and asks for nothing while it is a draft', async () => {
    assert.match((await read(own.creation.to(), kall)).html, /name="validUntil"[^>]*value="4\.6\.2026"/)
    const { id, status, location } = await begin({ act: 'save', title: 'Idee' })
    assert.equal(status, 303)
    assert.equal(location, own.listing.to({ listingId: id }))
    assert.match((await read(own.listing.to({ listingId: id }), kall)).html, /Stand: Entwurf/)
    assert.deepEqual(await eventsOf(id), ['listing-begun', 'listing-saved'])
  })

  it('is stored once however often the button is clicked', async () => {
    const { id } = await begin({ act: 'save', title: 'Zweimal' })
    assert.equal((await begin({ act: 'save', title: 'Zweimal' }, id)).status, 303)
    assert.equal((await versionsOf(id)).length, 1)
  })

  it('says all that is missing when it is submitted, keeps what was typed and stores nothing', async () => {
    const { id, status, html } = await begin({ act: 'submit', title: 'Nur „ein“ Titel', sizes: ['Kleinstadt'] })
    assert.equal(status, 422)
    for (const sentence of [
      /ob Sie etwas suchen oder bieten/,
      /wählen Sie ein Thema/,
      /beschreiben Sie/,
      /wo Ihre Partner liegen/,
    ])
      assert.match(html, sentence)
    assert.match(html, /value="Nur „ein“ Titel"/)
    assert.match(html, /value="Kleinstadt" checked/)
    assert.deepEqual(await versionsOf(id), [])
  })

  it('goes to the editors with a mail, comes back with a word, and is published when it is right', async () => {
    const { id } = await begin({ ...WHOLE, act: 'submit' })
    const one = review.one.to({ listingId: id })
    assert.match((await mailsTo(portal.db, EDITOR))[0]?.text ?? '', /Kall hat den Eintrag „Partner für das Standesamt“/)
    assert.match((await read(review.list.to(), editor)).html, /Partner für das Standesamt/)
    assert.match((await read(one, editor)).html, /bis 25 km um Kall/)
    assert.equal((await read(paths.partners.listing.to({ listingId: id }))).status, 404)

    const wordless = await send(one, { number: '1', result: 'returned', message: '' }, editor)
    assert.equal(wordless.status, 422)
    assert.match(await wordless.text(), /Bitte schreiben Sie, was fehlt/)
    assert.equal((await send(one, { number: '1', result: 'returned', message: 'Ab wann genau?' }, editor)).status, 303)
    const [back] = await mailsTo(portal.db, KALL)
    assert.match(back?.text ?? '', /Ab wann genau\?/)
    assert.match((await read(own.listing.to({ listingId: id }), kall)).html, /Die Redaktion schreibt: Ab wann genau\?/)

    const again = { ...WHOLE, text: 'Ab Juli.', base: '1', act: 'submit' }
    assert.equal((await send(own.listing.to({ listingId: id }), again)).status, 303)
    assert.equal((await send(one, { number: '1', result: 'published' }, editor)).status, 422) // another version than was read
    assert.equal((await send(one, { number: '2', result: 'published' }, editor)).status, 303)
    const { html } = await read(paths.partners.listing.to({ listingId: id }))
    for (const said of ['Ab Juli.', 'Kall', 'Standesamt', 'bis 25 km um Kall', 'Zweckverband', '4. Juni 2026'])
      assert.ok(html.includes(said), said)
    assert.doesNotMatch(html, /Lena|Entwurf|@kall/)
    assert.match((await mailsTo(portal.db, KALL))[0]?.subject ?? '', /ist veröffentlicht/)
    assert.deepEqual((await eventsOf(id)).slice(-4), [
      'listing-returned',
      'listing-saved',
      'listing-submitted',
      'listing-published',
    ])
  })

  it('stays public as it was while a change is looked at', async () => {
    const id = await givenListing(portal.db, { by: KALL, at, content: { title: 'Bleibt stehen' } })
    await send(own.listing.to({ listingId: id }), { ...WHOLE, title: 'Neuer Titel', base: '1', act: 'submit' })
    assert.match((await read(paths.partners.listing.to({ listingId: id }))).html, /Bleibt stehen/)
    const refused = await send(review.one.to({ listingId: id }), { number: '2', result: 'declined', message: 'Nein.' }, editor)
    assert.match(await refused.text(), /Eine Änderung lässt sich nur zurückgeben/)
  })

  it('is not overwritten by who had an older version on the screen', async () => {
    const { id } = await begin({ act: 'save', title: 'Erste' })
    const colleague = await portal.signIn(COLLEAGUE)
    assert.equal((await send(own.listing.to({ listingId: id }), { ...WHOLE, base: '1', act: 'save' }, colleague)).status, 303)
    const late = await send(own.listing.to({ listingId: id }), { ...WHOLE, title: 'Zu spät', base: '1', act: 'save' })
    assert.equal(late.status, 422)
    const html = await late.text()
    assert.match(html, /inzwischen geändert/)
    assert.match(html, /value="Zu spät"/)
    assert.equal((await versionsOf(id)).length, 2)
  })

  it('does not exist for another organisation, and nothing of it is changed', async () => {
    const { id } = await begin({ act: 'save', title: 'KANARIE-entwurf' })
    const jonas = await portal.signIn(OTHER)
    const listingId = id
    for (const path of [own.listing, own.prolongation, own.ending])
      assert.equal((await send(path.to({ listingId }), { ...WHOLE, base: '1', act: 'save' }, jonas)).status, 404)
    for (const page of [own.list.to(), paths.partners.exchange.to(), paths.search.to({ q: 'KANARIE' })])
      assert.doesNotMatch((await read(page, jonas)).html, /KANARIE-entwurf/)
    assert.equal((await read(review.one.to({ listingId }), editor)).status, 404) // a draft is not the editors' to read
    assert.equal((await versionsOf(id)).length, 1)
    assert.deepEqual(await portal.db.selectFrom('partners_endings').where('listing_id', '=', id).selectAll().execute(), [])
  })

  it('says of a request alone that it could be done together', async () => {
    const ticked = await begin({ ...WHOLE, act: 'save', jointly: 'ja' })
    assert.equal(ticked.status, 303)
    assert.match((await read(own.listing.to({ listingId: ticked.id }), kall)).html, /name="jointly"[^>]*checked/)
    const offered = await begin({ ...WHOLE, kind: 'offer', act: 'save', jointly: 'ja' })
    const [version] = await versionsOf(offered.id)
    assert.match(JSON.stringify(version), /"jointly":false/)
  })

  it('needs an organisation', async () => {
    const nobody = await portal.signIn('ohne@anderswo.example')
    const { status, html, id } = await begin({ act: 'save' }, randomUUID(), nobody)
    assert.equal(status, 422)
    assert.match(html, /treten Sie zuerst der Organisation/)
    assert.deepEqual(await versionsOf(id), [])
  })

  it('is withdrawn and gone, once', async () => {
    const id = await givenListing(portal.db, { by: KALL, at })
    const ending = own.ending.to({ listingId: id })
    assert.equal((await send(ending, { result: 'withdrawn' })).status, 303)
    assert.equal((await read(paths.partners.listing.to({ listingId: id }))).status, 404)
    const again = await send(ending, { result: 'found' })
    assert.equal(again.status, 422)
    assert.match(await again.text(), /schon abgeschlossen/)
  })

  it('asks, once somebody was found, for the project that came of it, and is counted', async () => {
    const id = await givenListing(portal.db, { by: KALL, at })
    const figures = async () => (await read(review.list.to(), editor)).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    assert.match(await figures(), /Partner gefunden 0/)
    assert.equal((await send(own.ending.to({ listingId: id }), { result: 'found' })).status, 303)
    const { html } = await read(own.listing.to({ listingId: id }), kall)
    assert.match(html, new RegExp(`Ist daraus ein Projekt geworden\\?[^]*href="${own.outcome.to({ listingId: id })}"`))
    assert.equal((await read(paths.partners.listing.to({ listingId: id }))).status, 404)
    assert.match(await figures(), /Partner gefunden 1/)
    assert.deepEqual((await eventsOf(id)).slice(-1), ['listing-found'])
  })

  it('is reminded of its end a fortnight before, once, and prolonged by one button without signing in', async () => {
    const id = await givenListing(portal.db, { by: COLLEAGUE, at, content: { title: 'Läuft ab', validUntil: '2026-03-01' } })
    const remindersTo = async () => {
      await addJob(portal.db, TICK, {})
      await portal.runJobs()
      return (await mailsTo(portal.db, COLLEAGUE)).filter(({ subject }) => /läuft am/.test(subject))
    }
    await portal.moveTo('2026-02-14T23:59')
    assert.equal((await remindersTo()).length, 0)
    await portal.moveTo('2026-02-15T00:00')
    assert.equal((await remindersTo()).length, 1)
    const [mail] = await remindersTo()
    assert.equal((await remindersTo()).length, 1)
    assert.match(mail?.subject ?? '', /läuft am 1\. März 2026 ab/)
    const link = /(\/partnersuche\/verlaengerung\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const listing = paths.partners.listing.to({ listingId: id })

    await portal.moveTo('2026-03-01T23:59')
    assert.equal((await read(listing)).status, 200)
    await portal.moveTo('2026-03-02T00:00')
    assert.equal((await read(listing)).status, 404)
    assert.match((await read(link)).html, /galt bis zum 1\. März 2026/)
    assert.equal((await read(listing)).status, 404) // looking prolongs nothing
    assert.equal((await portal.request(link, { form: {} })).status, 303)
    assert.match((await read(listing)).html, /2\. September 2026/)
    assert.equal((await portal.request(link, { form: {} })).status, 303)
    assert.match((await read(link)).html, /Der Eintrag gilt bis zum 2\. September 2026/)
    assert.deepEqual((await eventsOf(id)).slice(-2), ['listing-reminded', 'listing-prolonged'])
    assert.equal((await read(paths.partners.mailedProlongation.to({ token: 'geraten' }))).status, 410)
    await portal.moveTo('2025-12-04T09:30')
  })
})
