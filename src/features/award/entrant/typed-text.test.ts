import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { findCurrentEntryEdition } from '../entry-edition.queries.ts'
import { asTyped } from '../../../plain/storable-text.ts'
import type { StepField } from '../steps.rules.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const TYPED = new Set(['line', 'email', 'phone', 'day', 'year', 'text'])

/** Browsers send well-formed text; what makes HTML, JSON and SQL stumble is mixed in often. */
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\t',
        ' ',
        '\0',
        '<',
        '>',
        '"',
        "'",
        '&',
        '&amp;',
        '</textarea>',
        '\\',
        '\\u0000',
        '%',
        '+',
        '{{',
        '🦊',
        'e\u0301',
        '\u202e',
        '\ufeff',
        'ß',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
)

describe('whatever is typed into any field of any step', () => {
  let portal: TestSite
  let cookie: string
  let fields: StepField[]

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    cookie = await portal.signIn(ERIKA)
    fields = (await findCurrentEntryEdition(portal.db))?.fields.filter((field) => TYPED.has(field.control)) ?? []
  })
  after(() => portal.close())

  it('comes back byte for byte, with line ends as one sign and NUL as U+FFFD', async () => {
    const entryId = await givenEntry(portal.db, {
      by: ERIKA,
      without: ['lead', 'title', 'partners', 'description', 'criteria', 'declarations'],
    })
    assert.ok(fields.length > 15)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...new Set(fields.map((field) => field.step))),
        fc.array(anything, { minLength: 12, maxLength: 12 }),
        async (step, texts) => {
          const own = fields.filter((field) => field.step === step)
          const form = Object.fromEntries(own.map((field, index) => [field.name, (texts[index] ?? '').toWellFormed()]))
          const address = paths.award.step.to({ entryId, step })
          const base = await shownBase(await portal.request(address, { cookie }))
          const saved = await portal.request(address, { cookie, form: { ...form, base } })
          assert.equal(saved.status, 303)
          const shown = valuesIn(await (await portal.request(address, { cookie })).text())
          for (const field of own) assert.equal(shown.get(field.name), asTyped(form[field.name] ?? ''), field.name)
        },
      ),
      { numRuns: 60 },
    )
  })
})

async function shownBase(page: Response): Promise<string> {
  return valuesIn(await page.text()).get('base') ?? ''
}

/** What a browser would show: attributes as they are, text areas without the first line break. */
function valuesIn(html: string): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (node: Node): void => {
    if (node.name === 'input' && node.attribs?.name) found.set(node.attribs.name, node.attribs.value ?? '')
    if (node.name === 'textarea' && node.attribs?.name) found.set(node.attribs.name, textOf(node).replace(/^\n/, ''))
    node.children?.forEach(visit)
  }
  visit(parseDocument(html.replace(/\r\n?/g, '\n')))
  return found
}

type Node = { name?: string; data?: string; attribs?: Record<string, string>; children?: Node[] }

function textOf(node: Node): string {
  return (node.children ?? []).map((child) => child.data ?? textOf(child)).join('')
}
