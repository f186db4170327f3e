import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedPeople } from '../../../db/seeds/people.ts'
import { PROJECT_FORMS } from '../../../test/projects.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { importWordPress } from './import-wordpress.ts'

const NOTHING = { new: 0, changed: 0, unchanged: 0, left: 0 }
const OLD = '/projekte-alt/gemeinsames-archiv/'
const { claim, decision, draftStep, draftSubmission, change, profile, review } = paths.projects

describe('an imported profile that a municipality has claimed', () => {
  let portal: TestSite
  let [erika, nina, slug] = ['', '', '']
  const file = join(tmpdir(), `ik-claimed-${process.pid}.xml`)
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
  })
  after(async () => {
    await portal.close()
    rmSync(file, { force: true })
  })

  const imported = async (occasion: string, modified: string) => {
    const post = `<item><title>Gemeinsames Archiv</title><link>https://alt.example${OLD}</link>
      <wp:post_id>41</wp:post_id><wp:post_type>projekt</wp:post_type><wp:status>publish</wp:status><wp:post_name>gemeinsames-archiv</wp:post_name>
      <wp:post_date_gmt>2024-01-01 08:00:00</wp:post_date_gmt><wp:post_modified_gmt>${modified}</wp:post_modified_gmt>
      <content:encoded><![CDATA[<p>Hauptverantwortlich: Gemeinde Hellenthal</p><p>Beteiligte Kommunen: Kall</p>
      <p>Anlass: ${occasion}</p><p>Kontakt: alt@kall.example</p>]]></content:encoded></item>`
    const head = '<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://alt.example</wp:base_blog_url>'
    writeFileSync(file, `<rss><channel>${head}${post}</channel></rss>`)
    const { counts, remarks } = await importWordPress(portal.deps, file)
    return { ...counts.project, reasons: remarks.map(({ reason }) => reason) }
  }
  const page = async (address: string) => (await portal.request(address)).text()
  const standing = async () => {
    const { db } = portal
    const projects = await db.selectFrom('projects_projects').select(['id', 'origin', 'organisation_id', 'slug']).execute()
    const versions = await db.selectFrom('projects_versions').select(['project_id', 'number', 'content']).execute()
    const contacts = await db.selectFrom('projects_contacts').select(['project_id', 'mailbox', 'asking']).execute()
    return { projects, versions, contacts, redirects: await db.selectFrom('site_redirects').selectAll().execute() }
  }
  const leadsTo = async (address: string) => {
    const answer = await portal.request(OLD)
    assert.equal(answer.status, 301)
    assert.equal(answer.headers.get('location'), address)
    assert.equal((await portal.request(address)).status, 200)
  }

  it('was one profile before, the portal’s own', async () => {
    assert.deepEqual(await imported('Platz fehlt.', '2024-02-01 08:00:00'), { ...NOTHING, new: 1, reasons: [] })
    const { projects, contacts } = await standing()
    assert.equal(projects.length, 1)
    assert.deepEqual([projects[0]?.origin, projects[0]?.organisation_id], ['import', null])
    assert.equal(contacts[0]?.mailbox, 'alt@kall.example')
    slug = projects[0]?.slug ?? ''
    await leadsTo(profile.to({ slug }))
  })

  it('is neither written over nor there twice when the old portal changes it, nor is its mailbox', async () => {
    const contact = { mailbox: 'archiv@hellenthal.example', unit: 'Archiv', phone: '', note: '' }
    assert.equal((await portal.request(claim.to({ slug }), { cookie: erika, form: contact })).status, 303)
    const { id: claimId } = await portal.db.selectFrom('projects_claims').select('id').executeTakeFirstOrThrow()
    const accepted = { act: 'accept', answer: '' }
    assert.equal((await portal.request(decision.to({ claimId }), { cookie: nina, form: accepted })).status, 303)
    const before = await standing()
    assert.equal(before.contacts[0]?.mailbox, 'archiv@hellenthal.example')
    assert.deepEqual(await imported('Platz fehlt.', '2024-02-01 08:00:00'), { ...NOTHING, unchanged: 1, reasons: [] })
    const again = await imported('KANARIE-dort: Platz fehlt noch immer.', '2025-11-01 08:00:00')
    assert.deepEqual(again, { ...NOTHING, left: 1, reasons: ['claimed-here'] })
    assert.deepEqual(await standing(), before)
    await leadsTo(profile.to({ slug }))
    assert.doesNotMatch(await page(profile.to({ slug })), /KANARIE-dort/)
  })

  it('nor is what the municipality has published since', async () => {
    const begun = await portal.request(change.to({ slug }), { cookie: erika, form: {} })
    const draftId = begun.headers.get('location')?.split('/').at(-1) ?? ''
    for (const [step, form] of Object.entries(PROJECT_FORMS)) {
      const own = { base: '1', action: 'save', ...form }
      assert.equal((await portal.request(draftStep.to({ draftId, step }), { cookie: erika, form: own })).status, 303, step)
    }
    assert.equal((await portal.request(draftSubmission.to({ draftId }), { cookie: erika, form: {} })).status, 303)
    const published = { round: '1', kind: 'published', message: '' }
    assert.equal((await portal.request(review.to({ draftId }), { cookie: nina, form: published })).status, 303)
    const before = await standing()
    assert.deepEqual([before.projects.length, before.versions.length], [1, 2])
    const again = await imported('KANARIE-noch-einmal', '2025-12-01 08:00:00')
    assert.deepEqual(again, { ...NOTHING, left: 1, reasons: ['claimed-here'] })
    assert.deepEqual(await standing(), before)
    assert.match(await page(profile.to({ slug })), /Zu wenig Leute\./)
    await leadsTo(profile.to({ slug }))
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })
})
