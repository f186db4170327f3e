import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

describe('the funding calculator', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  async function read(query: Record<string, string> = {}) {
    const answer = await portal.request(paths.partners.funding.to(query))
    const html = await answer.text()
    return { status: answer.status, html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
  }

  it('asks, and shows figures, conditions and where they were read', async () => {
    const { status, text, html } = await read()
    assert.equal(status, 200)
    for (const said of [
      'Richtlinie vom 31. August 2021',
      '175.000,00 €',
      '75.000,00 €',
      'mindestens fünf Jahre',
      'Rechtsanspruch',
    ])
      assert.ok(text.includes(said), said)
    assert.match(html, /href="https:\/\/www\.foerderdatenbank\.de\//)
    assert.doesNotMatch(text, /Höchstens möglich/)
  })

  it('works out what the four archives got, and says that this is no promise', async () => {
    const { status, text } = await read({ kommunen: '4', kosten: '300.000' })
    assert.equal(status, 200)
    assert.match(text, /Höchstens 245\.000,00 €/)
    assert.match(text, /175\.000,00 € für zwei Kommunen und 2 × 35\.000,00 € für weitere/)
    assert.match(text, /Ihr Eigenanteil 55\.000,00 €/)
    assert.match(text, /Das ist keine Zusage/)
  })

  it('counts across a border with one municipality of the state', async () => {
    assert.match((await read({ kommunen: '1', grenze: 'ja', kosten: '200.000,00' })).text, /Höchstens 75\.000,00 €/)
  })

  const wrong: [says: string, query: Record<string, string>, sentence: RegExp][] = [
    ['one alone', { kommunen: '1', kosten: '1000' }, /Mit einer einzigen Kommune .* nur über die Landesgrenze/],
    ['nobody', { kommunen: '0', kosten: '1000' }, /eine ganze Zahl von 1 bis 427/],
    ['more than there are', { kommunen: '428', kosten: '1000' }, /eine ganze Zahl von 1 bis 427/],
    ['half a municipality', { kommunen: '2,5', kosten: '1000' }, /eine ganze Zahl von 1 bis 427/],
    ['no costs', { kommunen: '2', kosten: '' }, /Bitte geben Sie die Ausgaben in Euro an/],
    ['costs of nothing', { kommunen: '2', kosten: '0' }, /Bitte geben Sie die Ausgaben in Euro an/],
    ['words for costs', { kommunen: '2', kosten: 'viel "Geld"' }, /Bitte geben Sie die Ausgaben in Euro an/],
  ]
  for (const [says, query, sentence] of wrong)
    it(`says what is missing and keeps what was typed: ${says}`, async () => {
      const { status, text, html } = await read(query)
      assert.equal(status, 422)
      assert.match(text, sentence)
      assert.match(html, /<title>Fehler: /)
      for (const typed of Object.values(query).filter((value) => value !== ''))
        assert.ok(html.includes(`value="${typed.replaceAll('"', '&quot;')}"`), typed)
      assert.doesNotMatch(text, /Höchstens möglich/)
    })

  it('takes as many as there are', async () => {
    assert.equal((await read({ kommunen: '427', kosten: '1000' })).status, 200)
  })

  it('names no figures on a day for which none are known', async () => {
    await portal.moveTo('2021-08-30T12:00')
    const { status, text } = await read({ kommunen: '2', kosten: '1000' })
    assert.equal(status, 200)
    assert.match(text, /keine Richtlinie hinterlegt/)
    assert.doesNotMatch(text, /175\.000/)
    await portal.moveTo('2021-08-31T00:00')
    assert.match((await read()).text, /175\.000/)
  })
})
