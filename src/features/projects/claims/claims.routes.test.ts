import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { givenDraft } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { sendTwice } from '../../../../test/twice.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { findCorrectable } from '../corrections.queries.ts'
import { publishImported } from '../imported-profiles.queries.ts'
import { recordUptake } from '../uptake.queries.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const STRANGER = 'jonas.vorlage@schleiden.example'
const BOX = 'kanarie-orga@hellenthal.example'
const SLUG = 'uebernommener-bauhof'
/** Under the heading of what others have brought on its way. */
const UPTAKEN = /auf den Weg gebracht von<\/h2>[^]{0,200}Hellenthal/
const { profile, claim, claims, decision, mailbox, own, change, draftSubmission, review } = paths.projects

describe('a municipality and a profile that nobody answers for', () => {
  let portal: TestSite
  let [erika, stranger, nina, ole] = ['', '', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedProjects(portal.db)
    await givenPerson(portal.db, { email: STRANGER, name: 'Jonas Vorlage', placeId: '05366036' })
    erika = await portal.signIn(ERIKA)
    stranger = await portal.signIn(STRANGER)
    nina = await portal.signIn('nina.zeile@redaktion.example')
    ole = await portal.signIn('ole.absatz@redaktion.example')
    await givenImported()
  })
  after(() => portal.close())

  async function givenImported() {
    const content = (await findCorrectable(portal.db, 'standesamt-untere-lenne'))!.content
    const parties = { lead: { placeId: '05366020', name: 'Hellenthal' }, partners: [{ placeId: '05366024', name: 'Kall' }] }
    await transact(portal.db, (tx) =>
      publishImported(tx, {
        projectId: null,
        name: SLUG,
        content: { ...content, title: 'Übernommener Bauhof', ...parties },
        contact: { mailbox: 'kanarie-alt@kall.example', unit: '', phone: '' },
        publishedAt: new Date('2025-11-25T09:00:00Z'),
        confirmedOn: '2025-11-25',
      }),
    )
  }

  /** By the same municipality, when it was not among the parties yet. */
  async function saidUptakeBefore() {
    const said = await portal.db
      .selectFrom('projects_claims as claim')
      .where('claim.id', '=', await newest())
      .select(['claim.project_id as projectId', 'claim.organisation_id as organisationId', 'claim.claimed_by as personId'])
      .executeTakeFirstOrThrow()
    const at = portal.deps.clock.now()
    await transact(portal.db, (tx) => recordUptake(tx, { ...said, at }, { answers: null, ownProjectId: null }))
  }

  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const address = claim.to({ slug: SLUG })
  const say = (cookie: string, form: Record<string, string> = {}) =>
    portal.request(address, { cookie, form: { mailbox: BOX, unit: '', phone: '', note: '', ...form } })
  const decide = (cookie: string, claimId: string, form: Record<string, string>) =>
    portal.request(decision.to({ claimId }), { cookie, form: { answer: '', ...form } })
  const newest = async () =>
    (await portal.db.selectFrom('projects_claims').select('id').orderBy('claimed_at', 'desc').executeTakeFirstOrThrow()).id
  const project = () =>
    portal.db
      .selectFrom('projects_projects')
      .leftJoin('projects_contacts', 'projects_contacts.project_id', 'projects_projects.id')
      .where('slug', '=', SLUG)
      .select(['origin', 'organisation_id', 'mailbox'])
      .executeTakeFirstOrThrow()
  const events = async (kind: string) =>
    (await portal.db.selectFrom('platform_events').where('kind', '=', kind).select('seq').execute()).length
  const told = async (email: string) => (await mailsTo(portal.db, email)).map(({ text }) => text).join('\n')
  const began = async (cookie: string) => {
    const answer = await portal.request(change.to({ slug: SLUG }), { cookie, form: {} })
    return answer.headers.get('location')?.split('/').at(-1) ?? ''
  }

  it('meet on the page of the profile, which leads only parties of it to the form', async () => {
    assert.match(await page(profile.to({ slug: SLUG })), new RegExp(`href="${address}"[^]*Das ist unser Projekt`))
    assert.equal((await portal.request(address)).status, 303, 'to the sign-in')
    assert.match(await page(address, stranger), /steht nicht unter den Beteiligten[^]*Der Redaktion schreiben/)
    assert.equal((await say(stranger)).status, 422)
    assert.match(await page(address, erika), /name="mailbox"/)
    const refused = await say(erika, { mailbox: 'kein Postfach', note: 'KANARIE-getippt' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Bitte geben Sie eine E-Mail-Adresse an[^]*kein Postfach[^]*KANARIE-getippt/)
    assert.equal(await events('project-claimed'), 0)
  })

  it('whoever writes a second profile of it is told that there is one, and may claim it; so is the editor', async () => {
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Übernommener Bauhof im Tal' })
    const html = await page(draftSubmission.to({ draftId }), erika)
    assert.match(html, new RegExp(`Gibt es dieses Projekt schon\\?[^]*href="${address}"`))
    assert.equal((await portal.request(draftSubmission.to({ draftId }), { cookie: erika, form: {} })).status, 303)
    assert.match(await page(review.to({ draftId }), nina), /Gibt es dieses Projekt schon\?[^]*Übernommener Bauhof</)
    const other = await givenDraft(portal, { cookie: erika, title: 'Bücher für alle' })
    assert.doesNotMatch(await page(draftSubmission.to({ draftId: other }), erika), /Gibt es dieses Projekt schon/)
  })

  it('the claim is made once, told to the editors, and changes nothing yet', async () => {
    for (const _ of [1, 2]) assert.equal((await say(erika)).status, 303)
    assert.match(await page(address, erika), /liegt bei der Redaktion/)
    assert.equal(await events('project-claimed'), 1)
    assert.match(await told('nina.zeile@redaktion.example'), /verantwortlich sein/)
    assert.deepEqual(await project(), { origin: 'import', organisation_id: null, mailbox: 'kanarie-alt@kall.example' })
    assert.match(await page(paths.projects.reviews.to(), nina), /1 Meldung „Das ist unser Projekt“/)
    assert.equal((await portal.request(claims.to(), { cookie: erika })).status, 403)
    assert.equal((await portal.request(decision.to({ claimId: await newest() }), { cookie: erika })).status, 403)
  })

  it('is refused with a reason, which the municipality reads and may answer', async () => {
    const claimId = await newest()
    assert.equal((await decide(nina, claimId, { act: 'decline' })).status, 422)
    const decline = () => decide(nina, claimId, { act: 'decline', answer: 'Bitte erst mit Kall abstimmen.' })
    const led = `303 ${claims.to({ stand: 'decline' })}`
    for (const how of ['at once', 'one after the other'] as const)
      assert.deepEqual(await sendTwice(decline, how), [led, led], 'a second click')
    assert.equal(await events('project-claim-declined'), 1)
    assert.match(await told(ERIKA), /nicht übergeben[^]*mit Kall abstimmen/)
    assert.match(await page(address, erika), /mit Kall abstimmen[^]*name="mailbox"/)
    await portal.moveTo('2025-12-05T09:30')
    assert.equal((await say(erika, { note: 'Ist abgestimmt.' })).status, 303)
    assert.equal((await decide(nina, claimId, { act: 'accept' })).status, 422, 'the old one is decided')
  })

  it('is not handed over while a correction waits; an open one ends with it', async () => {
    const draftId = await began(nina)
    await portal.request(paths.projects.draftStep.to({ draftId, step: 'picture' }), { cookie: nina, form: { base: '0' } })
    const claimId = await newest()
    assert.equal((await portal.request(draftSubmission.to({ draftId }), { cookie: nina, form: {} })).status, 303)
    const refused = await decide(nina, claimId, { act: 'accept' })
    assert.match(await refused.text(), /liegt bei der Redaktion\. Bitte entscheiden Sie zuerst über sie/)
    await saidUptakeBefore()
    assert.match(await page(profile.to({ slug: SLUG })), UPTAKEN)
    const returned = { round: '1', kind: 'returned', message: 'Bitte noch einmal lesen.' }
    assert.equal((await portal.request(review.to({ draftId }), { cookie: ole, form: returned })).status, 303)
    const led = claims.to({ stand: 'accept' })
    for (const how of ['at once', 'one after the other'] as const)
      assert.deepEqual(await sendTwice(() => decide(nina, claimId, { act: 'accept' }), how), [`303 ${led}`, `303 ${led}`])
    assert.match(await page(led, nina), /gehört jetzt der Organisation/)
    assert.equal(await events('project-draft-discarded'), 1)
    assert.equal(await events('project-claim-accepted'), 1)
  })

  it('then the profile is the organisation’s: to change, to confirm, to be asked for; its past stays told', async () => {
    const standing = await project()
    assert.deepEqual([standing.origin, standing.mailbox], ['organisation', BOX])
    assert.match(await told(ERIKA), /den Steckbrief „Übernommener Bauhof“ übergeben/)
    assert.match(await page(own.to(), erika), /Übernommener Bauhof/)
    const html = await page(profile.to({ slug: SLUG }))
    assert.match(html, /Aus öffentlichen Quellen entstanden[^]*interkommunales\.nrw/)
    assert.doesNotMatch(html, /Das ist unser Projekt|kanarie/)
    assert.doesNotMatch(html, UPTAKEN)
    assert.equal(await events('project-uptake-removed'), 1, 'nobody follows their own example')
    assert.notEqual(await began(erika), '')
    assert.equal(await began(nina), '', 'editors correct it no more')
    assert.match(await page(address, stranger), /schon eine Organisation verantwortlich/)
  })

  it('is taken back by editors with a reason, and is what it was', async () => {
    const claimId = await newest()
    assert.equal((await decide(nina, claimId, { act: 'undo' })).status, 422)
    const led = `303 ${claims.to({ stand: 'undo' })}`
    for (const how of ['at once', 'one after the other'] as const)
      assert.deepEqual(await sendTwice(() => decide(nina, claimId, { act: 'undo', answer: 'Kall führt es.' }), how), [led, led])
    assert.equal(await events('project-claim-undone'), 1)
    assert.deepEqual(await project(), { origin: 'import', organisation_id: null, mailbox: 'kanarie-alt@kall.example' })
    assert.match(await told(ERIKA), /zurückgenommen[^]*Kall führt es/)
    assert.match(await page(own.to(), erika), new RegExp(`href="${address}"`), 'named in it, as before')
    assert.match(await page(address, erika), /name="mailbox"/)
    assert.notEqual(await began(nina), '')
  })

  it('the mailbox of an import is set by editors, and the next import leaves it', async () => {
    const box = mailbox.to({ slug: SLUG })
    assert.equal((await portal.request(box, { cookie: erika })).status, 403)
    assert.equal((await portal.request(mailbox.to({ slug: 'standesamt-untere-lenne' }), { cookie: nina })).status, 404)
    assert.match(await page(profile.to({ slug: SLUG }), nina), new RegExp(`href="${box}"`))
    assert.match(await page(box, nina), /value="kanarie-alt@kall\.example"/)
    const form = { mailbox: 'neu@kall.example', unit: 'Bauamt', phone: '' }
    assert.equal((await portal.request(box, { cookie: nina, form: { ...form, mailbox: 'neu' } })).status, 422)
    assert.equal((await portal.request(box, { cookie: nina, form })).status, 303)
    assert.equal((await project()).mailbox, 'neu@kall.example')
    assert.equal(await events('project-mailbox-set'), 1)
    const { id } = await portal.db.selectFrom('projects_projects').where('slug', '=', SLUG).select('id').executeTakeFirstOrThrow()
    const { content } = (await findCorrectable(portal.db, SLUG))!
    await transact(portal.db, (tx) =>
      publishImported(tx, {
        projectId: id,
        name: SLUG,
        content,
        contact: { mailbox: 'kanarie-alt@kall.example', unit: '', phone: '' },
        publishedAt: new Date('2025-12-05T09:00:00Z'),
        confirmedOn: '2025-12-05',
      }),
    )
    assert.equal((await project()).mailbox, 'neu@kall.example')
  })
})
