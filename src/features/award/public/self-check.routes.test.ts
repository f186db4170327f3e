import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const ANSWERS = {
  lead: 'other',
  partners: '',
  contractDate: '1.3.2019',
  savingsBank: 'no',
  legalForm: '',
  municipallyControlled: '',
}

describe('the self-check', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  async function result(answers: Partial<typeof ANSWERS>): Promise<string> {
    const answer = await portal.request(paths.award.selfCheck.to(), { form: { ...ANSWERS, ...answers } })
    assert.equal(answer.status, 303)
    const page = await portal.request(answer.headers.get('location') ?? '')
    return (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  }

  it('counts a municipality once, however it is written', async () => {
    assert.match(await result({ partners: 'Schleiden\nStadt Schleiden' }), /Mindestens zwei kommunale Partner Nicht erfüllt/)
    assert.match(await result({ partners: 'Schleiden\nStadt Kall' }), /Mindestens zwei kommunale Partner Erfüllt/)
    assert.match(await result({ partners: 'Schleiden\nKall' }), /Mindestens zwei kommunale Partner Erfüllt/)
  })

  it('says what to do about a form of private law that nobody controls, and whom to ask', async () => {
    const page = await result({ legalForm: 'gmbh', municipallyControlled: 'no' })
    assert.match(page, /Klären Sie mit den beteiligten Kommunen/)
    assert.match(page, /fragen Sie das Wettbewerbsbüro/)
  })
})
