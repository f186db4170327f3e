import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mailFindings, shownMails } from './mails.tsx'

/** What Gmail cuts off after. */
const MOST_BYTES = 102_000
const hrefsOf = (html: string) =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('every mail of the portal', () => {
  it('is looked at', () => assert.ok(shownMails.length > 90, String(shownMails.length)))

  for (const [index, { subject, html, text }] of shownMails.entries())
    describe(`${index + 1}: ${subject}`, () => {
      it('is valid HTML that everybody can read', async () => assert.deepEqual(await mailFindings(html), []))

      it('is German, has one heading of the first rank and tables for nothing but its frame', () => {
        assert.match(html, /^<!DOCTYPE html><html lang="de">[^]*<title>[^<]+<\/title>/)
        assert.equal(html.match(/<h1\b/g)?.length, 1)
        const tables = [...html.matchAll(/<table\b[^>]*>/g)].map(([tag]) => tag)
        assert.ok(tables.length >= 2)
        for (const table of tables) assert.match(table, /role="presentation"|<table[^>]*>(?=[^]*<caption|<th)/)
      })

      it('fetches, runs and watches nothing', () => {
        assert.doesNotMatch(html, /<(script|img|iframe|form|input|link|object|svg|video|style)\b/i)
        assert.doesNotMatch(html, /(href|src)="(javascript|data):|\son\w+="|url\(|@import/i)
      })

      it('leads nowhere without saying so in the text part, and never unencrypted', () => {
        for (const href of hrefsOf(html)) {
          assert.match(href, /^(https:\/\/|mailto:)/)
          const isFooter = /^https:\/\/[^/]+\/?$/.test(href)
          assert.ok(isFooter || text.includes(href.replace(/^mailto:/, '')), href)
        }
      })

      it('says the same as text: long enough, without marks of HTML, in a mail that no program cuts off', () => {
        assert.ok(text.trim().length > 30, text)
        assert.doesNotMatch(text, /<\/?(p|a|div|table|ul|li|h\d|strong|em)\b|&(amp|lt|gt|quot|nbsp);/)
        assert.ok(Buffer.byteLength(html) < MOST_BYTES)
        assert.match(subject, /^\S.{0,198}\S$/u)
      })
    })

  it('is not passed by what is wrong', async () => {
    const [first] = shownMails
    const html = first?.html ?? ''
    for (const broken of [
      html.replace('</h1>', ''),
      html.replace('<h1', '<h1 id="a" id="a"'),
      html.replace(/<title>[^<]*/, '<title>'),
    ])
      assert.ok((await mailFindings(broken)).length > 0, broken)
  })
})
