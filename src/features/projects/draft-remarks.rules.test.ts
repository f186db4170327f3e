import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { remarksOn, type Remark } from './draft-remarks.rules.ts'
import type { StepContent, StepName } from './draft-steps.rules.ts'

const place = (placeId: string) => ({ placeId, name: placeId })
const content = (texts: Record<string, string>, places: Record<string, string[]> = {}): StepContent => ({
  texts,
  places: Object.fromEntries(Object.entries(places).map(([name, ids]) => [name, ids.map(place)])),
})
const topic = (texts: Record<string, string>) => content({ title: 'Bauhof', topics: 'bauhof', status: 'running', ...texts })
const contact = (mailbox: string) => content({ mailbox })

describe('what stands between a draft and the editors', () => {
  const rows: [string, StepName, StepContent, [string, Remark['what']][]][] = [
    ['all is there', 'topic', topic({}), []],
    ['no title', 'topic', topic({ title: ' ' }), [['title', 'missing']]],
    ['a title of 120 characters', 'topic', topic({ title: 'ü'.repeat(120) }), []],
    ['a title of 121', 'topic', topic({ title: 'ü'.repeat(121) }), [['title', 'too-long']]],
    ['signs that turn the direction', 'topic', topic({ title: 'Bau\u202Ehof' }), [['title', 'turning-signs']]],
    ['three topics', 'topic', topic({ topics: 'a\nb\nc' }), []],
    ['four', 'topic', topic({ topics: 'a\nb\nc\nd' }), [['topics', 'too-many-topics']]],
    ['the year 1900', 'topic', topic({ since: '1900' }), []],
    ['the year 1899', 'topic', topic({ since: '1899' }), [['since', 'not-a-year']]],
    ['the year 2100', 'topic', topic({ since: '2100' }), []],
    ['the year 2101', 'topic', topic({ since: '2101' }), [['since', 'not-a-year']]],
    ['ended in the year it began', 'topic', topic({ since: '2018', until: '2018' }), []],
    ['ended before', 'topic', topic({ since: '2018', until: '2017' }), [['until', 'ends-before-it-began']]],
    ['one party', 'parties', content({}, { lead: ['1'] }), [['partners', 'too-few-parties']]],
    ['the lead named again', 'parties', content({}, { lead: ['1'], partners: ['1'] }), [['partners', 'too-few-parties']]],
    ['two', 'parties', content({}, { lead: ['1'], partners: ['2'] }), []],
    ['one and another of no register', 'parties', content({ otherPartners: 'Gemeente Vaals\n' }, { lead: ['1'] }), []],
    ['no lead', 'parties', content({}, { partners: ['1', '2'] }), []],
    ['a figure without a meaning', 'effects', content({ figure2: '40.000 Euro' }), [['effect2', 'half-a-row']]],
    ['a meaning without a figure', 'effects', content({ effect1: 'gespart' }), [['figure1', 'half-a-row']]],
    ['a whole row', 'effects', content({ figure1: '3', effect1: 'Stellen' }), []],
    ['a mailbox', 'contact', contact('organisation@hellenthal.example'), []],
    ['two addresses', 'contact', contact('a@b.example,c@d.example'), [['mailbox', 'not-an-address']]],
    ['no address', 'contact', contact('Rathaus'), [['mailbox', 'not-an-address']]],
    ['a link', 'links', content({ linkLabel1: 'Satzung', linkAddress1: 'https://hellenthal.example/satzung' }), []],
    [
      'a script as link',
      'links',
      content({ linkLabel1: 'x', linkAddress1: 'javascript:alert(1)' }),
      [['linkAddress1', 'not-a-link']],
    ],
  ]
  for (const [name, step, said, expected] of rows)
    it(name, () =>
      assert.deepEqual(
        remarksOn(step, said, { writer: 'organisation', base: null }).map(({ field, what }) => [field, what]),
        expected,
      ),
    )
})

describe('what public sources do not tell', () => {
  const rows: [string, StepName, StepContent, string[]][] = [
    ['of the contents no more than the summary', 'content', content({ summary: 'Ein Bauhof.' }), []],
    ['no summary', 'content', content({}), ['missing']],
    ['no legal form', 'financing', content({}), []],
    ['one party alone', 'parties', content({ otherPartners: 'alle 17 Kommunen im Kreis' }), []],
    ['no source', 'sources', content({}), ['missing']],
    ['two sources', 'sources', content({ sources: 'https://eins.example/\nhttps://zwei.example/' }), []],
    ['a source that is none', 'sources', content({ sources: 'https://eins.example/\njavascript:alert(1)' }), ['not-a-link']],
    ['a picture without rights', 'picture', content({ pictureAlt: 'Ein Bagger' }), ['missing']],
    ['a picture that is left out', 'picture', content({ picture: 'dropped' }), []],
  ]
  for (const [name, step, said, expected] of rows)
    it(`${name}: ${expected.join() || 'is enough for the editors'}`, () =>
      assert.deepEqual(
        remarksOn(step, said, { writer: 'editors', base: null }).map(({ what }) => what),
        expected,
      ))
})
