import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPages } from '../../../../db/seeds/pages.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const COLLEAGUE = 'paul.absatz@redaktion.example'
const CANARY = 'KANARIENTEXT'

describe('writing, publishing and taking down a text', () => {
  let portal: TestSite
  let editor: string
  let colleague: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPages(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await givenPerson(portal.db, { email: COLLEAGUE, name: 'Paul Absatz', role: 'editor' })
    editor = await portal.signIn(EDITOR)
    colleague = await portal.signIn(COLLEAGUE)
  })
  after(() => portal.close())

  const read = async (address: string, cookie?: string) => {
    const answer = await portal.request(address, cookie === undefined ? {} : { cookie })
    return { status: answer.status, html: await answer.text() }
  }
  const send = async (address: string, form: Record<string, string>, cookie = editor) => {
    const answer = await portal.request(address, { form, cookie })
    return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') ?? '' }
  }
  const { texts } = paths
  const begin = async (title: string, kind = 'news') => {
    const { location } = await send(texts.creation.to(), { kind, title })
    return { address: location, slug: location.split('/').at(-1) ?? '' }
  }
  const words = (title: string, text = `## Worum es geht\n\n${CANARY}`) => ({ title, summary: `${CANARY} kurz`, text })
  const publish = (address: string, number: string, at?: string) =>
    send(`${address}/veroeffentlichung`, { number, when: at ? 'later' : 'now', at: at ?? '' })
  const revisionsOf = async (slug: string) =>
    (await portal.db.selectFrom('editorial_revisions').where('slug', '=', slug).select('number').orderBy('number').execute())
      .length
  const eventsOf = async (id: string) =>
    (await portal.db.selectFrom('platform_events').where('subject_id', '=', id).select('kind').orderBy('seq').execute()).map(
      ({ kind }) => kind,
    )

  const PLACES = [
    '/',
    '/aktuelles',
    '/aktuelles/feed.xml',
    '/suche?q=Kanarientext',
    '/suche?q=Geheimnis',
    '/sitemap.xml',
    '/seiten/hilfe',
  ]
  const leaks = async (slug: string) => {
    const found: string[] = []
    for (const place of [...PLACES, `/aktuelles/${slug}`, `/seiten/${slug}`, '/api/v1/projekte?suche=Kanarientext']) {
      const { html } = await read(place)
      if (html.includes(CANARY) || html.includes('Das Geheimnis') || html.includes(`/${slug}</loc>`)) found.push(place)
    }
    return found
  }

  it('is for editors alone', async () => {
    await givenPerson(portal.db, { email: 'rita.ablage@wettbewerb.example', role: 'office' })
    assert.equal((await read(texts.list.to(), await portal.signIn('rita.ablage@wettbewerb.example'))).status, 403)
    assert.equal((await read(texts.list.to(), editor)).status, 200)
  })

  it('begins with a heading, and says what is missing', async () => {
    const refused = await send(texts.creation.to(), { title: 'Ohne Art' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /Bitte wählen Sie, ob eine Meldung, eine Seite oder eine Arbeitshilfe entsteht/)
    assert.match(refused.html, /value="Ohne Art"/)
    assert.equal((await begin('Aktuelles', 'page')).slug, 'aktuelles-2')
    assert.equal((await begin('Hilfe', 'page')).slug, 'hilfe-2')
  })

  it('leaks nowhere as a draft, planned, or after it was taken down; is read everywhere in between', async () => {
    for (const kind of ['news', 'page']) {
      const { address, slug } = await begin(`Das Geheimnis ${kind}`, kind)
      const review: Record<string, string> = kind === 'page' ? { reviewDueOn: '1.6.2026' } : {}
      const own = kind === 'news' ? `/aktuelles/${slug}` : `/seiten/${slug}`
      await send(address, { base: '1', ...words(`Das Geheimnis ${kind}`), ...review })
      assert.deepEqual(await leaks(slug), [], 'draft')
      assert.equal((await publish(address, '2', '2025-12-05T09:00')).status, 303)
      await portal.moveTo('2025-12-05T08:59:59')
      assert.deepEqual(await leaks(slug), [], 'planned')
      assert.equal((await read(own)).status, 404)
      await portal.moveTo('2025-12-05T09:00')
      assert.match((await read(own)).html, new RegExp(`<h2>Worum es geht</h2>\\s*<p>${CANARY}`))
      assert.match((await read('/suche?q=Kanarientext')).html, new RegExp(own))
      assert.match((await read('/sitemap.xml')).html, new RegExp(own))
      await portal.moveTo('2025-12-05T10:00')
      assert.equal((await send(`${address}/zuruecknahme`, { scope: 'all', reason: '' })).status, 422)
      assert.equal((await read(own)).status, 200)
      assert.equal((await send(`${address}/zuruecknahme`, { scope: 'all', reason: 'Der Termin fällt aus.' })).status, 303)
      const gone = await read(own)
      assert.equal(gone.status, 410)
      assert.match(gone.html, /am 5\. Dezember 2025 zurückgenommen[^]*Der Termin fällt aus\./)
      assert.doesNotMatch(gone.html, /Geheimnis|KANARIENTEXT/)
      assert.deepEqual(await leaks(slug), [], 'taken down')
      assert.deepEqual(await eventsOf(`${kind}/${slug}`), ['text-saved', 'text-saved', 'text-published', 'text-withdrawn'])
      await portal.moveTo('2025-12-05T11:00')
      assert.equal((await publish(address, '2')).status, 303)
      assert.equal((await read(own)).status, 200)
      await portal.moveTo('2025-12-04T09:30')
    }
  })

  it('takes back what is planned alone; what is read stays', async () => {
    const { address, slug } = await begin('Mit Plan')
    await send(address, { base: '1', ...words('Mit Plan', 'Erster Stand') })
    await publish(address, '2')
    await portal.moveTo('2025-12-04T09:31')
    await send(address, { base: '2', ...words('Mit Plan', 'Zweiter Stand') })
    await publish(address, '3', '2025-12-06T09:00')
    const twice = await publish(address, '3')
    assert.equal(twice.status, 422)
    assert.match(twice.html, /Eine Fassung ist schon geplant/)
    await portal.moveTo('2025-12-04T10:00')
    assert.equal((await send(`${address}/zuruecknahme`, { scope: 'planned', reason: '' })).status, 303)
    await portal.moveTo('2025-12-06T09:00')
    const { status, html } = await read(`/aktuelles/${slug}`)
    assert.equal(status, 200)
    assert.match(html, /Erster Stand/)
    assert.doesNotMatch(html, /Zweiter Stand/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('overwrites nobody: both texts are shown, and what is chosen becomes the next revision', async () => {
    const { address, slug } = await begin('Zu zweit')
    await send(address, { base: '1', ...words('Zu zweit', 'Von Nina') })
    const late = await send(address, { base: '1', ...words('Zu zweit', 'Von Paul') }, colleague)
    assert.equal(late.status, 409)
    assert.match(late.html, /Von Paul[^]*Von Nina/)
    assert.equal(await revisionsOf(slug), 2)
    const mine = { 'mine.title': 'Zu zweit', 'mine.summary': `${CANARY} kurz`, 'mine.text': 'Von Paul', 'mine.reviewDueOn': '' }
    const merge = { base: '2', ...mine, 'choice.text': 'own', 'own.text': 'Von beiden' }
    const merged = await send(`${address}/zusammenfuehrung`, merge, colleague)
    assert.equal(merged.status, 303)
    assert.equal((await send(`${address}/zusammenfuehrung`, merge, colleague)).location, merged.location, 'a second click')
    assert.equal(await revisionsOf(slug), 3)
    assert.match((await read(address, editor)).html, /Von beiden/)
    assert.equal((await send(`${address}/zusammenfuehrung`, { ...merge, 'own.text': 'Nur von Nina' })).status, 409)
  })

  it('keeps what was typed when it cannot be saved', async () => {
    const { address, slug } = await begin('Mit Fehler', 'page')
    const answer = await send(address, { base: '1', ...words('', 'Schon viel geschrieben'), reviewDueOn: '31.2.2026' })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /Bitte geben Sie dem Text eine Überschrift[^]*Schon viel geschrieben[^]*31\.2\.2026/)
    assert.equal(await revisionsOf(slug), 1)
  })

  it('shows every revision with its changes, and restores one on top of the others', async () => {
    const { address, slug } = await begin('Mit Verlauf')
    await send(address, { base: '1', ...words('Mit Verlauf', 'Alter Satz') })
    await send(address, { base: '2', ...words('Mit Verlauf', 'Neuer Satz') })
    assert.match((await read(`${address}/fassungen`, editor)).html, /<del>[^]*Alter[^]*<ins>[^]*Neuer/)
    assert.equal((await send(`${address}/fassungen`, { base: '2', number: '2' })).status, 422)
    assert.equal((await send(`${address}/fassungen`, { base: '3', number: '9' })).status, 404)
    assert.equal((await send(`${address}/fassungen`, { base: '3', number: '2' })).status, 303)
    assert.equal(await revisionsOf(slug), 4)
    assert.match((await read(address, editor)).html, /Alter Satz/)
    await assert.rejects(portal.db.updateTable('editorial_revisions').set({ text: 'anders' }).execute())
  })

  it('shows a draft as its page will look, and what is read at an instant', async () => {
    const { address } = await begin('Mit Vorschau')
    const saved = await send(address, { base: '1', ...words('Mit Vorschau', '## Bald'), act: 'preview' })
    assert.equal(saved.location, `${address}/vorschau`)
    assert.match((await read(saved.location, editor)).html, /Fassung 2[^]*<h2>Bald<\/h2>/)
    await publish(address, '2', '2025-12-05T09:00')
    assert.match(
      (await read(`${saved.location}?am=2025-12-05T08:59`, editor)).html,
      /Zu diesem Zeitpunkt ist hier nichts zu lesen/,
    )
    assert.match(
      (await read(`${saved.location}?am=2025-12-05T09:00`, editor)).html,
      /5\. Dezember 2025, 09:00 Uhr aus[^]*<h2>Bald<\/h2>/,
    )
    assert.equal((await read(`${saved.location}?am=gestern`, editor)).status, 422)
  })

  it('begins on a page from a file with what is read, and lists by state', async () => {
    const address = texts.text.to({ textKind: 'seite', textSlug: 'hilfe' })
    assert.match((await read(address, editor)).html, /übernommen[^]*Ich kann mich nicht anmelden/)
    await portal.moveTo('2026-11-29T23:59')
    assert.doesNotMatch((await read('/redaktion/texte?stand=ueberarbeiten', editor)).html, /texte\/seite\/hilfe"/)
    await portal.moveTo('2026-11-30T00:00')
    assert.match(
      (await read('/redaktion/texte?stand=ueberarbeiten', editor)).html,
      /texte\/seite\/hilfe"[^]*Braucht Überarbeitung/,
    )
    await portal.moveTo('2025-12-04T09:30')
    await seedPages(portal.db)
    assert.equal(await revisionsOf('hilfe'), 1)
  })
})
