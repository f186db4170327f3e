import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenPerson } from '../../../../test/people.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenHandedIn, givenPublished } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { recordPublication } from '../publication.queries.ts'
import type { ProfileContent } from '../profile.rules.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'

describe('the editors', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn(ERIKA)
    nina = await portal.signIn('nina.zeile@redaktion.example')
  })
  after(() => portal.close())

  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const decide = (draftId: string, form: Record<string, string>, cookie = nina) =>
    portal.request(paths.projects.review.to({ draftId }), { cookie, form: { round: '1', message: '', ...form } })
  const stepOf = (draftId: string, step: string) => paths.projects.draftStep.to({ draftId, step })
  const submitAgain = (draftId: string) =>
    portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: erika, form: {} })
  const draftOfChange = async (slug: string) => {
    const answer = await portal.request(paths.projects.change.to({ slug }), { cookie: erika, form: {} })
    return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
  }
  const events = async (draftId: string) =>
    (await portal.db.selectFrom('platform_events').where('subject_id', '=', draftId).select('kind').orderBy('seq').execute())
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'project-step-saved')

  it('see what waits since when', async () => {
    await givenHandedIn(portal, { cookie: erika, title: 'Wartender Bauhof' })
    await portal.moveTo('2025-12-07T09:30')
    assert.match(await page(paths.projects.reviews.to(), nina), /Wartender Bauhof.*Hellenthal.*Neu.*4\. Dezember 2025.*3 Tagen/s)
    assert.equal((await portal.request(paths.projects.reviews.to(), { cookie: erika })).status, 403)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('send back with a message and remarks; the authors correct it, hand it in again, and it is published', async () => {
    const draftId = await givenHandedIn(portal, { cookie: erika, title: 'Bauhof im Umlauf' })
    assert.equal((await decide(draftId, { kind: 'returned' })).status, 422)
    const remark = { kind: 'returned', message: 'Fast fertig.', 'remark.content': 'Bitte die Kosten nennen.' }
    assert.equal((await decide(draftId, remark)).status, 303)
    const [mail] = (await mailsTo(portal.db, ERIKA)).filter(({ text }) => text.includes(draftId))
    assert.match(mail?.text ?? '', /bittet Sie um eine Überarbeitung[^]*Fast fertig\./)
    assert.match(await page(paths.projects.own.to(), erika), /Zu überarbeiten/)
    assert.match(await page(stepOf(draftId, 'content'), erika), /Anmerkung der Redaktion.*Bitte die Kosten nennen\./s)
    const corrected = { base: '1', action: 'save', aim: 'Winterdienst sichern, für 80.000 Euro im Jahr.' }
    assert.equal((await portal.request(stepOf(draftId, 'content'), { cookie: erika, form: corrected })).status, 303)
    await submitAgain(draftId)
    const review = await page(paths.projects.review.to({ draftId }), nina)
    assert.match(review, /Seit der vorigen Fassung geändert.*<ins>.*80\.000 Euro/s)
    assert.equal((await decide(draftId, { kind: 'published', round: '2' })).status, 303)
    assert.match(await page(paths.projects.profile.to({ slug: 'bauhof-im-umlauf' })), /für 80\.000 Euro im Jahr/)
    assert.match(await page(paths.projects.directory.to({ q: 'Umlauf' })), /Bauhof im <mark>Umlauf<\/mark>/)
    assert.deepEqual(await events(draftId), [
      'project-draft-begun',
      'project-submitted',
      'project-returned',
      'project-submitted',
      'project-published',
    ])
  })

  it('of two at once, the second is told, and what they wrote is still there', async () => {
    const draftId = await givenHandedIn(portal, { cookie: erika, title: 'Umstrittener Bauhof' })
    const said = { kind: 'declined', message: 'Steht schon im Verzeichnis.' }
    const answers = await Promise.all([decide(draftId, said), decide(draftId, { kind: 'published' }), decide(draftId, said)])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422, 422])
    const late = await decide(draftId, { ...said, message: 'Mein Grund' })
    assert.match(await late.text(), /inzwischen entschieden/)
    const reviews = await portal.db
      .selectFrom('projects_reviews as review')
      .innerJoin('projects_submissions as submission', 'submission.id', 'review.submission_id')
      .where('submission.draft_id', '=', draftId)
      .select('review.kind')
      .execute()
    assert.equal(reviews.length, 1)
  })

  it('decline with a reason, and nothing is published', async () => {
    const draftId = await givenHandedIn(portal, { cookie: erika, title: 'Abgelehnter Bauhof' })
    await decide(draftId, { kind: 'declined', message: 'Bitte nur eigene Projekte.' })
    assert.match(
      await page(paths.projects.draft.to({ draftId }), erika),
      /hat diesen Entwurf abgelehnt.*Bitte nur eigene Projekte/s,
    )
    assert.equal((await portal.request(paths.projects.profile.to({ slug: 'abgelehnter-bauhof' }))).status, 404)
    assert.equal((await submitAgain(draftId)).status, 422)
  })

  it('give the second of one name another address, and none a word of ours', async () => {
    for (const title of ['Karte', 'Karte']) await givenPublished(portal, { cookie: erika, editor: nina, title })
    const slugs = await portal.db
      .selectFrom('projects_projects')
      .where('slug', 'like', 'karte%')
      .select('slug')
      .orderBy('slug')
      .execute()
    assert.deepEqual(
      slugs.map(({ slug }) => slug),
      ['karte-2', 'karte-3'],
    )
  })

  it('read a change as a diff against the published version, and publish it as the next', async () => {
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof im Wandel' })
    const slug = 'bauhof-im-wandel'
    const draftId = await draftOfChange(slug)
    assert.equal(await draftOfChange(slug), draftId, 'colleagues go on with the open one')
    const changed = { base: '1', action: 'save', implementation: 'Kall räumt und streut.' }
    assert.equal((await portal.request(stepOf(draftId, 'content'), { cookie: erika, form: changed })).status, 303)
    await submitAgain(draftId)
    const review = await page(paths.projects.review.to({ draftId }), nina)
    assert.match(review, /Änderungen gegenüber der veröffentlichten Fassung 1/)
    assert.match(review, /<ins>.* und streut/s)
    assert.match(review, /Angaben sind unverändert/)
    assert.doesNotMatch(await page(paths.projects.profile.to({ slug })), /und streut/)
    await decide(draftId, { kind: 'published' })
    assert.match(await page(paths.projects.profile.to({ slug })), /und streut/)
    const versions = await portal.db
      .selectFrom('projects_versions as version')
      .innerJoin('projects_projects as project', 'project.id', 'version.project_id')
      .where('project.slug', '=', slug)
      .select('number')
      .execute()
    assert.equal(versions.length, 2)
  })

  it('cannot publish a change over a version that came meanwhile', async () => {
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof überholt' })
    const draftId = await draftOfChange('bauhof-ueberholt')
    await submitAgain(draftId)
    const version = await portal.db
      .selectFrom('projects_published as published')
      .innerJoin('projects_versions as version', 'version.project_id', 'published.project_id')
      .where('published.slug', '=', 'bauhof-ueberholt')
      .select(['version.project_id as projectId', 'version.content'])
      .executeTakeFirstOrThrow()
    const content = { ...(version.content as ProfileContent), supportedBy: 'von anderswo' }
    const at = new Date('2025-12-04T08:31:00Z')
    await transact(portal.db, (tx) =>
      recordPublication(tx, {
        projectId: version.projectId,
        content,
        publishedAt: at,
        publishedBy: null,
        confirmedOn: '2025-12-04',
      }),
    )
    const answer = await decide(draftId, { kind: 'published' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /eine andere Fassung veröffentlicht/)
    assert.match(await page(paths.projects.profile.to({ slug: 'bauhof-ueberholt' })), /von anderswo/)
    assert.notEqual(await draftOfChange('bauhof-ueberholt'), draftId, 'a new draft begins on the new version')
  })

  it('alone read whom to ask; the public never does', async () => {
    const draftId = await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof ohne Adresse' })
    assert.match(await page(paths.projects.review.to({ draftId }), nina), /kanarie-postfach@hellenthal\.example/)
    for (const address of [
      paths.projects.profile.to({ slug: 'bauhof-ohne-adresse' }),
      paths.projects.directory.to({ q: 'Adresse' }),
      paths.search.to({ q: 'kanarie' }),
      paths.sitemap.to(),
    ])
      assert.doesNotMatch(await page(address), /kanarie-|KANARIE-|02482 4711/, address)
  })

  it('read what their own organisation hands in, and leave the decision to others', async () => {
    const email = 'ella.doppelrolle@hellenthal.example'
    await givenPerson(portal.db, { email, name: 'Ella Doppelrolle', placeId: '05366020', role: 'editor' })
    const ella = await portal.signIn(email)
    const draftId = await givenHandedIn(portal, { cookie: erika, title: 'Bauhof der Kollegin' })
    const html = await page(paths.projects.review.to({ draftId }), ella)
    assert.match(html, /Bauhof der Kollegin[^]*entscheidet jemand anderes aus der Redaktion/)
    assert.doesNotMatch(html, /Entscheidung speichern/)
    const answer = await decide(draftId, { kind: 'published' }, ella)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /entscheidet jemand anderes aus der Redaktion/)
    assert.deepEqual(await events(draftId), ['project-draft-begun', 'project-submitted'])
    assert.equal((await decide(draftId, { kind: 'published' })).status, 303)
  })
})
