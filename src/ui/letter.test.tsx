import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { letter, said } from './letter.tsx'

const HEBREW = 'שלום <b>'
const told = {
  portal: 'Portal.Probe',
  subject: 'Neues',
  name: HEBREW,
  sentences: [said`Den Beitrag „${HEBREW}“ gibt es ${2} Mal.`, 'Zeile\nund Zeile'],
  button: { label: 'Ansehen', href: 'https://portal.example/x' },
  baseUrl: 'https://portal.example',
}

describe('a letter', () => {
  it('says the same in both parts', () => {
    const { html, text } = letter(told)
    assert.equal(
      text,
      `Guten Tag ${HEBREW},\n\nDen Beitrag „${HEBREW}“ gibt es 2 Mal.\n\nZeile\nund Zeile\n\nAnsehen: https://portal.example/x`,
    )
    const paragraphs = [...html.matchAll(/<p style="white-space:pre-line">(.*?)<\/p>/gs)].map(([, found = '']) =>
      found
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
    )
    assert.deepEqual(paragraphs, text.split('\n\n').slice(0, -1))
  })

  it('keeps what others typed from turning the sentence around, and escapes it', () => {
    const { html } = letter(told)
    assert.match(html, /Guten Tag <bdi>שלום &lt;b(>|&gt;)<\/bdi>,/)
    assert.match(html, /„<bdi>שלום &lt;b(>|&gt;)<\/bdi>“ gibt es <bdi>2<\/bdi> Mal/)
    assert.doesNotMatch(html, /<b>/)
  })

  it('greets without a name and asks for nothing where there is none', () => {
    const { html, text } = letter({ ...told, name: null, button: null })
    assert.match(text, /^Guten Tag,\n\nDen/)
    assert.match(text, /und Zeile$/)
    assert.doesNotMatch(html, /Ansehen/)
  })
})
