import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { givenHandedIn } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const { draft, draftRecall, draftStep, draftSubmission, review, reviews } = paths.projects

describe('taking back what was handed in', () => {
  let portal: TestSite
  let [erika, nina, draftId] = ['', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedTopics(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    draftId = await givenHandedIn(portal, { cookie: erika, title: 'Zu früh eingereicht' })
  })
  after(() => portal.close())

  const page = async (path: string, cookie: string) => (await portal.request(path, { cookie })).text()
  const recall = (cookie: string) => portal.request(draftRecall.to({ draftId }), { cookie, form: {} })
  const decide = (round: string) =>
    portal.request(review.to({ draftId }), { cookie: nina, form: { round, kind: 'published', message: '' } })
  const submissions = () =>
    portal.db
      .selectFrom('projects_submissions')
      .where('draft_id', '=', draftId)
      .select(['id', 'round'])
      .orderBy('round')
      .execute()

  it('is its author’s while it waits: then the draft is open, and the editors have it no more', async () => {
    assert.match(await page(draft.to({ draftId }), erika), /Zurückholen und weiterschreiben/)
    assert.equal((await recall(nina)).status, 404)
    const answer = await recall(erika)
    assert.equal(answer.status, 303)
    assert.match(await page(answer.headers.get('location')!, erika), /wieder bei Ihnen[^]*zurückgeholt am/)
    assert.doesNotMatch(await page(reviews.to(), nina), /Zu früh eingereicht/)
    const late = await decide('1')
    assert.equal(late.status, 422)
    assert.match(await late.text(), /oder sie wurde zurückgeholt/)
    assert.equal((await recall(erika)).status, 422, 'nothing waits')
    const events = await portal.db.selectFrom('platform_events').where('kind', '=', 'project-recalled').select('seq').execute()
    assert.equal(events.length, 1)
  })

  it('then it is changed and handed in as the next round, over which the editors decide', async () => {
    const form = { base: '1', action: 'save', summary: 'Besser gesagt.', occasion: 'a', aim: 'b', implementation: 'c' }
    assert.equal((await portal.request(draftStep.to({ draftId, step: 'content' }), { cookie: erika, form })).status, 303)
    assert.equal((await portal.request(draftSubmission.to({ draftId }), { cookie: erika, form: {} })).status, 303)
    assert.equal((await decide('1')).status, 422)
    assert.equal((await decide('2')).status, 303)
    assert.match(await page(paths.projects.profile.to({ slug: 'zu-frueh-eingereicht' }), erika), /Besser gesagt\./)
    assert.equal((await recall(erika)).status, 422)
  })

  it('for the database, too, is either taken back or decided', async () => {
    const { id: person } = await portal.db.selectFrom('people_persons').select('id').executeTakeFirstOrThrow()
    const [first, second] = await submissions()
    const values = { recalled_by: person, recalled_at: new Date() }
    for (const submission of [first, second])
      await assert.rejects(
        portal.db
          .insertInto('projects_recalls')
          .values({ submission_id: submission!.id, ...values })
          .execute(),
        /is decided or taken back/,
      )
  })
})
