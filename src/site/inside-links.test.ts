import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../db/invariants.ts'
import { givenEvent } from '../../test/events.ts'
import { givenPerson } from '../../test/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { addJob, TICK } from '../platform/jobs.ts'
import { openMetrics } from '../platform/metrics.ts'
import { askInside } from './inside-links.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const NEWS = '/redaktion/texte/meldung/wegweiser'

describe('links to pages of the portal', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
  })
  after(async () => {
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    await portal.close()
  })

  const send = (path: string, form: Record<string, string>) => portal.request(path, { cookie, form })
  const read = async (path: string) => (await portal.request(path, { cookie })).text()
  const isOneDue = async () =>
    (
      await portal.db
        .selectFrom('platform_links')
        .where('due_at', '<=', portal.deps.clock.now())
        .where('url', 'like', '/%')
        .select('url')
        .execute()
    ).length > 0
  const check = async (at: string) => {
    await portal.moveTo(at)
    do {
      await addJob(portal.db, TICK, {})
      await portal.runJobs()
    } while (await isOneDue())
  }

  for (const [address, answer] of [
    ['/landespreis', 'present'],
    ['/landespreis#inhalt', 'present'],
    ['/landespreis#gibtesnicht', 'absent'],
    ['/seiten/gibtesnicht', 'absent'],
    ['/konto', 'present'],
    ['/redaktion/texte', 'present'],
    ['/gibtesnicht?x=1', 'absent'],
    ['/sitemap.xml#egal', 'present'],
    ['/konto#sitzungen', 'present'],
    ['/landespreis#%E4', 'unanswered'],
    ['//[', 'unanswered'],
  ] as const)
    it(`know of ${address}: ${answer}`, async () => assert.equal(await askInside(portal.deps, address), answer))

  it('are asked for again once the pages can be made', async () => {
    let isBroken = true
    const config = new Proxy(portal.deps.config, {
      get: (known, name) => {
        if (isBroken && name === 'mode') throw new Error('no room on the disk')
        return Reflect.get(known, name) as unknown
      },
    })
    const deps = { ...portal.deps, config }
    assert.equal(await askInside(deps, '/landespreis'), 'unanswered')
    isBroken = false
    assert.equal(await askInside(deps, '/landespreis'), 'present')
  })

  it('count as nobody’s visit', async () => {
    const metrics = openMetrics(portal.db)
    assert.equal(await askInside({ ...portal.deps, metrics }, '/landespreis'), 'present')
    assert.deepEqual((await metrics.request.get()).values, [])
  })

  it('say at once, without the operator’s leave to ask others, what is not there, beside the text and on the desk', async () => {
    await send(paths.texts.creation.to(), { kind: 'news', title: 'Wegweiser' })
    const text =
      'Oben: [sechs](#inhalt) [sieben](#top). Nirgends: [acht](#ablauf). Da: [eins](/landespreis#inhalt), [zwei](http://portal.example/seiten/hilfe). Fort: [drei](/seiten/fort), [vier](/landespreis#fort), [fünf](https://anderswo.example/fort).'
    await send(NEWS, { base: '1', title: 'Wegweiser', summary: 'Kurz.', text })
    await send(`${NEWS}/veroeffentlichung`, { number: '2', when: 'now' })
    const eventId = await givenEvent(portal.db, { title: 'Spotlight', text: 'Siehe [Seite](/seiten/fort), [Ablauf](#ablauf).' })
    await check('2025-12-04T10:00')
    const broken = await portal.db.selectFrom('platform_broken_links').select('url').orderBy('url').execute()
    assert.deepEqual(
      broken.map(({ url }) => url?.replace(eventId, 'event')),
      ['/aktuelles/wegweiser#ablauf', '/landespreis#fort', '/seiten/fort', '/seiten/fort', '/veranstaltungen/event#ablauf'],
      'and nothing of what the portal comes with',
    )
    const page = await read(NEWS)
    assert.match(page, /Nicht mehr erreichbar[^]*\/aktuelles\/wegweiser#ablauf/)
    assert.match(page, /Nicht mehr erreichbar[^]*\/landespreis#fort[^]*seit 4\. Dezember 2025/)
    assert.match(page, /\/seiten\/fort[^]*seit 4\. Dezember 2025/)
    const warned = (page.split('Nicht mehr erreichbar')[1] ?? '').split('</ul>')[0] ?? ''
    assert.doesNotMatch(warned, /#inhalt|\/seiten\/hilfe|anderswo/)
    assert.match(await read(paths.texts.list.to({ stand: 'ueberarbeiten' })), /Wegweiser[^]*3 Links nicht mehr erreichbar/)
    assert.match(await read(paths.desk.to()), /Veranstaltung: Spotlight[^]*\/seiten\/fort/)
  })

  it('are told of no more once they lead somewhere, or the text has them no more', async () => {
    await send(NEWS, { base: '2', title: 'Wegweiser', summary: 'Kurz.', text: 'Nur noch [eins](/landespreis).' })
    await send(`${NEWS}/veroeffentlichung`, { number: '3', when: 'now' })
    await check('2025-12-04T11:30')
    assert.doesNotMatch(await read(NEWS), /Nicht mehr erreichbar/)
    await send(paths.texts.creation.to(), { kind: 'page', title: 'Fort' })
    await send('/redaktion/texte/seite/fort', {
      base: '1',
      title: 'Fort',
      summary: 'Kurz.',
      text: 'Da.',
      reviewDueOn: '01.12.2026',
    })
    await send('/redaktion/texte/seite/fort/veroeffentlichung', { number: '2', when: 'now' })
    await check('2025-12-05T11:30')
    assert.doesNotMatch(await read(paths.desk.to()), /Veranstaltung: Spotlight[^<]*\/seiten\/fort/)
  })
})
