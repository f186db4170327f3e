import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { givenListing } from '../../../../test/listings.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { sendTwice, TWICE } from '../../../../test/twice.ts'
import { paths } from '../../../paths.ts'

// proves: ID-02

const KALL = 'lena.entwurf@kall.example'
const EDITOR = 'nina.zeile@redaktion.example'
const { own, review } = paths.partners
const at = new Date('2025-12-01T10:00:00Z')

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

describe('a form about a listing that is sent twice', () => {
  let portal: TestSite
  let kall: string
  let editor: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: KALL, name: 'Lena Entwurf', placeId: '05366024' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    kall = await portal.signIn(KALL)
    editor = await portal.signIn(EDITOR)
  })
  after(() => portal.close())

  const post = (address: string, form: Record<string, string>, cookie = kall) => portal.request(address, { form, cookie })
  const events = async (id: string) => {
    const rows = portal.db.selectFrom('platform_events').where('subject_id', '=', id).orderBy('seq')
    return (await rows.select('kind').execute()).map(({ kind }) => kind.replace('listing-', ''))
  }
  const given = async (wishes: Partial<Parameters<typeof givenListing>[1]> = {}) => {
    const listingId = await givenListing(portal.db, { by: KALL, at, ...wishes })
    return { listingId, led: `303 ${own.listing.to({ listingId })}`, begun: await events(listingId) }
  }
  const mails = async (email: string) => (await mailsTo(portal.db, email)).length

  for (const how of TWICE) {
    for (const [act, written] of [
      ['save', ['saved']],
      ['submit', ['saved', 'submitted']],
    ] as const) {
      it(`is begun once by ${act}, ${how}`, async () => {
        const id = randomUUID()
        const [led, told] = [`303 ${own.listing.to({ listingId: id })}`, await mails(EDITOR)]
        const send = () => post(own.creation.to(), { id, base: '0', ...WHOLE, act })
        assert.deepEqual(await sendTwice(send, how), [led, led])
        assert.deepEqual(await events(id), ['begun', ...written])
        assert.equal((await mails(EDITOR)) - told, act === 'submit' ? 1 : 0)
      })

      it(`is written on once by ${act}, ${how}`, async () => {
        const { listingId, led, begun } = await given()
        const send = () => post(own.listing.to({ listingId }), { base: '1', ...WHOLE, act })
        assert.deepEqual(await sendTwice(send, how), [led, led])
        assert.deepEqual(await events(listingId), [...begun, ...written])
      })
    }

    it(`is prolonged once, ${how}`, async () => {
      const { listingId, led, begun } = await given({ content: { validUntil: '2026-01-31' } })
      assert.deepEqual(await sendTwice(() => post(own.prolongation.to({ listingId }), {}), how), [led, led])
      assert.deepEqual(await events(listingId), [...begun, 'prolonged'])
    })

    for (const result of ['found', 'withdrawn'])
      it(`is ended once (${result}), ${how}`, async () => {
        const { listingId, begun } = await given()
        const led = `303 ${(result === 'found' ? own.outcome : own.listing).to({ listingId })}`
        assert.deepEqual(await sendTwice(() => post(own.ending.to({ listingId }), { result }), how), [led, led])
        assert.deepEqual(await events(listingId), [...begun, result])
        const other = await post(own.ending.to({ listingId }), { result: result === 'found' ? 'withdrawn' : 'found' })
        assert.match(await other.text(), /schon abgeschlossen/)
      })

    for (const [result, message] of [
      ['published', ''],
      ['returned', 'Bitte nennen Sie die Aufgabe.'],
      ['declined', 'Passt nicht hierher.'],
    ] as const)
      it(`is decided upon once (${result}), ${how}`, async () => {
        const { listingId, begun } = await given({ published: false })
        const [led, told] = [`303 ${review.list.to()}`, await mails(KALL)]
        const send = () => post(review.one.to({ listingId }), { number: '1', result, message }, editor)
        assert.deepEqual(await sendTwice(send, how), [led, led])
        assert.deepEqual(await events(listingId), [...begun, result])
        assert.equal((await mails(KALL)) - told, 1)
      })
  }

  it('is not the same form: whoever goes back to the form of the beginning goes on from what it began', async () => {
    const { listingId, begun } = await given()
    const again = await post(own.creation.to(), { id: listingId, base: '0', ...WHOLE, title: 'Mit besserem Titel', act: 'save' })
    assert.equal(again.status, 303, await again.text())
    assert.deepEqual(await events(listingId), [...begun, 'saved'])
    const late = await post(own.creation.to(), { id: listingId, base: '0', ...WHOLE, title: 'Zu spät', act: 'save' })
    assert.match(await late.text(), /Der Eintrag wurde inzwischen geändert[^]*value="Zu spät"/)
  })

  it('is answered like the first also where it was the last that the organisation may have open', async () => {
    const last = { id: randomUUID(), base: '0', ...WHOLE, act: 'save' }
    let answer = await post(own.creation.to(), last)
    for (let open = 0; answer.status === 303 && open < 25; open += 1) {
      last.id = randomUUID()
      answer = await post(own.creation.to(), last)
      if (answer.status === 303) assert.equal((await post(own.creation.to(), last)).status, 303)
    }
    assert.match(await answer.text(), /schon 20 offene Einträge/)
  })
})
