import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { WordPressPost } from './export.ts'
import { mappingForm } from './mapping.ts'
import { namesIn, partyOf, registerOf } from './parties.ts'
import { profileOfPost } from './profile-of-post.ts'

const mapping = mappingForm.parse(
  JSON.parse(readFileSync(new URL('../../../data/import/wordpress.json', import.meta.url), 'utf8')),
)
const register = registerOf([
  { id: '1', name: 'Borken', officialName: 'Borken, Stadt', form: 'Stadt' },
  { id: '2', name: 'Kreis Borken', officialName: 'Kreis Borken', form: 'Kreis' },
  { id: '3', name: 'Halle (Westf.)', officialName: 'Halle (Westf.), Stadt', form: 'Stadt' },
  { id: '4', name: 'Doppelt', officialName: 'Doppelt', form: 'Stadt' },
  { id: '5', name: 'Doppelt', officialName: 'Doppelt', form: 'Gemeinde' },
])
const topic = (slug: string, title: string, synonyms: string[] = []) => ({ slug, title, synonyms, former: [] })
const themes = [
  {
    slug: 't',
    title: 'Thema',
    description: '',
    topics: [topic('archiv', 'Archiv'), topic('finanzen', 'Finanzen'), topic('it', 'IT', ['EDV'])],
  },
]

const post = (given: Partial<WordPressPost>): WordPressPost => ({
  id: 1,
  type: 'projekt',
  isPublic: true,
  slug: 'archiv',
  link: 'https://alt.example/projekt/archiv/',
  title: 'Archiv',
  html: '',
  excerpt: '',
  publishedAt: new Date('2020-01-01'),
  modified: '',
  fields: new Map(),
  terms: [],
  pictureId: null,
  ...given,
})
const made = (given: Partial<WordPressPost>) => profileOfPost(post(given), { mapping, register, themes })
const field = (name: string, value: string) => made({ fields: new Map([[name, [value]]]) })
const terms = (...found: [slug: string, name: string][]) =>
  made({ terms: found.map(([slug, name]) => ({ taxonomy: 'projektkategorien', slug, name })) })
const reasons = ({ remarks }: ReturnType<typeof made>) => remarks.map((one) => `${one.field} ${one.reason} ${one.value}`)

describe('a profile from a post', () => {
  it('reads every label of the Steckbrief from one text', () => {
    const { content, contact, remarks } = made({
      html: `<p>Vorweg.</p><p><strong>Hauptverantwortlich:</strong> Stadt Borken</p><p>Beteiligte Kommunen: Halle (Westf.)</p>
        <h3>Anlass</h3><p>Zu wenig.</p><p>Ziel: Mehr.</p><p>Umsetzung: So.</p><p>Und so.</p><p>Finanzierung: Umlage</p>
        <p>Rechtsform: Zweckverband</p><p>Zusammenarbeit seit: Herbst 2014</p><p>Kontakt: Erika, Tel. 0211 123-4, a@b.example</p>`,
    })
    assert.deepEqual(remarks, [])
    assert.deepEqual(content.lead, { placeId: '1', name: 'Borken' })
    assert.deepEqual(content.partners, [{ placeId: '3', name: 'Halle (Westf.)' }])
    assert.deepEqual(content.texts, {
      occasion: 'Zu wenig.',
      aim: 'Mehr.',
      implementation: 'So.\n\nUnd so.\n\nVorweg.',
      financing: 'Umlage',
    })
    assert.deepEqual([content.legalForm, content.since, content.summary], ['zweckverband', 2014, 'Mehr.'])
    assert.deepEqual(contact, { mailbox: 'a@b.example', unit: '', phone: '0211 123-4' })
    assert.deepEqual(content.sources, ['https://alt.example/projekt/archiv/'])
  })

  it('takes custom fields before labels, and loses no text', () => {
    const { content } = made({ fields: new Map([['umsetzung', ['Aus dem Feld.']]]), html: '<p>Aus dem Text.</p>' })
    assert.equal(content.texts.implementation, 'Aus dem Feld.\n\nAus dem Text.')
  })

  it('keeps who is not in the register, and says so', () => {
    const found = field('beteiligte_kommunen', 'Borken, Aalten (NL), Doppelt und Kreis Borken')
    assert.deepEqual(
      found.content.partners.map(({ placeId }) => placeId),
      ['1', '2'],
    )
    assert.deepEqual(found.content.otherPartners, ['Aalten (NL)', 'Doppelt'])
    assert.deepEqual(reasons(found), ['partners unknown-place Aalten (NL)', 'partners ambiguous-place Doppelt'])
  })

  const told: [name: string, value: string, remark: string[]][] = [
    ['zusammenarbeit_seit', '2014', []],
    ['zusammenarbeit_seit', 'schon lange', ['since no-year schon lange']],
    ['stand', 'läuft', []],
    ['stand', 'ungewiss', ['status unknown-status ungewiss']],
    ['kontakt', 'Markt 1', ['contact no-mailbox ']],
    ['aktenzeichen', 'A 7', ['meta:aktenzeichen unknown-field A 7']],
    ['aktenzeichen', ' ', []],
    ['kurzprofil', '12.000 Einwohner', []],
    ['anlass', 'a:1:{i:0;s:1:"x";}', ['meta:anlass not-text a:1:{i:0;s:1:"x";}']],
  ]
  for (const [name, value, expected] of told)
    it(`with ${name} "${value}" reports ${expected.join() || 'nothing'}`, () =>
      assert.deepEqual(reasons(field(name, value)), expected))

  it('finds topics by name, synonym and mapping, and awards', () => {
    const found = terms(
      ['archiv', 'Archiv'],
      ['edv', 'EDV'],
      ['kaemmerei', 'Kämmerei'],
      ['teilnehmer-landespreis', 'Teilnehmer Landespreis'],
    )
    assert.deepEqual(found.content.topics, ['archiv', 'it', 'finanzen'])
    assert.deepEqual(found.content.awards, [{ kind: 'took-part', text: 'Teilnehmer Landespreis' }])
    assert.deepEqual(reasons(terms(['verwaltung', 'Verwaltung'])), ['terms:projektkategorien unknown-topic Verwaltung'])
  })
})

describe('names in a list', () => {
  it('stand between commas, lines and "und"', () => {
    assert.deepEqual(namesIn('Stadt Borken, Halle (Westf.)\nKreis Borken und die Gemeinde Kall'), [
      'Stadt Borken',
      'Halle (Westf.)',
      'Kreis Borken',
      'die Gemeinde Kall',
    ])
  })
  for (const name of ['Borken', 'Stadt Borken', 'die Stadt Borken', 'Städte Borken', 'BORKEN'])
    it(`${name} is Borken`, () => assert.deepEqual(partyOf(name, register), { placeId: '1', name: 'Borken' }))
  it('a group is nobody', () => assert.equal(partyOf('alle 17 Kommunen im Kreis Borken', register), 'unknown-place'))
})
