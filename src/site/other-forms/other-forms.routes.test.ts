import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedLibrary } from '../../../db/seeds/library.ts'
import { givenEvent } from '../../../test/events.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { otherFormLinks } from './link-source.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const VIDEO = 'https://video.example/gebaerden'
const { otherForms, otherFormsRemoval } = paths

describe('pages that stand in another form', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedLibrary(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
  })
  after(async () => {
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    await portal.close()
  })

  const read = async (path: string, as?: string) => (await portal.request(path, { cookie: as })).text()
  const name = (form: Record<string, string>) => portal.request(otherForms.to(), { cookie, form })
  const LINKS = /aria-label="Dieser Text in anderer Form"/

  it('are named by editors for the call, conditions, answers, an event and an aid, and say so at their head at once', async () => {
    const eventId = await givenEvent(portal.db, { title: 'Spotlight Archiv' })
    const { slug } = await portal.db.selectFrom('editorial_aids').select('slug').limit(1).executeTakeFirstOrThrow()
    const addresses = [
      paths.award.call.to(),
      paths.award.conditions.to(),
      paths.award.questions.to(),
      paths.events.event.to({ eventId }),
      paths.library.aid.to({ slug }),
    ]
    for (const address of addresses) {
      for (const _ of ['rendered', 'kept']) assert.doesNotMatch(await read(address), LINKS, address)
      assert.equal((await name({ address, easyLanguage: '/seiten/leichte-sprache', signVideo: VIDEO })).status, 303, address)
      const main = (await read(address)).split('<main')[1] ?? ''
      assert.match(
        main,
        /aria-label="Dieser Text in anderer Form"[^]*href="\/seiten\/leichte-sprache"[^]*video\.example/,
        address,
      )
    }
    assert.doesNotMatch(await read(paths.award.dates.to()), LINKS)
  })

  it('are taken from an address as it is copied, and what is changed or removed is shown at once, too', async () => {
    const address = paths.award.call.to()
    assert.equal(
      (await name({ address: `http://portal.example${address}#gewinn`, easyLanguage: '/seiten/hilfe', signVideo: '' })).status,
      303,
    )
    const main = (await read(address)).split('<main')[1] ?? ''
    assert.match(main, /href="\/seiten\/hilfe"[^>]*>\s*Leichte Sprache/)
    assert.doesNotMatch(main, /video\.example/)
    assert.match(await read(otherForms.to({ seite: address }), cookie), /value="\/seiten\/hilfe"/)
    for (const _ of [1, 2])
      assert.equal((await portal.request(otherFormsRemoval.to(), { cookie, form: { address } })).status, 303)
    assert.doesNotMatch(await read(address), LINKS)
    const kinds = await portal.db
      .selectFrom('platform_events')
      .where('subject_id', '=', address)
      .select('kind')
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['other-forms-named', 'other-forms-named', 'other-forms-removed'],
    )
  })

  it('stand on no page that says there is none; editors are told of it like of every link', async () => {
    const address = paths.events.event.to({ eventId: await givenEvent(portal.db, { visibleFrom: '2025-12-04T08:00:00Z' }) })
    assert.equal((await name({ address, easyLanguage: '/seiten/hilfe', signVideo: '' })).status, 303)
    assert.match(await read(address), LINKS)
    await portal.moveTo('2025-12-04T08:59')
    assert.equal((await portal.request(address)).status, 404)
    assert.doesNotMatch(await read(address), LINKS)
    const [named] = (await otherFormLinks.list(portal.db, portal.deps.clock.now())).filter(({ id }) => id === address)
    assert.deepEqual(named?.urls, [address, '/seiten/hilfe'])
    await portal.moveTo('2025-12-04T09:30')
  })

  it('are none that nobody can read, that say it themselves or lead to themselves; what was typed stays', async () => {
    const hidden = paths.events.event.to({ eventId: await givenEvent(portal.db, { visibleFrom: '2026-01-01T08:00:00Z' }) })
    for (const { address, easyLanguage, says } of [
      { address: hidden, easyLanguage: '/seiten/hilfe', says: /im Augenblick nicht jeder lesen/ },
      { address: '/gibtesnicht', easyLanguage: '/seiten/hilfe', says: /im Augenblick nicht jeder lesen/ },
      { address: '/redaktion/texte', easyLanguage: '/seiten/hilfe', says: /im Augenblick nicht jeder lesen/ },
      { address: '/seiten/hilfe', easyLanguage: '/seiten/leichte-sprache', says: /eigene Felder/ },
      { address: '/landespreis', easyLanguage: '', says: /wo die Seite in Leichter Sprache/ },
      { address: '/landespreis', easyLanguage: '/landespreis', says: /auf dieselbe Seite/ },
      { address: '/landespreis', easyLanguage: 'javascript:alert(1)', says: /mit \/ oder https/ },
      { address: 'https://anderswo.example/', easyLanguage: '/seiten/hilfe', says: /Adresse der Seite an/ },
    ]) {
      const answer = await name({ address, easyLanguage, signVideo: '' })
      assert.equal(answer.status, 422, address)
      const html = await answer.text()
      assert.match(html, says)
      assert.ok(html.includes(`value="${address}"`), address)
    }
    const rows = await portal.db.selectFrom('site_other_forms').select('address').execute()
    assert.ok(rows.every(({ address }) => address !== hidden && address !== '/landespreis'))
  })
})
