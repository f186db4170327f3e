import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { markdownHtml } from '../ui/markdown.tsx'
import { markdownText } from '../ui/markdown-text.ts'
import { mailingMail } from './mailing.mail.tsx'
import { faultsOf, releaseMailing, type Mailing } from './mailing.rules.ts'
import {
  fillLine,
  fillMarkdown,
  missingFields,
  shownValues,
  unknownFields,
  withoutDuplicates,
  type Recipient,
} from './merge.rules.ts'

const fields = ['name', 'titel', 'link'].map((name) => ({ name, label: name }))
const link = 'https://portal.example/landespreis/beitraege/1'
const marta: Recipient = {
  key: 'entry-1',
  about: 'Gemeinde Hellenthal',
  name: 'Marta Probe',
  email: 'marta@hellenthal.example',
  values: { name: 'Marta Probe', titel: 'Rufbereitschaft', link },
  concealed: false,
}
const titled = (titel: string) => ({ ...marta.values, titel })

describe('merging a mail to many', () => {
  it('knows its fields, with and without spaces, and names those that nobody offers', () => {
    const draft = { subject: '{{titel}} {{ jurorin }}', body: '{{name}} {{ name }} {{titel|x}} {{}}' }
    assert.deepEqual(unknownFields(draft, { fields }), ['jurorin', 'titel|x', ''])
    assert.deepEqual(unknownFields({ subject: 'a', body: '{{ link }}' }, { fields }), [])
  })

  it('finds what is missing, empty or only blank', () => {
    const draft = { subject: '{{titel}}', body: '{{name}}' }
    assert.deepEqual(missingFields(draft, marta), [])
    for (const titel of [null, '', '  '])
      assert.deepEqual(missingFields(draft, { ...marta, values: { titel, name: 'M' } }), ['titel'])
  })

  it('keeps a subject in one line', () => {
    assert.equal(fillLine('Zu {{titel}}', titled('Ruf\r\nBcc: x@y.example')), 'Zu Ruf Bcc: x@y.example')
  })

  it('lets a value be text and nothing else', () => {
    const evil = '[Hier](https://evil.example) ![x](y) <script>alert(1)</script> # **fett** {{name}} `c`\n\n# Titel'
    const markdown = fillMarkdown('Beitrag {{titel}}.', titled(evil))
    const html = markdownHtml(markdown, 2)
    assert.doesNotMatch(html, /<a |<img|<script|<h\d|<strong|<code/)
    assert.match(html, /\[Hier\]\(https:\/\/evil\.example\)/)
    assert.ok(markdownText(markdown).includes(evil.replace(/\s+/g, ' ')))
    assert.doesNotMatch(markdown, /Marta/)
  })

  it('puts the address of the portal where a link stands, in HTML and text', () => {
    const draft = { subject: 'S', body: '## Kopf\n\n1. [Zum Beitrag]({{link}})\n2. {{link}}\n\n- a\n- b\n\n**Ende**' }
    const { html, text } = mailingMail({ draft, values: marta.values, baseUrl: 'https://portal.example' })
    assert.equal(html.split(`href="${link}"`).length, 3)
    assert.equal(text, `Kopf\n1. Zum Beitrag: ${link}\n2. ${link}\n- a\n- b\n\nEnde`)
  })

  it('calls whoever may not be known by a placeholder', () => {
    assert.equal(shownValues({ ...marta, concealed: true }).name, '[Name der Person]')
    assert.equal(shownValues(marta).name, 'Marta Probe')
  })

  it('sends one mail per address and object', () => {
    const again = { ...marta, email: 'MARTA@hellenthal.example' }
    const other = { ...marta, key: 'entry-2' }
    assert.deepEqual(withoutDuplicates([marta, again, other]), [marta, other])
  })
})

describe('releasing a mailing', () => {
  const mailing = { subject: '{{titel}}', body: '{{name}}', releasedAt: null } as Mailing
  const facts = { mailing, group: { fields }, recipients: [marta], seen: 'a', mark: 'a' }
  const faulty = { ...marta, values: titled('') }

  it('freezes the recipients that were seen', () => assert.deepEqual(releaseMailing(facts), { ok: true, outcome: [marta] }))

  for (const [because, change] of Object.entries({
    'already-released': { mailing: { ...mailing, releasedAt: new Date() } },
    'unknown-group': { group: null },
    'unknown-fields': { mailing: { ...mailing, body: '{{punkte}}' } },
    nobody: { recipients: [] },
    faults: { recipients: [marta, faulty] },
    'changed-since': { seen: 'b' },
  }))
    it(`is refused: ${because}`, () => assert.deepEqual(releaseMailing({ ...facts, ...change }), { ok: false, because }))

  it('names the faults by position', () => {
    assert.deepEqual(faultsOf(mailing, [marta, faulty]), [{ about: 'Gemeinde Hellenthal', position: 2, missing: ['titel'] }])
  })
})
