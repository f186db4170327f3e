import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { firstStates } from './first-states.rules.ts'
import type { SelfCheckAnswers } from './self-check.rules.ts'

const KALL = { line: 'Gemeinde Kall', partner: { placeId: '05366024', name: 'Kall' } }
const SCHLEIDEN = { line: 'Schleiden', partner: { placeId: '05366036', name: 'Schleiden' } }
const HELLENTHAL = { line: 'Hellenthal', partner: { placeId: '05366020', name: 'Hellenthal' } }
const ZWECKVERBAND = { line: 'Zweckverband Eifel', partner: null }
const PRIVATE = { line: 'Eifelfreunde', partner: null }
const ANSWERS: SelfCheckAnswers = {
  lead: 'territorial',
  leadName: '',
  partners: '',
  contractDate: '',
  savingsBank: 'no',
  legalForm: '',
  municipallyControlled: '',
}
type Named = (typeof KALL | typeof PRIVATE)[]

describe('the partners of a new entry', () => {
  const cases: [string, { leads: Named; partners: Named }, string[], string | undefined][] = [
    ['are those of the self-check', { leads: [], partners: [KALL, ZWECKVERBAND] }, ['Kall'], 'Zweckverband Eifel'],
    ['are not the lead itself', { leads: [HELLENTHAL], partners: [HELLENTHAL, KALL] }, ['Kall'], undefined],
    [
      'include who was named as lead where somebody else begins',
      { leads: [SCHLEIDEN], partners: [HELLENTHAL] },
      ['Schleiden'],
      undefined,
    ],
    ['name that one once', { leads: [SCHLEIDEN], partners: [SCHLEIDEN, KALL] }, ['Schleiden', 'Kall'], undefined],
    ['do not take up a lead that the register does not know', { leads: [PRIVATE], partners: [KALL] }, ['Kall'], undefined],
  ]
  for (const [name, named, places, others] of cases)
    it(name, () => {
      const states = firstStates({ leadName: 'Gemeinde Hellenthal', leadPlaceId: '05366020', check: ANSWERS, named })
      const partners = states.find(({ step }) => step === 'partners')?.content
      assert.deepEqual(
        partners?.partners.map((partner) => partner.name),
        places,
      )
      assert.equal(partners?.texts.controlledPartners, others)
      assert.equal(states[0]?.content.texts.leadName, 'Gemeinde Hellenthal')
    })

  it('are not a body without a place that leads, by its name', () => {
    const named = { leads: [], partners: [ZWECKVERBAND, KALL] }
    const states = firstStates({ leadName: 'ZWECKVERBAND  Eifel', leadPlaceId: null, check: ANSWERS, named })
    assert.deepEqual(states[1]?.content, { texts: {}, partners: [KALL.partner] })
  })
})
