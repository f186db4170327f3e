import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenDraft, givenHandedIn, PROJECT_FORMS } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const NINA = 'nina.zeile@redaktion.example'

describe('a project, written by its organisation', () => {
  let portal: TestSite
  let [erika, bernd, otto, nina] = ['', '', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    bernd = await portal.signIn('bernd.muster@hellenthal.example')
    otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    nina = await portal.signIn(NINA)
  })
  after(() => portal.close())

  const page = async (path: string, cookie = erika) => (await portal.request(path, { cookie })).text()
  const post = (path: string, form: Record<string, string | string[]>, cookie = erika, headers = {}) =>
    portal.request(path, { cookie, form, headers })
  const step = (draftId: string, name: string) => paths.projects.draftStep.to({ draftId, step: name })

  it('begins from the home page, by who belongs to an organisation, once for two clicks', async () => {
    assert.match(await page(paths.home.to()), /href="\/projekte\/neu"/)
    const visitor = await portal.request(paths.projects.newDraft.to())
    assert.match(visitor.headers.get('location') ?? '', /anmelden.*projekte/)
    const draftId = /name="draftId" value="([^"]+)"/.exec(await page(paths.projects.newDraft.to()))?.[1] ?? ''
    await Promise.all([post(paths.projects.newDraft.to(), { draftId }), post(paths.projects.newDraft.to(), { draftId })])
    const drafts = await portal.db.selectFrom('projects_drafts').selectAll().execute()
    assert.deepEqual(
      drafts.map(({ id }) => id),
      [draftId],
    )
    assert.match(await page(step(draftId, 'parties')), /<strong>Hellenthal<\/strong>/)
  })

  it('cannot be begun by the editors’ own office', async () => {
    assert.match(await page(paths.projects.newDraft.to(), nina), /Ihre Organisation kann kein Projekt anlegen/)
    assert.equal((await post(paths.projects.newDraft.to(), { draftId: crypto.randomUUID() }, nina)).status, 422)
  })

  it('is read and written by colleagues and by nobody else', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    assert.match(await page(paths.projects.own.to(), bernd), /Gemeinsamer Bauhof Oberes Tal/)
    assert.match(await page(step(draftId, 'contact'), bernd), /kanarie-postfach@/)
    for (const cookie of [otto, nina]) {
      assert.equal((await portal.request(paths.projects.draft.to({ draftId }), { cookie })).status, 404)
      assert.equal((await post(step(draftId, 'content'), { base: '1', summary: 'x' }, cookie)).status, 404)
    }
    assert.equal((await portal.request(paths.projects.review.to({ draftId }), { cookie: nina })).status, 404)
  })

  it('keeps whatever is typed, and says what is too long at once', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    const long = 'ü'.repeat(401)
    const answer = await post(step(draftId, 'content'), { base: '1', action: 'save', summary: long })
    assert.equal(answer.status, 303)
    const html = await page(step(draftId, 'content'))
    assert.ok(html.includes(long))
    assert.match(html, /um 1 Zeichen zu lang/)
    assert.match(html, /Zu wenig Leute\./, 'a field that was not sent keeps its text')
  })

  it('saves itself while somebody types, and tells the second of two tabs', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    const json = { accept: 'application/json' }
    const first = await post(step(draftId, 'content'), { base: '1', aim: 'Ziel A' }, erika, json)
    assert.deepEqual(await first.json(), { saved: true, revision: 2, at: '09:30 Uhr' })
    const second = await post(step(draftId, 'content'), { base: '1', aim: 'Ziel B' }, bernd, json)
    assert.equal(second.status, 409)
    assert.match(((await second.json()) as { sentence: string }).sentence, /Erika Beispiel hat diesen Schritt um 09:30 Uhr/)
    const merge = await post(step(draftId, 'content'), { base: '1', action: 'save', aim: 'Ziel B' }, bernd)
    assert.equal(merge.status, 409)
    const html = await merge.text()
    assert.match(html, /Zwei Fassungen zusammenführen.*Ziel B.*Ziel A/s)
    const merged = {
      base: '2',
      'mine.aim': 'Ziel B',
      'choice.aim': 'own',
      'own.aim': 'Ziel A und B',
      'mine.summary': 'Ein Bauhof für drei.',
    }
    const done = await post(paths.projects.draftMerge.to({ draftId, step: 'content' }), merged, bernd)
    assert.equal(done.status, 303)
    assert.match(await page(step(draftId, 'content')), /Ziel A und B/)
    assert.equal((await post(step(draftId, 'content'), { base: '3', aim: 'x' }, '', json)).status, 401)
  })

  it('finds and takes away places without script, before anything is stored', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    const searched = await post(step(draftId, 'parties'), {
      base: '2',
      lead: '05366020',
      'partners-suche': 'Blankenheim',
      'partners-aktion': 'suchen',
    })
    assert.equal(searched.status, 200)
    assert.match(await searched.text(), /1 Treffer zu „Blankenheim“/)
    assert.match(await page(step(draftId, 'parties')), /Schleiden/)
  })

  it('shows a preview as the public would see it, without the contact', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    const html = await page(paths.projects.draftPreview.to({ draftId }))
    for (const text of [
      'Ein Bauhof für drei.',
      'Winterdienst sichern.',
      'Zweckverband (§§ 4–22a GkG NRW)',
      '40.000 Euro',
      'Schleiden',
    ])
      assert.ok(html.includes(text), text)
    assert.doesNotMatch(html, /kanarie|KANARIE/)
  })

  it('is handed in only whole, once, and then stays as it is', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    await post(step(draftId, 'contact'), { base: '1', action: 'save', mailbox: 'Rathaus' })
    const submission = paths.projects.draftSubmission.to({ draftId })
    const refused = await post(submission, {})
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Kontakt: E-Mail-Adresse.*Bitte geben Sie eine E-Mail-Adresse an/s)
    await post(step(draftId, 'contact'), { base: '2', action: 'save', mailbox: 'bauhof@hellenthal.example' })
    const answers = await Promise.all([post(submission, {}), post(submission, {}, bernd)])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
    const told = (await mailsTo(portal.db, NINA)).filter(({ text }) => text.includes(draftId))
    assert.equal(told.length, 1)
    assert.match(await page(paths.projects.draft.to({ draftId })), /Der Entwurf liegt bei der Redaktion/)
    const late = await post(step(draftId, 'content'), { base: '1', action: 'save', aim: 'zu spät' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /liegt bei der Redaktion.*zu spät/s)
    assert.equal((await post(paths.projects.draftDiscard.to({ draftId }), {})).status, 422)
  })

  it('loses nothing to a submission that comes between reading and saving', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    const save = { base: '1', action: 'save', ...PROJECT_FORMS.content, aim: 'zugleich' }
    await Promise.all([post(paths.projects.draftSubmission.to({ draftId }), {}, bernd), post(step(draftId, 'content'), save)])
    const late = await portal.db
      .selectFrom('projects_draft_states as state')
      .innerJoin('projects_submissions as submission', 'submission.draft_id', 'state.draft_id')
      .where('state.draft_id', '=', draftId)
      .where('state.step', '=', 'content')
      .select(['state.content', 'submission.content as submitted'])
      .orderBy('state.revision', 'desc')
      .executeTakeFirstOrThrow()
    const aimOf = (content: unknown) => JSON.stringify(content).includes('zugleich')
    assert.equal(aimOf(late.submitted), aimOf(late.content))
  })

  it('can be discarded and is then only read', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    assert.equal((await post(paths.projects.draftDiscard.to({ draftId }), {})).status, 303)
    assert.match(await page(paths.projects.draft.to({ draftId })), /Dieser Entwurf ist verworfen/)
    assert.equal((await post(step(draftId, 'content'), { base: '1', action: 'save', aim: 'x' })).status, 422)
  })

  it('is not in the list of others, nor in the search', async () => {
    await givenHandedIn(portal, { cookie: erika, title: 'Geheimer Bauhof' })
    assert.doesNotMatch(await page(paths.projects.own.to(), otto), /Geheimer/)
    assert.doesNotMatch(await page(paths.search.to({ q: 'Geheimer' })), /Geheimer Bauhof/)
  })
})
