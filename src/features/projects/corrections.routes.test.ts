import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { seedPeople } from '../../../db/seeds/people.ts'
import { seedProjects } from '../../../db/seeds/projects.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { givenDraft, givenPublished } from '../../../test/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { findCorrectable } from './corrections.queries.ts'
import { publishImported } from './imported-profiles.queries.ts'

const SLUG = 'standesamt-untere-lenne'
const IMPORTED = 'uebernommener-bauhof'
const OLE = 'ole.absatz@redaktion.example'

describe('profiles that no organisation answers for', () => {
  let portal: TestSite
  let [erika, nina, ole] = ['', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedProjects(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    ole = await portal.signIn(OLE)
    await givenImported()
  })
  after(() => portal.close())

  /** With a picture, a contact, and more links than the form has rows. */
  async function givenImported() {
    const content = (await findCorrectable(portal.db, SLUG))!.content
    const links = Array.from({ length: 6 }, (_, index) => ({ label: `Link ${index}`, url: `https://kall.example/${index}` }))
    const picture = { mediaId: randomUUID(), alt: 'Ein Bagger', credit: '' }
    await transact(portal.db, (tx) =>
      publishImported(tx, {
        projectId: null,
        name: IMPORTED,
        content: { ...content, title: 'Übernommener Bauhof', links, picture },
        contact: { mailbox: 'kanarie-bauhof@kall.example', unit: '', phone: '' },
        publishedAt: new Date('2025-11-25T09:00:00Z'),
        confirmedOn: '2025-11-25',
      }),
    )
  }

  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const profile = (slug = SLUG) => paths.projects.profile.to({ slug })
  const change = (cookie: string, slug = SLUG) => portal.request(paths.projects.change.to({ slug }), { cookie, form: {} })
  const begin = async (cookie: string, slug = SLUG) => (await change(cookie, slug)).headers.get('location')!.split('/').at(-1)!
  const save = (draftId: string, step: string, form: Record<string, string | string[]>, cookie = nina) =>
    portal.request(paths.projects.draftStep.to({ draftId, step }), { cookie, form: { base: '1', action: 'save', ...form } })
  const submit = (draftId: string, cookie = nina) =>
    portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie, form: {} })
  const publish = (draftId: string, cookie: string) =>
    portal.request(paths.projects.review.to({ draftId }), { cookie, form: { round: '1', kind: 'published', message: '' } })
  const confirmedOn = async (slug: string) =>
    (await portal.db.selectFrom('projects_published').where('slug', '=', slug).select('confirmed_on').executeTakeFirstOrThrow())
      .confirmed_on

  /** The list is renewed when PostgreSQL says that a profile has changed: a moment after the publication. */
  async function listedIn(kategorie: string, what: RegExp): Promise<void> {
    let html = ''
    for (let tries = 0; tries < 100 && !what.test(html); tries += 1) {
      if (tries > 0) await sleep(20)
      html = await page(paths.projects.directory.to({ kategorie }))
    }
    assert.match(html, what)
  }

  it('are corrected by editors alone', async () => {
    assert.match(await page(profile(), nina), /Profil berichtigen/)
    for (const cookie of [erika, undefined]) assert.doesNotMatch(await page(profile(), cookie), /Profil berichtigen/)
    assert.equal((await change(erika)).status, 404)
    const drafts = await portal.db.selectFrom('projects_drafts').selectAll().execute()
    assert.equal(drafts.length, 0)
  })

  it('are corrected with the steps that concern them, by all editors together and nobody else', async () => {
    const draftId = await begin(nina)
    assert.equal(await begin(ole), draftId, 'a colleague goes on with the open one')
    const html = await page(paths.projects.draft.to({ draftId }), ole)
    assert.match(html, /Quellen und Stand/)
    assert.doesNotMatch(html, /schritte\/(contact|picture)"/)
    assert.match(await page(paths.projects.reviews.to(), ole), /Bei der Redaktion in Arbeit.*Untere Lenne.*Berichtigung/s)
    for (const step of ['contact', 'picture'])
      assert.equal((await save(draftId, step, { mailbox: 'a@b.example' })).status, 404, step)
    for (const path of [paths.projects.draft.to({ draftId }), paths.projects.draftStep.to({ draftId, step: 'sources' })])
      assert.equal((await portal.request(path, { cookie: erika })).status, 404)
    assert.equal((await save(draftId, 'topic', { title: 'Gekapert' }, erika)).status, 404)
    assert.equal((await submit(draftId, erika)).status, 404)
  })

  it('stay as they are until another editor has read the correction, then say it, with their history', async () => {
    const draftId = await begin(nina)
    assert.equal((await save(draftId, 'content', { summary: 'Berichtigt: ein Standesamt für zwei.' })).status, 303)
    assert.equal((await submit(draftId)).status, 303)
    assert.match(await page(paths.projects.reviews.to(), ole), /Untere Lenne.*Redaktion.*Änderung/s)
    assert.deepEqual((await mailsTo(portal.db, 'nina.zeile@redaktion.example')).length, 0)
    assert.match((await mailsTo(portal.db, OLE)).at(-1)?.text ?? '', /Die Redaktion hat Änderungen am Projekt/)

    const own = await publish(draftId, nina)
    assert.equal(own.status, 422)
    assert.match(await own.text(), /entscheidet jemand anderes aus der Redaktion/)
    assert.doesNotMatch(await page(profile()), /Berichtigt: ein Standesamt/)

    const review = await page(paths.projects.review.to({ draftId }), ole)
    assert.match(review, /Änderungen gegenüber der veröffentlichten Fassung 1.*<ins>.*Berichtigt/s)
    assert.equal((await publish(draftId, ole)).status, 303)
    const html = await page(profile())
    assert.match(html, /Berichtigt: ein Standesamt für zwei\./)
    assert.match(
      html,
      /Zusammenfassung öffentlicher Quellen.*Die Redaktion hat ihn am 4\. Dezember 2025 berichtigt.*interkommunales\.nrw/s,
    )
    assert.match(html, /Teilnehmer 1\. Landespreis/)
    assert.match(html, /Stand der Quelle: 22\. November 2025/)
    assert.match(await page(paths.projects.version.to({ slug: SLUG, number: '2' })), /im Vergleich zu Fassung 1/)
    assert.match(await page(paths.projects.directory.to({ q: 'Berichtigt' })), /Untere Lenne/)
    const contacts = await portal.db.selectFrom('projects_contacts').select('mailbox').execute()
    assert.deepEqual(contacts, [{ mailbox: 'kanarie-bauhof@kall.example' }])
    const events = await portal.db
      .selectFrom('platform_events')
      .where('subject_id', '=', draftId)
      .select('kind')
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['project-draft-begun', 'project-step-saved', 'project-submitted', 'project-published'],
    )
  })

  it('are as old as their sources, which an editor can have read anew', async () => {
    const draftId = await begin(nina)
    const refused = { sources: 'https://quelle.example/\nkeine Adresse' }
    await save(draftId, 'sources', refused)
    assert.equal((await submit(draftId)).status, 422)
    await save(draftId, 'sources', { base: '2', sources: 'https://quelle.example/neu', checked: 'anew' })
    assert.equal((await submit(draftId)).status, 303)
    assert.match(await page(paths.projects.review.to({ draftId }), ole), /Die Quellen sind neu gelesen/)
    await publish(draftId, ole)
    assert.match(await page(profile()), /quelle\.example.*Stand der Quelle: 4\. Dezember 2025/s)
  })

  it('keep what came with them: contact, day, further links; the picture needs its rights or goes', async () => {
    const draftId = await begin(nina, IMPORTED)
    assert.match(await page(paths.projects.draftStep.to({ draftId, step: 'picture' }), nina), /alt="Ein Bagger"/)
    const missing = await submit(draftId)
    assert.equal(missing.status, 422)
    assert.match(await missing.text(), /Urheber und Rechte/)
    await save(draftId, 'picture', { pictureAlt: 'Ein gelber Bagger', pictureCredit: 'Foto: Stadt Kall, mit Erlaubnis' })
    assert.equal((await submit(draftId)).status, 303)
    await publish(draftId, ole)
    const html = await page(profile(IMPORTED))
    assert.match(html, /alt="Ein gelber Bagger".*Foto: Stadt Kall, mit Erlaubnis/s)
    for (const index of [0, 3, 4, 5]) assert.ok(html.includes(`https://kall.example/${index}`), String(index))
    assert.equal(await confirmedOn(IMPORTED), '2025-11-25')

    const fewer = await begin(nina, IMPORTED)
    const step = await page(paths.projects.draftStep.to({ draftId: fewer, step: 'links' }), nina)
    assert.match(step, /name="linkAddress6"[^>]*value="https:\/\/kall\.example\/5"/)
    assert.doesNotMatch(step, /name="linkAddress7"/)
    const texts = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        [`linkLabel${index + 1}`, `Link ${index}`],
        [`linkAddress${index + 1}`, `https://kall.example/${index}`],
      ]).flat(),
    )
    assert.equal((await save(fewer, 'links', { ...texts, linkLabel7: 'Zu viel' })).status, 422, 'no row more than there were')
    assert.equal((await save(fewer, 'links', { ...texts, linkLabel5: '', linkAddress5: '' })).status, 303)
    await submit(fewer)
    await publish(fewer, ole)
    const fewerLinks = await page(profile(IMPORTED))
    assert.ok(fewerLinks.includes('https://kall.example/5'))
    assert.ok(!fewerLinks.includes('https://kall.example/4'), 'a fifth link can be removed')

    const without = await begin(nina, IMPORTED)
    await save(without, 'picture', { picture: 'dropped', pictureAlt: '', pictureCredit: '' })
    await submit(without)
    await publish(without, ole)
    assert.doesNotMatch(await page(profile(IMPORTED)), /gelber Bagger/)
  })

  it('are corrected in what the Landespreis says of them, and in their years and words; organisations are asked for the category alone', async () => {
    const draftId = await begin(nina)
    assert.match(await page(paths.projects.draftStep.to({ draftId, step: 'prize' }), nina), /Teilnehmer 1\. Landespreis/)
    await save(draftId, 'prize', { prizesWon: 'Preisträger: Erprobter Preis', prizesJoined: '' })
    const topics = (await findCorrectable(portal.db, SLUG))!.content.topics
    await save(draftId, 'topic', { topics, until: '2024', prizeCategory: 'krisenbewaeltigung' })
    await save(draftId, 'financing', { legalForm: 'zweckverband', legalFormNote: 'Vertrag vom 3. Mai' })
    assert.equal((await submit(draftId)).status, 303)
    await publish(draftId, ole)
    const html = await page(profile())
    assert.match(html, /Zweckverband[^]*In eigenen Worten: Vertrag vom 3\. Mai[^]*Beendet im Jahr[^]*2024/)
    assert.match(html, /Kategorie des Landespreises[^]*Krisenbewältigung[^]*Preisträger: Erprobter Preis/)
    assert.doesNotMatch(html, /Teilnehmer 1\. Landespreis/)
    await listedIn('krisenbewaeltigung', /Untere Lenne/)

    const own = await givenDraft(portal, { cookie: erika })
    assert.match(await page(paths.projects.draftStep.to({ draftId: own, step: 'topic' }), erika), /name="prizeCategory"/)
    assert.equal((await save(own, 'prize', { prizesWon: 'Erschlichen' }, erika)).status, 404)
  })

  it('of an organisation are its own, also for the database', async () => {
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof der Gemeinde' })
    assert.doesNotMatch(await page(profile('bauhof-der-gemeinde'), nina), /Profil berichtigen/)
    assert.equal((await change(nina, 'bauhof-der-gemeinde')).status, 404)
    const own = await portal.db
      .selectFrom('projects_versions as version')
      .innerJoin('projects_projects as project', 'project.id', 'version.project_id')
      .where('project.slug', '=', 'bauhof-der-gemeinde')
      .select(['version.project_id', 'version.number', 'version.published_by'])
      .executeTakeFirstOrThrow()
    const draft = { organisation_id: null, created_by: own.published_by!, created_at: new Date() }
    const insert = (base: { project_id: string | null; base_number: number | null }) =>
      portal.db
        .insertInto('projects_drafts')
        .values({ ...draft, ...base })
        .execute()
    await assert.rejects(insert({ project_id: own.project_id, base_number: own.number }), /is its organisation's/)
  })

  it('are discarded by the way back to the editors’ list', async () => {
    const draftId = await begin(nina, IMPORTED)
    const answer = await portal.request(paths.projects.draftDiscard.to({ draftId }), { cookie: ole, form: {} })
    assert.equal(answer.headers.get('location'), paths.projects.reviews.to({ stand: 'verworfen' }))
    assert.match(await page(answer.headers.get('location')!, ole), /Der Entwurf ist verworfen/)
    assert.notEqual(await begin(nina, IMPORTED), draftId)
  })
})
