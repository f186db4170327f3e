import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from '../../platform/page.ts'
import { frameWords } from '../frame-words.ts'
import { frame } from '../frame.tsx'
import { footerNavigation, linkIn, mainNavigation } from '../navigation.ts'
import type { Surroundings } from '../surroundings.ts'

const english = new Map([
  ['/', '/en'],
  ['/kontakt', '/en/kontakt'],
])
const around: Surroundings = {
  path: '/en/kontakt',
  baseUrl: 'https://portal.example',
  language: 'en',
  english,
  account: null,
  demo: { now: new Date('2025-12-04T08:30:00Z') },
  asset: () => undefined,
}
const page: Page = { title: 'Contact', trail: [{ label: 'Home', href: '/en' }], body: <p>Text</p> }
const german = { ...around, language: 'de' as const, path: '/kontakt' }

/** Everything a person sees or hears, without what says to be of another language. */
const inEnglish = (html: string) => html.replaceAll(/<a [^>]*lang="de"[^>]*>.*?<\/a>/g, '')

describe('the English frame', () => {
  it('says so, and speaks English in every part that has a word of its own', () => {
    const html = frame(page, around)
    assert.match(html, /<html lang="en">/)
    for (const said of Object.values(frameWords)) {
      if (said.de === '' || said.de === said.en) continue
      assert.ok(!inEnglish(html).includes(`>${said.de}<`) && !html.includes(`"${said.de}"`), said.de)
    }
    assert.match(html, /Skip to content[^]*Thursday 4 December 2025, 09:30[^]*Menu[^]*You are here[^]*About this portal/)
    assert.doesNotMatch(html, /Dezember|Uhr</)
  })

  it('has a word in English wherever it has one in German', () => {
    const all = [
      ...Object.values(frameWords),
      ...mainNavigation.map(({ label }) => label),
      ...footerNavigation.map(({ label }) => label),
    ]
    for (const { de, en } of all) assert.notEqual(en.trim(), '', de)
  })

  it('says of each link that leads to a German page that it does', () => {
    const html = frame(page, around)
    assert.match(html, /href="\/en\/kontakt"[^>]*>Contact</)
    const links = [...html.matchAll(/<a ([^>]*)href="(\/[^"]*)"([^>]*)>([^<]*)/g)]
    assert.ok(links.length > 15)
    for (const [whole, before, href, behind, label] of links) {
      if (/^\/en(\/|$)/.test(href as string)) assert.doesNotMatch(before + behind!, /hreflang="de"/, whole)
      else assert.ok(/hreflang="de"/.test(before! + behind) && (label!.includes('(in German)') || label === 'Deutsch'), whole)
    }
  })

  it('leads to the same page in the other language, in the words of that language', () => {
    assert.match(frame(page, around), /<a [^>]*href="\/kontakt" lang="de" hreflang="de">Deutsch</)
    assert.match(frame(page, german), /<a [^>]*href="\/en\/kontakt" lang="en" hreflang="en">English</)
    assert.doesNotMatch(frame(page, { ...german, path: '/suche' }), /ik-kopfzeile__language/)
  })

  it('names both languages in the head of both, and neither where there is one', () => {
    for (const each of [around, german]) {
      const head = frame(page, each)
      assert.match(head, /<link rel="alternate" hreflang="de" href="https:\/\/portal\.example\/kontakt"\/>/)
      assert.match(head, /<link rel="alternate" hreflang="en" href="https:\/\/portal\.example\/en\/kontakt"\/>/)
    }
    assert.doesNotMatch(frame(page, { ...german, path: '/suche' }), /rel="alternate" hreflang/)
  })

  it('stays German for German pages', () => {
    const html = frame(page, german)
    assert.match(html, /<html lang="de">/)
    assert.doesNotMatch(html, /in German/)
    assert.deepEqual(linkIn('de', { label: { de: 'Kontakt', en: 'Contact' }, href: '/kontakt' }, english), {
      label: 'Kontakt',
      href: '/kontakt',
    })
  })
})
