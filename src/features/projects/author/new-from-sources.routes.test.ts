import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const NINA = 'nina.zeile@redaktion.example'
const SOURCE = 'https://quelle.example/stadtarchiv'
const { newFromSources, draft, draftStep, draftSubmission, review, reviews, profile } = paths.projects

describe('a profile that editors make from public sources', () => {
  let portal: TestSite
  let [erika, nina, ole] = ['', '', '']
  const draftId = randomUUID()
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedTopics(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn(NINA)
    ole = await portal.signIn('ole.absatz@redaktion.example')
  })
  after(() => portal.close())

  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const save = (step: string, form: Record<string, string | string[]>, base = '0') =>
    portal.request(draftStep.to({ draftId, step }), { cookie: nina, form: { base, action: 'save', ...form } })
  const submit = () => portal.request(draftSubmission.to({ draftId }), { cookie: nina, form: {} })
  const decide = (cookie: string, form: Record<string, string>) =>
    portal.request(review.to({ draftId }), { cookie, form: { round: '1', kind: 'published', message: '', ...form } })
  const told = async () => (await mailsTo(portal.db, NINA)).map(({ subject, text }) => `${subject}\n${text}`).join('\n')

  it('is begun by editors alone, who find it where they review, and once', async () => {
    assert.match(await page(reviews.to(), nina), new RegExp(`href="${newFromSources.to()}"`))
    for (const form of [{ draftId: '' }, { draftId }])
      assert.equal((await portal.request(newFromSources.to(), { cookie: erika, form })).status, 403)
    assert.equal((await portal.request(newFromSources.to(), { cookie: nina, form: { draftId: 'keine' } })).status, 422)
    for (const _ of [1, 2])
      assert.equal((await portal.request(newFromSources.to(), { cookie: nina, form: { draftId } })).status, 303)
    assert.match(await page(reviews.to(), ole), /Aus öffentlichen Quellen/)
    assert.equal((await portal.request(draft.to({ draftId }), { cookie: erika })).status, 404)
    assert.equal((await portal.request(draft.to({ draftId }), { cookie: ole })).status, 200)
  })

  it('asks for no contact and for no age of what was just read, and is not handed in without its sources', async () => {
    assert.equal((await portal.request(draftStep.to({ draftId, step: 'contact' }), { cookie: nina })).status, 404)
    assert.doesNotMatch(await page(draftStep.to({ draftId, step: 'sources' }), nina), /name="checked"/)
    await save('topic', { title: 'Gemeinsames Stadtarchiv Weser', topics: ['standesamt'] })
    await save('parties', { partners: ['05366024', '05366036'] })
    await save('content', { summary: 'Ein Archiv für zwei.' })
    const refused = await submit()
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Quellen und Stand: Quellen/)
    await save('sources', { sources: SOURCE })
    assert.equal((await submit()).status, 303)
  })

  it('for the database, too, names its sources', async () => {
    const { id: person } = await portal.db
      .selectFrom('people_persons')
      .where('email', '=', NINA)
      .select('id')
      .executeTakeFirstOrThrow()
    const { id } = await portal.db
      .insertInto('projects_drafts')
      .values({ organisation_id: null, created_by: person, created_at: new Date() })
      .returning('id')
      .executeTakeFirstOrThrow()
    const handedIn = (sources: string[]) =>
      portal.db
        .insertInto('projects_submissions')
        .values({
          draft_id: id,
          round: 1,
          content: JSON.stringify({ title: 'Ohne', sources }),
          submitted_by: person,
          submitted_at: new Date(),
        })
        .execute()
    await assert.rejects(handedIn([]), /names no sources/)
  })

  it('is published by another editor, as a summary of public sources as old as its being handed in', async () => {
    assert.match(await page(reviews.to(), ole), /Stadtarchiv Weser[^]*Redaktion[^]*Neu/)
    assert.equal((await decide(nina, {})).status, 422)
    assert.match(await page(review.to({ draftId }), ole), /Redaktion, aus öffentlichen Quellen[^]*Der Stand wird der Tag/)
    await portal.moveTo('2025-12-06T09:30')
    assert.equal((await decide(ole, {})).status, 303)
    const html = await page(profile.to({ slug: 'gemeinsames-stadtarchiv-weser' }))
    assert.match(html, /Zusammenfassung öffentlicher Quellen[^]*quelle\.example[^]*Stand der Quelle: 4\. Dezember 2025/)
    assert.match(html, /Das ist unser Projekt/)
    const { origin, organisation_id } = await portal.db
      .selectFrom('projects_projects')
      .selectAll()
      .where('slug', '=', 'gemeinsames-stadtarchiv-weser')
      .executeTakeFirstOrThrow()
    assert.deepEqual([origin, organisation_id], ['public-sources', null])
  })

  it('its writer is told so as a colleague, not as whose project it is', async () => {
    assert.match(await told(), /Der Steckbrief ist veröffentlicht[^]*jemand anderes aus der Redaktion hat Ihre Fassung/)
    assert.doesNotMatch(await told(), /Ihr Projekt/)
  })
})
