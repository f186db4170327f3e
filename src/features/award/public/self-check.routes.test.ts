import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const ANSWERS = {
  lead: 'other',
  leadName: '',
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

  it('counts the lead once, also where it is named as its own partner in other words', async () => {
    const alone = await result({ lead: 'territorial', leadName: 'Stadt Schleiden', partners: 'Schleiden' })
    assert.match(alone, /Mindestens zwei kommunale Partner Noch offen/)
    const two = await result({ lead: 'territorial', leadName: 'Stadt Schleiden', partners: 'Schleiden\nKall' })
    assert.match(two, /Mindestens zwei kommunale Partner Erfüllt/)
    const unsaid = await result({ lead: 'territorial', leadName: '', partners: 'Schleiden' })
    assert.match(unsaid, /Mindestens zwei kommunale Partner Erfüllt/)
  })

  it('asks for a shorter name of the lead, and keeps what was typed', async () => {
    const form = { ...ANSWERS, leadName: 'Schleiden'.repeat(23) }
    const answer = await portal.request(paths.award.selfCheck.to(), { form })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /federführende Stelle mit höchstens 200 Zeichen/)
    assert.ok(page.includes(form.leadName))
  })

  it('reads answers of before it asked who leads', async () => {
    const answer = await portal.request(paths.award.selfCheck.to(), { form: { ...ANSWERS, partners: 'Kall\nSchleiden' } })
    const address = answer.headers.get('location') ?? ''
    await sql`update award_self_checks set answers = answers - 'leadName' where id = ${address.split('/').at(-1)}`.execute(
      portal.db,
    )
    assert.match(await (await portal.request(address)).text(), /Erfüllt/)
  })

  it('says what to do about a form of private law that nobody controls, and whom to ask', async () => {
    const page = await result({ legalForm: 'gmbh', municipallyControlled: 'no' })
    assert.match(page, /Klären Sie mit den beteiligten Kommunen/)
    assert.match(page, /fragen Sie das Wettbewerbsbüro/)
  })
})
