import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foundText, type MarkedTexts } from './found-text.rules.ts'

describe('an entry of what was found', () => {
  const plain = (text: string) => [{ text, marked: false }]
  const hit = (text: string) => [
    { text: 'vor ', marked: false },
    { text, marked: true },
  ]
  const NOWHERE: MarkedTexts = {
    title: plain('Titel'),
    summary: plain('Kurz'),
    lead: plain('Altena'),
    partners: [plain('Plettenberg'), plain('Nachrodt')],
    body: plain('Lang'),
    topics: plain('Standesamt, Heiraten'),
  }
  const elsewhere = (texts: Partial<MarkedTexts>) => foundText({ ...NOWHERE, ...texts }).elsewhere

  it('says nothing more where it shows the words itself', () => {
    for (const name of ['title', 'summary', 'lead'] as const)
      assert.equal(elsewhere({ [name]: hit('Archiv'), body: hit('Archiv'), topics: hit('Archiv') }), null, name)
    assert.equal(elsewhere({ partners: [plain('Kall'), hit('Archiv')], body: hit('Archiv') }), null)
  })

  it('quotes the profile before it names the topic', () => {
    assert.deepEqual(elsewhere({ body: hit('Archiv'), topics: hit('Archiv') }), { where: 'body', pieces: hit('Archiv') })
    assert.deepEqual(elsewhere({ topics: hit('Heiraten') }), { where: 'topics', pieces: [{ text: 'Heiraten', marked: true }] })
  })

  it('says nothing where nothing can be marked', () => assert.equal(elsewhere({}), null))

  it('names partners that were looked for first', () => {
    const { partners } = foundText({ ...NOWHERE, partners: [plain('Kall'), hit('Nachrodt'), plain('Hürth')] })
    assert.deepEqual(partners, [hit('Nachrodt'), plain('Kall'), plain('Hürth')])
  })
})
