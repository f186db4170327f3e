import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { outcomeOf, selfCheck, type Condition, type Outcome, type SelfCheckAnswers, type Verdict } from './self-check.rules.ts'

const edition = { contractCutoffOn: '2016-09-01', minimumPartners: 2 }
const good: SelfCheckAnswers = {
  lead: 'territorial',
  leadName: '',
  partners: 'Schleiden',
  contractDate: '1.1.2020',
  savingsBank: 'no',
  legalForm: 'zweckverband',
  municipallyControlled: '',
}

describe('the self-check', () => {
  const cases: [string, Partial<SelfCheckAnswers>, Condition, Verdict, Outcome][] = [
    ['two partners', {}, 'two-partners', 'met', 'may-enter'],
    ['no partner named', { partners: '\n ' }, 'two-partners', 'open', 'not-yet'],
    ['nobody municipal leads and one partner', { lead: 'other' }, 'two-partners', 'not-met', 'excluded'],
    ['the same partner twice', { lead: 'other', partners: 'Kall\nkall' }, 'two-partners', 'not-met', 'excluded'],
    ['only the lead, as its own partner', { leadName: 'Köln', partners: 'KÖLN\n koeln ' }, 'two-partners', 'open', 'not-yet'],
    ['the lead among two', { leadName: 'Kall', partners: 'Kall\nSchleiden' }, 'two-partners', 'met', 'may-enter'],
    ['a lead and its partner', { leadName: 'Kall' }, 'two-partners', 'met', 'may-enter'],
    [
      'a lead that is not municipal, among two',
      { lead: 'other', leadName: 'Kall', partners: 'Kall\nSchleiden' },
      'two-partners',
      'not-met',
      'excluded',
    ],
    ['a controlled body leads', { lead: 'controlled' }, 'lead', 'met', 'may-enter'],
    ['nobody is named as lead', { lead: 'nobody' }, 'lead', 'explain', 'may-enter-and-explain'],
    ['somebody private leads', { lead: 'other', partners: 'Kall\nSchleiden' }, 'lead', 'not-met', 'excluded'],
    ['agreed the day before the cut-off', { contractDate: '31.8.2016' }, 'contract-date', 'explain', 'may-enter-and-explain'],
    ['agreed on the cut-off day', { contractDate: '01.09.2016' }, 'contract-date', 'met', 'may-enter'],
    ['not agreed yet', { contractDate: '' }, 'contract-date', 'open', 'not-yet'],
    ['savings banks', { savingsBank: 'yes' }, 'savings-bank', 'not-met', 'excluded'],
    ['no legal form yet', { legalForm: '' }, 'legal-form', 'open', 'not-yet'],
    ['private law under control', { legalForm: 'gmbh', municipallyControlled: 'yes' }, 'legal-form', 'met', 'may-enter'],
    ['private law out of control', { legalForm: 'gmbh', municipallyControlled: 'no' }, 'legal-form', 'not-met', 'excluded'],
    ['private law, not known', { legalForm: 'verein', municipallyControlled: 'unknown' }, 'legal-form', 'open', 'not-yet'],
    ['private law, not answered', { legalForm: 'verein' }, 'legal-form', 'open', 'not-yet'],
  ]
  for (const [name, answers, condition, verdict, outcome] of cases) {
    it(`${name}: ${verdict}, ${outcome}`, () => {
      const findings = selfCheck({ ...good, ...answers }, edition)
      assert.equal(findings.find((finding) => finding.condition === condition)?.verdict, verdict)
      assert.equal(outcomeOf(findings), outcome)
    })
  }
  it('has no cut-off in an edition without one', () => {
    assert.equal(selfCheck({ ...good, contractDate: '' }, { ...edition, contractCutoffOn: null })[2]?.verdict, 'met')
  })
})
