import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenCase } from '../../../../test/cases.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { sendTwice, TWICE } from '../../../../test/twice.ts'
import { paths } from '../../../paths.ts'

// proves: ID-02

const NINA = 'nina.zeile@redaktion.example'
const ILSE = 'ilse@anderswo.example'
const { cases } = paths.feedback

describe('a form about a case that is sent twice', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: NINA, role: 'editor' })
    cookie = await portal.signIn(NINA)
  })
  after(() => portal.close())

  const post = (address: string, form: Record<string, string>) => portal.request(address, { form, cookie })
  const events = async (id: string) => {
    const rows = portal.db.selectFrom('platform_events').where('subject_id', '=', id).orderBy('seq')
    return (await rows.select('kind').execute()).map(({ kind }) => kind.replace('case-', ''))
  }
  const given = async () => {
    const caseId = await givenCase(portal.deps, { email: ILSE })
    return { caseId, led: `303 ${cases.one.to({ caseId })}` }
  }
  const told = async () => (await mailsTo(portal.db, ILSE)).length

  for (const how of TWICE) {
    it(`takes it once, ${how}`, async () => {
      const { caseId, led } = await given()
      assert.deepEqual(await sendTwice(() => post(cases.taking.to({ caseId }), {}), how), [led, led])
      assert.deepEqual(await events(caseId), ['received', 'taken'])
    })

    it(`answers it once, ${how}`, async () => {
      const { caseId, led } = await given()
      const before = await told()
      const form = { id: randomUUID(), kind: 'answer', text: 'Behoben, danke.' }
      assert.deepEqual(await sendTwice(() => post(cases.answers.to({ caseId }), form), how), [led, led])
      assert.deepEqual(await events(caseId), ['received', 'taken', 'answered'])
      assert.equal((await told()) - before, 1)
    })

    it(`notes one thing, ${how}`, async () => {
      const { caseId, led } = await given()
      const form = { id: randomUUID(), note: 'Nachgefragt.' }
      assert.deepEqual(await sendTwice(() => post(cases.notes.to({ caseId }), form), how), [led, led])
      assert.deepEqual(await events(caseId), ['received', 'noted'])
    })
  }

  it('is not the same form: another text is not taken for the one that was sent, and is kept', async () => {
    const { caseId } = await given()
    const id = randomUUID()
    await post(cases.answers.to({ caseId }), { id, kind: 'answer', text: 'Behoben, danke.' })
    const again = await post(cases.answers.to({ caseId }), { id, kind: 'answer', text: 'Doch nicht behoben.' })
    assert.equal(again.status, 422)
    assert.match(await again.text(), /Aus diesem Formular haben Sie schon einen anderen Text gesendet/)
    assert.deepEqual(await events(caseId), ['received', 'taken', 'answered'])
  })
})
