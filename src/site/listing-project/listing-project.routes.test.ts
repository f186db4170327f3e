import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenListing } from '../../../test/listings.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'

const KALL = 'lena.entwurf@kall.example'
const OTHER = 'jonas.vorlage@schleiden.example'
const SCHLEIDEN = '05366036'
const TITLE = 'Gemeinsames Standesamt gesucht (erfunden)'
const TEXT = 'Wir suchen eine Vertretung für das Standesamt (erfunden).'
const { own } = paths.partners

describe('what became of a listing', () => {
  let portal: TestSite
  let [kall, other, listingId] = ['', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: KALL, name: 'Lena Entwurf', placeId: '05366024', manages: true })
    await givenPerson(portal.db, { email: OTHER, name: 'Jonas Vorlage', placeId: SCHLEIDEN })
    kall = await portal.signIn(KALL)
    other = await portal.signIn(OTHER)
    const content = { title: TITLE, text: TEXT, legalForm: 'zweckverband' as const }
    listingId = await givenListing(portal.db, { by: KALL, at: new Date('2025-12-01T10:00:00Z'), content })
  })
  after(() => portal.close())

  const outcome = () => own.outcome.to({ listingId })
  const project = () => own.project.to({ listingId })
  const post = async (path: string, form: Record<string, string>, cookie = kall) => {
    const answer = await portal.request(path, { cookie, form })
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
  }
  const page = async (path: string, cookie = kall) => {
    const answer = await portal.request(path, { cookie })
    return { status: answer.status, html: await answer.text() }
  }
  const stored = () =>
    portal.db
      .selectFrom('partners_outcomes')
      .select(['number', 'became', 'partner_place_id', 'partner_name'])
      .orderBy('number')
      .execute()
  const drafts = () => portal.db.selectFrom('projects_drafts').select('id').execute()

  it('is not asked before somebody was found', async () => {
    assert.equal((await page(outcome())).status, 404)
    assert.equal((await post(outcome(), { base: '0', became: 'project' })).status, 404)
    assert.equal((await post(project(), {})).status, 404)
    const ended = await post(own.ending.to({ listingId }), { result: 'found' })
    assert.equal(ended.location, outcome())
    assert.doesNotMatch((await page(own.listing.to({ listingId }))).html, /Projekt mit diesen Angaben anlegen/)
  })

  it('is nobody else’s', async () => {
    assert.equal((await page(outcome(), other)).status, 404)
    assert.equal((await post(outcome(), { base: '0', became: 'project' }, other)).status, 404)
    assert.equal((await post(project(), {}, other)).status, 404)
    assert.deepEqual(await drafts(), [])
  })

  it('wants an answer and keeps what was typed', async () => {
    const { status, html } = await post(outcome(), { base: '0', partnerName: 'Gemeente Musterdorp', partner: SCHLEIDEN })
    assert.equal(status, 422)
    assert.match(html, /Bitte wählen Sie aus, was daraus geworden ist/)
    assert.match(html, /value="Gemeente Musterdorp"/)
    assert.match(html, /Schleiden/)
    assert.deepEqual(await stored(), [])
  })

  it('finds a partner without script', async () => {
    const { status, html } = await post(outcome(), {
      base: '0',
      became: 'planned',
      'partner-suche': 'Schleiden',
      'partner-aktion': 'suchen',
    })
    assert.equal(status, 200)
    assert.match(html, new RegExp(`type="radio"[^>]*value="${SCHLEIDEN}"`))
    assert.match(html, /value="planned"[^>]*checked/)
    assert.deepEqual(await stored(), [])
  })

  it('is stored with whom, and told on the page of the listing', async () => {
    const said = { base: '0', became: 'planned', partner: SCHLEIDEN, partnerName: 'Gemeente Musterdorp' }
    assert.equal((await post(outcome(), said)).status, 303)
    assert.equal((await post(outcome(), said)).status, 303)
    assert.deepEqual(await stored(), [
      { number: 1, became: 'planned', partner_place_id: SCHLEIDEN, partner_name: 'Gemeente Musterdorp' },
    ])
    const { html } = await page(own.listing.to({ listingId }))
    assert.match(html, /Noch nicht, aber es ist vereinbart/)
    assert.match(html, /Schleiden, Gemeente Musterdorp/)
    assert.match(html, /Projekt mit diesen Angaben anlegen/)
    const kinds = await portal.db
      .selectFrom('platform_events')
      .where('subject_id', '=', listingId)
      .select('kind')
      .orderBy('seq')
      .execute()
    assert.deepEqual(kinds.at(-1), { kind: 'listing-outcome-said' })
  })

  it('overwrites nobody', async () => {
    const { status, html } = await post(outcome(), { base: '0', became: 'nothing' })
    assert.equal(status, 422)
    assert.match(html, /hat inzwischen eine andere Antwort gegeben/)
    assert.equal((await stored()).length, 1)
  })

  it('begins one draft with title, topic, text, legal form, place and partner', async () => {
    const { status, location } = await post(project(), {})
    assert.equal(status, 303)
    assert.equal(location, paths.projects.draft.to({ draftId: listingId }))
    assert.equal((await post(project(), {})).location, location)
    assert.deepEqual(await drafts(), [{ id: listingId }])
    const { html } = await page(paths.projects.draftPreview.to({ draftId: listingId }))
    for (const carried of [TITLE, TEXT, 'Standesamt', 'Kall', 'Schleiden', 'Gemeente Musterdorp', 'Zweckverband'])
      assert.ok(html.includes(carried), carried)
    const topic = await page(paths.projects.draftStep.to({ draftId: listingId, step: 'topic' }))
    assert.match(topic.html, /value="standesamt"[^>]*checked/)
    assert.equal((await page(paths.projects.draft.to({ draftId: listingId }), other)).status, 404)
  })

  it('offers no project where nothing came of it', async () => {
    assert.equal((await post(outcome(), { base: '1', became: 'nothing' })).status, 303)
    assert.doesNotMatch((await page(own.listing.to({ listingId }))).html, /Projekt mit diesen Angaben anlegen/)
    assert.equal((await stored()).length, 2)
  })
})
