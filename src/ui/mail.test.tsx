import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mailHtml, MailButton } from './mail.tsx'

describe('the HTML of a mail', () => {
  const html = mailHtml({
    portal: 'Portal.Probe',
    title: 'A & <b>',
    body: <MailButton href="https://portal.example/x?a=1&b=2" label="Öffnen" />,
    baseUrl: 'https://portal.example',
  })

  it('escapes what people wrote', () => {
    assert.match(html, /<title>A &amp; &lt;b(>|&gt;)<\/title>/)
  })

  it('shows the address of its button as text too', () => {
    assert.match(html, />https:\/\/portal\.example\/x\?a=1&amp;b=2<\/p>/)
  })

  it('fetches nothing: no picture, style sheet or script', () => {
    assert.doesNotMatch(html, /<(img|link|script|style)|url\(/)
  })
})
