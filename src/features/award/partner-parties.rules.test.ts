import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isSameParty, partiesOf } from './partner-parties.rules.ts'

const lead = { name: 'Hellenthal', placeId: '05366016' }
const kall = { placeId: '05366024', name: 'Kall' }

describe('who may have a word', () => {
  const partners = {
    texts: {
      foreignPartners: 'Aalten (NL)\n\nAalten [NL]\nKall',
      controlledPartners: 'aalten (nl)\nΑθήνα',
      privatePartners: 'Stiftung',
    },
    partners: [kall, kall, { placeId: lead.placeId, name: lead.name }],
  }

  it('is each partner of the register and each line that counts, once, and the head of administration', () => {
    const parties = partiesOf(partners, lead)
    assert.deepEqual(
      parties.map(({ name, placeId, line }) => [name, placeId, line]),
      [
        ['Kall', '05366024', null],
        ['Aalten (NL)', null, 'Aalten (NL)'],
        ['Αθήνα', null, 'Αθήνα'],
        ['Aalten [NL]', null, 'Aalten [NL]'],
        ['Hellenthal', null, null],
      ],
    )
    assert.equal(new Set(parties.map(({ key }) => key)).size, parties.length)
  })

  it('keeps its key when a colleague adds a line before it', () => {
    const more = { ...partners, texts: { ...partners.texts, controlledPartners: 'Zweckverband\naalten (nl)\nΑθήνα' } }
    const keyOf = (given: typeof partners) => partiesOf(given, lead).find(({ name }) => name === 'Αθήνα')?.key
    assert.equal(keyOf(more), keyOf(partners))
  })

  it('is the same party by the text of its line, however it is capitalised', () => {
    const party = { kind: 'partner' as const, placeId: null, line: 'Aalten (NL)' }
    assert.ok(isSameParty(party, { ...party, line: 'AALTEN (NL)' }))
    assert.ok(!isSameParty(party, { ...party, line: 'Aalten' }))
    assert.ok(!isSameParty(party, { kind: 'hvb', placeId: null, line: null }))
    assert.ok(!isSameParty(party, { kind: 'partner', placeId: '05366024', line: null }))
  })
})
