import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { givenDraft, givenPublished } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const { draft, draftDiscard, draftSubmission, own, profile, review, reviews, confirmation } = paths.projects
const SLUG = 'bauhof-mit-fehler'

describe('what the portal asks before, and says after', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedTopics(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof mit Fehler' })
  })
  after(() => portal.close())

  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const post = (path: string, cookie: string, form: Record<string, string> = {}) => portal.request(path, { cookie, form })
  const after303 = async (answer: Response, cookie: string) => {
    assert.equal(answer.status, 303)
    return page(answer.headers.get('location') ?? '', cookie)
  }
  const discards = async () => (await portal.db.selectFrom('projects_discards').selectAll().execute()).length

  it('a draft is discarded by a second click on a page that says what follows, and only then', async () => {
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Wird verworfen' })
    const html = await page(draft.to({ draftId }), erika)
    assert.match(html, new RegExp(`href="${draftDiscard.to({ draftId })}"`))
    assert.doesNotMatch(html, new RegExp(`action="${draftDiscard.to({ draftId })}"`))
    assert.match(await page(draftDiscard.to({ draftId }), erika), /wirklich verwerfen\?[^]*lässt sich nicht zurücknehmen/)
    assert.equal((await portal.request(draftDiscard.to({ draftId }), { cookie: nina })).status, 404)
    assert.equal(await discards(), 0)
    assert.match(await after303(await post(draftDiscard.to({ draftId }), erika), erika), /Der Entwurf ist verworfen/)
    assert.equal(await discards(), 1)
    assert.match(await page(draftDiscard.to({ draftId }), erika), /Dieser Entwurf ist verworfen/)
  })

  it('handing in and deciding are followed by a word of what happened', async () => {
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Wird zurückgegeben' })
    assert.match(await after303(await post(draftSubmission.to({ draftId }), erika), erika), /Ihr Projekt ist eingereicht/)
    const form = { round: '1', kind: 'returned', message: 'Bitte kürzen.' }
    const answer = await post(review.to({ draftId }), nina, form)
    assert.match(await after303(answer, nina), /zur Überarbeitung zurückgegeben\. Wer es geschrieben hat/)
    assert.doesNotMatch(await page(reviews.to({ stand: 'toString' }), nina), /Erledigt/)
  })

  it('confirming is followed by a word, too', async () => {
    const answer = await post(confirmation.to({ slug: SLUG }), erika)
    assert.match(await after303(answer, erika), /ab heute bestätigt/)
    assert.doesNotMatch(await page(own.to(), erika), /Erledigt/)
  })

  it('members change their own profile from its page, and everybody reports a mistake in it', async () => {
    const address = profile.to({ slug: SLUG })
    assert.match(await page(address, erika), /Steckbrief ändern/)
    for (const cookie of [nina, undefined]) assert.doesNotMatch(await page(address, cookie), /Steckbrief ändern/)
    const [, link = ''] = /href="(\/kontakt[^"]*)"[^>]*>\s*Fehler in diesem Steckbrief melden/.exec(await page(address)) ?? []
    assert.match(await page(link.replaceAll('&amp;', '&')), new RegExp(`value="http[^"]*${address}"`))
    for (const foreign of ['https://anderswo.example/', '//anderswo.example/'])
      assert.doesNotMatch(await page(paths.feedback.contact.to({ seite: foreign })), /value="[^"]*anderswo/)
  })
})
