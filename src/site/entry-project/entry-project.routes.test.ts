import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEntry, givenSubmission, KALL } from '../../../test/factories.ts'
import { PROJECT_FORMS } from '../../../test/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { adoptEntry } from '../../features/projects/index.ts'

const MARTA = 'marta.probe@hellenthal.example'
const AGREED = 'KANARIE-ziel: Niemand soll warten.'
const KEPT = 'KANARIE-anlass: vertraulich.'
const { award, projects } = paths

describe('a project from an entry', () => {
  let portal: TestSite
  let entryId = ''
  const cookie = { marta: '', otto: '', nina: '' }
  type Who = keyof typeof cookie
  const address = () => award.entryProject.to({ entryId })
  const html = async (path: string, who: Who = 'marta') => (await portal.request(path, { cookie: cookie[who] })).text()
  const send = (path: string, form: Record<string, string | string[]>, who: Who = 'marta') =>
    portal.request(path, { cookie: cookie[who], form })
  const formOf = async () => {
    const page = await html(address())
    const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    return { offerId: valueOf('offerId'), seen: valueOf('seen') }
  }
  const drafts = () => portal.db.selectFrom('projects_drafts').select(['id', 'organisation_id']).orderBy('created_at').execute()
  const handOver = async (fields: string[]) => {
    const form = await formOf()
    const answer = await send(address(), { ...form, fields })
    await portal.runJobs()
    return { answer, offerId: form.offerId }
  }

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    cookie.marta = await portal.signIn(MARTA)
    cookie.otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    cookie.nina = await portal.signIn('nina.zeile@redaktion.example')
    entryId = await givenEntry(portal.db, {
      by: MARTA,
      texts: { title: { title: 'Rufbereitschaft im Tal' }, description: { aim: AGREED, occasion: KEPT } },
    })
  })
  after(() => portal.close())

  it('is offered once the entry was handed in, to its lead alone', async () => {
    assert.match(await html(address()), /noch nicht eingereicht/)
    assert.equal((await send(address(), { ...(await formOf()), fields: 'aim' })).status, 422)
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    assert.match(await html(award.entry.to({ entryId })), /Daraus ein Projekt anlegen/)
    assert.equal((await portal.request(address(), { cookie: cookie.otto })).status, 404)
    assert.match(await html(projects.newDraft.to()), /Texte aus meinem Wettbewerbsbeitrag/)
  })

  it('shows each field with its text, and ticks none', async () => {
    const page = await html(address())
    for (const text of ['Titel der Einreichung', 'Rufbereitschaft im Tal', AGREED, KEPT, KALL.name])
      assert.ok(page.includes(text), text)
    assert.ok((page.match(/type="checkbox"/g)?.length ?? 0) >= 10)
    assert.doesNotMatch(page, /type="checkbox"[^>]*checked/)
  })

  it('is refused without a field, with one that nobody offers, and where the text has changed meanwhile; ticks are kept', async () => {
    const form = await formOf()
    const nothing = await send(address(), form)
    assert.equal(nothing.status, 422)
    assert.match(await nothing.text(), /mindestens eine Angabe/)
    assert.equal((await send(address(), { ...form, fields: 'contactName' })).status, 422)
    const changed = await send(address(), { ...form, seen: '0'.repeat(64), fields: 'aim' })
    assert.equal(changed.status, 409)
    assert.match(await changed.text(), /value="aim"[^>]*checked/)
    assert.deepEqual(await portal.db.selectFrom('award_project_offers').selectAll().execute(), [])
  })

  it('makes one draft of the lead’s organisation, with what was agreed to and nothing else', async () => {
    const { answer, offerId } = await handOver(['title', 'aim', 'lead', 'partners'])
    assert.equal(answer.status, 303)
    const made = await drafts()
    assert.deepEqual(
      made.map(({ id }) => id),
      [offerId],
    )
    const page = await html(projects.draftPreview.to({ draftId: offerId }))
    assert.ok(page.includes(AGREED))
    assert.ok(page.includes('Kall'))
    const everything = JSON.stringify(await portal.db.selectFrom('projects_draft_states').selectAll().execute())
    assert.ok(!everything.includes('KANARIE-anlass'))
    const payloads = JSON.stringify(await portal.db.selectFrom('award_project_offers').selectAll().execute())
    assert.ok(!payloads.includes('KANARIE'), 'the offer names fields and no texts')
    assert.match(await html(address()), new RegExp(`href="${projects.draft.to({ draftId: offerId })}"`))
  })

  it('makes no second draft of the same offer, nor of another one while the first is open', async () => {
    const [draft] = await drafts()
    const again = {
      offerId: draft?.id ?? '',
      entryId,
      organisationId: draft?.organisation_id ?? '',
      offeredBy: await idOf(MARTA),
    }
    await adoptEntry(portal.deps, { ...again, fields: [], files: [], withheld: [] })
    await adoptEntry(portal.deps, { ...again, offerId: crypto.randomUUID(), fields: [], files: [], withheld: [] })
    assert.equal((await drafts()).length, 1)
    const seen = '0'.repeat(64)
    const refused = await send(address(), { offerId: crypto.randomUUID(), seen, fields: 'aim' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /gibt es schon einen Entwurf/)
  })

  it('can be offered again when its draft was discarded', async () => {
    await portal.moveTo('2026-02-01T10:30')
    const [first] = await drafts()
    await send(projects.draftDiscard.to({ draftId: first?.id ?? '' }), {})
    await adoptEntry(portal.deps, {
      offerId: first?.id ?? '',
      entryId,
      organisationId: first?.organisation_id ?? '',
      offeredBy: await idOf(MARTA),
      fields: [],
      files: [],
      withheld: [],
    })
    assert.equal((await drafts()).length, 1, 'the same event once more begins nothing')
    const form = await formOf()
    const answers = await Promise.all([1, 2].map(() => send(address(), { ...form, fields: ['title', 'summary', 'lead'] })))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.match(await html(address()), /wird gerade angelegt/)
    await portal.runJobs()
    assert.deepEqual(
      (await drafts()).map(({ id }) => id),
      [first?.id, form.offerId],
    )
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('passes the editors as every other, and is then the entry’s profile', async () => {
    const draftId = (await drafts())[1]?.id ?? ''
    for (const [step, form] of Object.entries(PROJECT_FORMS)) {
      const base = ['topic', 'parties', 'content'].includes(step) ? '1' : '0'
      const saved = await send(projects.draftStep.to({ draftId, step }), { base, action: 'save', ...form })
      assert.equal(saved.status, 303, step)
    }
    assert.equal((await send(projects.draftSubmission.to({ draftId }), {})).status, 303)
    const review = { round: '1', kind: 'published', message: '' }
    assert.equal((await send(projects.review.to({ draftId }), review, 'nina')).status, 303)
    await portal.runJobs()
    const page = await html(address())
    assert.match(page, /Dieses Projekt steht im Verzeichnis/)
    assert.match(page, /gemeinsamer-bauhof-oberes-tal/)
    assert.equal(
      (await send(address(), { ...(await formOf()), offerId: crypto.randomUUID(), seen: '0'.repeat(64), fields: 'aim' })).status,
      422,
    )
  })

  it('is linked to another profile, or to none, by its own organisation alone', async () => {
    const link = award.entryProjectLink.to({ entryId })
    const linked = () => portal.db.selectFrom('projects_entries').select('project_id').execute()
    const [before] = await linked()
    assert.equal((await send(link, { slug: 'gibt-es-nicht' })).status, 422)
    assert.equal((await send(link, { slug: 'gemeinsamer-bauhof-oberes-tal' }, 'otto')).status, 404)
    assert.deepEqual(await linked(), [before])
    assert.equal((await send(link, { slug: '-' })).status, 303)
    assert.deepEqual(await linked(), [])
    assert.equal((await send(link, { slug: 'gemeinsamer-bauhof-oberes-tal' })).status, 303)
    assert.deepEqual(await linked(), [before])
    const events = await portal.db
      .selectFrom('platform_events')
      .select('kind')
      .where('kind', 'like', 'project-entry-%')
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['project-entry-linked', 'project-entry-unlinked', 'project-entry-linked'],
    )
  })

  async function idOf(email: string) {
    const { id } = await portal.db.selectFrom('people_persons').select('id').where('email', '=', email).executeTakeFirstOrThrow()
    return id
  }
})
