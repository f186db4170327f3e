import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenDraft } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

describe('the history of a step', () => {
  let portal: TestSite
  let [erika, bernd, otto] = ['', '', '']
  let draftId = ''
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    bernd = await portal.signIn('bernd.muster@hellenthal.example')
    otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    draftId = await givenDraft(portal, { cookie: erika })
    await save('1', 'Winterdienst und Grünpflege sichern.', bernd)
  })
  after(() => portal.close())

  const address = () => paths.projects.draftStepHistory.to({ draftId, step: 'content' })
  const save = (base: string, aim: string, cookie: string) =>
    portal.request(paths.projects.draftStep.to({ draftId, step: 'content' }), { cookie, form: { base, action: 'save', aim } })
  const restore = (form: Record<string, string>, cookie = erika) => portal.request(address(), { cookie, form })
  const aims = async () =>
    (
      await portal.db
        .selectFrom('projects_draft_states')
        .where('draft_id', '=', draftId)
        .where('step', '=', 'content')
        .select('content')
        .orderBy('revision')
        .execute()
    ).map(({ content }) => (content as { texts: { aim?: string } }).texts.aim)

  it('is reached from the step and shows who wrote what, the newest first, to the organisation alone', async () => {
    const step = await portal.request(paths.projects.draftStep.to({ draftId, step: 'content' }), { cookie: erika })
    assert.match(await step.text(), /schritte\/content\/verlauf"/)
    const html = await (await portal.request(address(), { cookie: erika })).text()
    assert.match(html, /Stand 2\s*\(gilt\)[^]*Bernd Muster[^]*Grünpflege[^]*Stand 1[^]*Erika Beispiel[^]*Winterdienst sichern\./)
    assert.equal((await portal.request(address(), { cookie: otto })).status, 404)
    assert.equal((await restore({ base: '2', revision: '1' }, otto)).status, 404)
  })

  it('brings an older state back as a new one, and keeps all others', async () => {
    assert.equal((await restore({ base: '2', revision: '1' })).status, 303)
    assert.deepEqual(await aims(), ['Winterdienst sichern.', 'Winterdienst und Grünpflege sichern.', 'Winterdienst sichern.'])
  })

  it('overwrites nobody who saved meanwhile', async () => {
    const answer = await restore({ base: '2', revision: '2' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /inzwischen gespeichert/)
    assert.equal((await aims()).length, 3)
  })

  it('knows no state that never was, and takes no nonsense', async () => {
    assert.equal((await restore({ base: '3', revision: '9' })).status, 404)
    assert.equal((await restore({ base: 'x', revision: '1' })).status, 422)
    assert.equal((await aims()).length, 3)
  })

  it('brings nothing back once the editors have it', async () => {
    await portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: erika, form: {} })
    const html = await (await portal.request(address(), { cookie: erika })).text()
    assert.doesNotMatch(html, /wiederherstellen"/)
    assert.equal((await restore({ base: '3', revision: '2' })).status, 422)
    assert.equal((await aims()).length, 3)
  })
})
