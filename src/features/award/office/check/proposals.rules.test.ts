import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Manifest } from '../../submission-manifest.rules.ts'
import { propose, type CheckFacts } from './proposals.rules.ts'

const manifest = { title: 'Gemeinsames Archiv', contents: { steps: [] } } as unknown as Manifest
const others = (count: number): CheckFacts['others'] =>
  Array.from({ length: count }, (_, index) => ({
    title: 'Gemeinsames Archiv',
    lead: `Ort ${index + 1}`,
    shortDescription: '',
  }))
const noteOf = (count: number) => {
  const facts = { manifest, others: others(count) } as unknown as CheckFacts
  return propose('no-duplicate', facts).note
}

describe('the remark on entries that are alike', () => {
  for (const [count, note] of [
    [0, 'Kein anderer Beitrag ist ihm ähnlich.'],
    [1, 'Ähnlich: „Gemeinsames Archiv“ (Ort 1).'],
    [4, 'Ähnlich: „Gemeinsames Archiv“ (Ort 1), „Gemeinsames Archiv“ (Ort 2), „Gemeinsames Archiv“ (Ort 3) und ein weiterer.'],
    [20, 'Ähnlich: „Gemeinsames Archiv“ (Ort 1), „Gemeinsames Archiv“ (Ort 2), „Gemeinsames Archiv“ (Ort 3) und 17 weitere.'],
  ] as const)
    it(`names three of ${count} at most`, () => assert.equal(noteOf(count), note))
})

type Facts = {
  description?: Record<string, string>
  declarations?: Record<string, string>
  partners?: { name: string; placeId: string | null; kind: string }[]
  attachments?: { kind: string; fileName: string }[]
  present?: { kind: string; state: string; name: string; answeredBy: string | null; doubts: [] }[]
  leadHasAnotherEntry?: boolean
  others?: CheckFacts['others']
}

function factsOf({
  description = {},
  declarations = {},
  partners = [],
  attachments = [],
  present = [],
  ...more
}: Facts): CheckFacts {
  const steps = [
    { step: 'description', content: { texts: description, partners: [] } },
    { step: 'declarations', content: { texts: declarations, partners: [] } },
    { step: 'partners', content: { texts: {}, partners } },
  ]
  const contents = { lead: { name: 'Hellenthal', placeId: '05366020' }, steps, attachments }
  const made = { title: 'Gemeinsames Archiv', contents, partners: [] }
  const edition = { contractCutoffOn: '2019-01-01', minimumPartners: 2 }
  return { manifest: made, present, edition, leadHasAnotherEntry: false, others: [], ...more } as unknown as CheckFacts
}

describe('what the program fills in of the formal check', () => {
  const kall = { name: 'Kall', placeId: '05366024', kind: 'municipal' }
  const confirmed = { kind: 'hvb', state: 'agreed', name: 'Leitung', answeredBy: 'Ute Wort', doubts: [] as [] }
  const alike = { title: 'Gemeinsames Archiv', lead: 'Kall', shortDescription: '' }
  const cases: [Parameters<typeof propose>[0], string, Facts, ReturnType<typeof propose>['finding']][] = [
    ['one-per-lead', 'the only entry', {}, 'met'],
    ['one-per-lead', 'another one of the same lead', { leadHasAnotherEntry: true }, 'not-met'],
    ['contract-date', 'the day of the cutoff', { description: { contractDate: '1.1.2019' } }, 'met'],
    ['contract-date', 'the day before it', { description: { contractDate: '31.12.2018' } }, 'remark'],
    ['proofs', 'no proof', {}, 'not-met'],
    ['proofs', 'a confirmation as a file', { attachments: [{ kind: 'hvb-confirmation', fileName: 'a.pdf' }] }, 'met'],
    ['proofs', 'an extract of the minutes', { attachments: [{ kind: 'minutes-extract', fileName: 'a.pdf' }] }, 'met'],
    ['proofs', 'a picture alone', { attachments: [{ kind: 'picture', fileName: 'a.png' }] }, 'not-met'],
    ['proofs', 'a confirmation given in the portal', { present: [confirmed] }, 'met'],
    ['proofs', 'one that was asked for and not given', { present: [{ ...confirmed, state: 'asked' }] }, 'not-met'],
    ['no-savings-bank', 'the declaration', { declarations: { noSparkasse: 'yes' } }, 'met'],
    ['no-savings-bank', 'no declaration', {}, 'not-met'],
    ['legal-form', 'public law', { description: { legalForm: 'zweckverband' } }, 'met'],
    ['legal-form', 'private law without control', { description: { legalForm: 'gmbh' } }, 'not-met'],
    ['legal-form', 'private law under control', { description: { legalForm: 'gmbh', municipallyControlled: 'yes' } }, 'met'],
    ['two-partners', 'the lead alone', {}, 'not-met'],
    ['two-partners', 'the lead and one municipality', { partners: [kall] }, 'met'],
    ['two-partners', 'the lead named once more', { partners: [{ ...kall, placeId: '05366020' }] }, 'not-met'],
    ['no-duplicate', 'the same title elsewhere', { others: [alike] }, 'remark'],
    ['no-duplicate', 'a title that shares one word', { others: [{ ...alike, title: 'Gemeinsamer Bauhof im Süden' }] }, 'met'],
    ['partner-answers', 'a partner who objects', { present: [{ ...confirmed, kind: 'partner', state: 'objected' }] }, 'not-met'],
    ['partner-answers', 'one who is silent', { present: [{ ...confirmed, kind: 'partner', state: 'asked' }] }, 'remark'],
    ['partner-answers', 'all who agree', { present: [{ ...confirmed, kind: 'partner' }] }, 'met'],
  ]
  for (const [rule, what, facts, finding] of cases)
    it(`${rule}: ${what} is ${finding}`, () => assert.equal(propose(rule, factsOf(facts)).finding, finding))
})
