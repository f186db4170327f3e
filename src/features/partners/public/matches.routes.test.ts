import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { givenListing } from '../../../../test/listings.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { addJob, TICK } from '../../../platform/jobs.ts'

const KALL = 'lena.entwurf@kall.example'
const SCHLEIDEN = 'jonas.vorlage@schleiden.example'
const DUISBURG = 'otto.gegenprobe@duisburg.example'
const REASONS = /gleiche Aufgabe \(Standesamt\), \d+ km, gleicher Kreis/

describe('listings that fit each other', () => {
  let portal: TestSite
  let request: string
  let offer: string
  const at = new Date('2025-12-01T10:00:00Z')
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: KALL, name: 'Lena Entwurf', placeId: '05366024' })
    await givenPerson(portal.db, { email: SCHLEIDEN, name: 'Jonas Vorlage', placeId: '05366036' })
    await givenPerson(portal.db, { email: DUISBURG, name: 'Otto Gegenprobe', placeId: '05112000' })
    request = await givenListing(portal.db, { by: KALL, at, content: { title: 'Standesamt gesucht' } })
    offer = await givenListing(portal.db, { by: SCHLEIDEN, at, content: { kind: 'offer', title: 'Standesamt geboten' } })
    await givenListing(portal.db, { by: DUISBURG, at, content: { kind: 'offer', title: 'Zu weit weg' } })
    await givenListing(portal.db, {
      by: DUISBURG,
      at,
      published: false,
      content: { kind: 'offer', title: 'KANARIE', reach: 'state', radiusKm: null },
    })
  })
  after(() => portal.close())

  const read = async (listingId: string, email?: string) => {
    const cookie = email ? await portal.signIn(email) : undefined
    return (await portal.request(paths.partners.listing.to({ listingId }), { cookie })).text()
  }
  const matchMails = async (email: string) => {
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
    return (await mailsTo(portal.db, email)).filter(({ subject }) => /passt zu Ihrem/.test(subject))
  }

  it('are shown to both organisations, with the reasons', async () => {
    const own = await read(request, KALL)
    assert.match(own, /Passt zu Ihrem Eintrag/)
    assert.match(own, /Standesamt geboten/)
    assert.match(own, REASONS)
    assert.doesNotMatch(own, /Zu weit weg|KANARIE/)
    assert.match(await read(offer, SCHLEIDEN), /Standesamt gesucht/)
    const others = await read(offer, KALL)
    assert.match(others, /Passt zu einem Ihrer Einträge/)
    assert.match(others, REASONS)
  })

  it('are not told to anybody else', async () => {
    for (const reader of [undefined, DUISBURG]) {
      const html = await read(request, reader)
      assert.doesNotMatch(html, /Passt zu|Standesamt geboten|gleiche Aufgabe/)
    }
  })

  it('are mailed once to both, and to nobody else', async () => {
    const [toKall] = await matchMails(KALL)
    assert.match(toKall?.text ?? '', /Zu Ihrem Eintrag „Standesamt gesucht“ passt „Standesamt geboten“ von Schleiden/)
    assert.match(toKall?.text ?? '', REASONS)
    assert.doesNotMatch(toKall?.text ?? '', /Jonas|@/)
    assert.match(toKall?.text ?? '', new RegExp(offer))
    assert.equal((await matchMails(SCHLEIDEN)).length, 1)
    assert.equal((await matchMails(KALL)).length, 1)
    assert.equal((await matchMails(DUISBURG)).length, 0)
    const events = await portal.db.selectFrom('platform_events').where('kind', '=', 'listings-matched').selectAll().execute()
    assert.equal(events.length, 1)
  })

  it('are two requests, too, where both say that they could do it together', async () => {
    const joint = { jointly: true, reach: 'state' as const, radiusKm: null, topic: 'archiv' }
    const ours = await givenListing(portal.db, { by: KALL, at, content: { ...joint, title: 'Archiv gesucht' } })
    await givenListing(portal.db, { by: DUISBURG, at, content: { ...joint, title: 'Auch ein Archiv gesucht' } })
    await givenListing(portal.db, { by: SCHLEIDEN, at, content: { ...joint, jointly: false, title: 'Archiv, aber allein' } })
    const own = await read(ours, KALL)
    assert.match(own, /Auch ein Archiv gesucht[^]*beide suchen und können sie gemeinsam erledigen/)
    assert.doesNotMatch(own, /Archiv, aber allein/)
    assert.match(await read(ours), /auch mit anderen, die dasselbe suchen/)
    const [mail, ...more] = await matchMails(DUISBURG)
    assert.match(mail?.text ?? '', /Zu Ihrem Eintrag „Auch ein Archiv gesucht“ passt „Archiv gesucht“ von Kall/)
    assert.equal(more.length, 0)
    assert.equal((await matchMails(DUISBURG)).length, 1)
  })

  it('fit no more once one of them has ended', async () => {
    const cookie = await portal.signIn(SCHLEIDEN)
    await portal.request(paths.partners.own.ending.to({ listingId: offer }), { cookie, form: { result: 'withdrawn' } })
    assert.match(await read(request, KALL), /Zurzeit passt kein anderer Eintrag/)
  })
})
