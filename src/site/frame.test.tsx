import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from '../platform/page.ts'
import { frame } from './frame.tsx'
import type { Surroundings } from './surroundings.ts'

const around: Surroundings = {
  path: '/landespreis/termine',
  baseUrl: 'https://portal.example',
  language: 'de',
  english: new Map(),
  account: null,
  demo: null,
  asset: (name) => (name === 'place-picker.js' || name === 'portal.css' ? `/assets/${name}` : undefined),
}
const page: Page = { title: 'Termine', trail: [{ label: 'Startseite', href: '/' }], body: <p>Inhalt</p> }

describe('the frame of a page', () => {
  it('names the page in title, heading and breadcrumb', () => {
    const html = frame(page, around)
    assert.match(html, /<title>Termine – Interkommunales\.NRW<\/title>/)
    assert.match(html, /<h1[^>]*>Termine<\/h1>/)
    assert.match(html, /aria-current="page">Termine</)
  })

  it('leads the breadcrumb from the start page to the page, by its short name if it has one', () => {
    const trail = [{ label: 'Landespreis', href: '/landespreis' }]
    const html = frame({ ...page, trail, crumb: 'Kurz' }, around)
    assert.match(html, /href="\/">Startseite<.*href="\/landespreis">Landespreis<.*aria-current="page">Kurz</)
    assert.equal(frame({ ...page, trail: [] }, around).includes('ik-breadcrumb'), false)
  })

  it('tells search engines the same trail, and nobody else', () => {
    const trail = [{ label: 'Landes</script>preis', href: '/landespreis' }]
    const dataIn = (html: string) => /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1]
    const data = dataIn(frame({ ...page, trail, crumb: 'Kurz' }, around))
    assert.deepEqual(JSON.parse(data ?? '').itemListElement, [
      { '@type': 'ListItem', position: 1, name: 'Startseite', item: 'https://portal.example/' },
      { '@type': 'ListItem', position: 2, name: 'Landes</script>preis', item: 'https://portal.example/landespreis' },
      { '@type': 'ListItem', position: 3, name: 'Kurz', item: 'https://portal.example/landespreis/termine' },
    ])
    assert.equal(dataIn(frame({ ...page, trail: [] }, around)), undefined)
    assert.equal(dataIn(frame(page, { ...around, account: { name: 'Eva', roles: [] } })), undefined)
  })

  it('has one search field on each page: the search page brings its own', () => {
    assert.match(frame(page, around), /<search/)
    assert.doesNotMatch(frame(page, { ...around, path: '/suche' }), /<search/)
  })

  it('lets feed readers find the announcements', () => {
    assert.match(frame(page, around), /<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/landespreis\/feed\.xml"/)
  })

  it('begins the title with "Fehler:" when something was refused, and not otherwise', () => {
    assert.match(frame({ ...page, errors: { titel: 'Bitte geben Sie einen Titel an.' } }, around), /<title>Fehler: Termine/)
    assert.match(frame({ ...page, errors: {} }, around), /<title>Termine/)
  })

  it('leads from the error summary to each field, and shows it first', () => {
    const html = frame({ ...page, errors: { 'partner.0': 'Bitte wählen Sie eine Kommune.', form: 'So geht es nicht.' } }, around)
    assert.match(html, /href="#feld-partner-0"[^>]*>Bitte wählen Sie eine Kommune\./)
    assert.doesNotMatch(html, /href="#feld-form"/)
    assert.ok(html.indexOf('So geht es nicht.') < html.indexOf('<h1'))
  })

  it('adds no second first heading to a page that writes its own', () => {
    const html = frame({ ...page, body: <h1>Eigene Überschrift</h1> }, around)
    assert.equal(html.match(/<h1/g)?.length, 1)
  })

  it('loads an island where its element stands or the page asks for it, and only if it is built', () => {
    assert.match(
      frame({ ...page, body: <div dangerouslySetInnerHTML={{ __html: '<place-picker name="x"></place-picker>' }} /> }, around),
      /<script type="module" src="\/assets\/place-picker\.js"/,
    )
    assert.match(frame({ ...page, elements: ['place-picker'] }, around), /place-picker\.js/)
    assert.doesNotMatch(frame({ ...page, elements: ['unbekannt'] }, around), /<script type="module"/)
    assert.doesNotMatch(frame(page, around), /<script type="module"/)
  })

  it('shows the clock of the demonstration in demo mode only', () => {
    assert.doesNotMatch(frame(page, around), /Vorführung/)
    assert.match(
      frame(page, { ...around, demo: { now: new Date('2025-12-04T08:30:00Z') } }),
      /Donnerstag, 4\. Dezember 2025, 09:30 Uhr/,
    )
  })

  it('shows the pages of the prize beside each other on its pages alone', () => {
    assert.match(frame(page, around), /href="\/landespreis" aria-current="true"[^]*href="\/landespreis\/kategorien"/)
    assert.doesNotMatch(frame(page, { ...around, path: '/projekte' }), /href="\/landespreis\/kategorien"/)
    assert.doesNotMatch(frame(page, { ...around, path: '/landespreisverleihung' }), /href="\/landespreis\/kategorien"/)
  })

  it('marks where one is in the navigation', () => {
    assert.match(frame(page, around), /href="\/landespreis\/termine" aria-current="page"/)
    assert.match(frame(page, { ...around, path: '/landespreis/jury' }), /href="\/landespreis" aria-current="true"/)
  })

  it('escapes names', () => {
    const html = frame({ ...page, title: '<b>x' }, { ...around, account: { name: '<i>Eva', roles: [] } })
    assert.doesNotMatch(html, /<b>x|<i>Eva/)
    assert.match(html, /&lt;i>Eva/)
  })
})
