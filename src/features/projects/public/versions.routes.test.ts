import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenPublished } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { withdraw } from '../withdrawal.rules.ts'

describe('a published profile', () => {
  let portal: TestSite
  let [erika, nina, otto] = ['', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    otto = await portal.signIn('otto.gegenprobe@duisburg.example')
  })
  after(() => portal.close())

  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const publishChange = async (slug: string, summary: string) => {
    const begun = await portal.request(paths.projects.change.to({ slug }), { cookie: erika, form: {} })
    const draftId = (begun.headers.get('location') ?? '').split('/').at(-1) ?? ''
    const form = { base: '1', action: 'save', summary }
    await portal.request(paths.projects.draftStep.to({ draftId, step: 'content' }), { cookie: erika, form })
    await portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: erika, form: {} })
    const decision = { round: '1', kind: 'published', message: '' }
    await portal.request(paths.projects.review.to({ draftId }), { cookie: nina, form: decision })
  }

  it('tells its versions, what each has changed, and how it is cited', async () => {
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof mit Geschichte' })
    const slug = 'bauhof-mit-geschichte'
    await portal.moveTo('2025-12-05T09:30')
    await publishChange(slug, 'Ein Bauhof für vier.')
    const profile = await page(paths.projects.profile.to({ slug }))
    assert.match(profile, /Zitieren als: „Bauhof mit Geschichte“, Steckbrief, Fassung 2 vom 5\. Dezember 2025/)
    assert.match(profile, new RegExp(`href="${paths.projects.versions.to({ slug })}"`))
    assert.match(await page(paths.projects.versions.to({ slug })), /Fassung 2.*5\. Dezember.*Fassung 1.*4\. Dezember/s)
    const second = await page(paths.projects.version.to({ slug, number: '2' }))
    assert.match(second, /im Vergleich zu Fassung 1.*<del>.*drei.*<ins>.*vier/s)
    assert.match(await page(paths.projects.version.to({ slug, number: '1' })), /als erste Fassung.*Ein Bauhof für drei\./s)
    assert.equal((await portal.request(paths.projects.version.to({ slug, number: '3' }))).status, 404)
    for (const address of [paths.projects.versions.to({ slug }), paths.projects.version.to({ slug, number: '2' })])
      assert.doesNotMatch(await page(address), /kanarie-|KANARIE-/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('is withdrawn by its organisation with a reason that nobody else reads, and answers 410 from then on', async () => {
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof auf Abruf' })
    const slug = 'bauhof-auf-abruf'
    const address = paths.projects.withdrawal.to({ slug })
    assert.match(await page(paths.projects.versions.to({ slug }), erika), /Steckbrief zurückziehen/)
    assert.doesNotMatch(await page(paths.projects.versions.to({ slug }), otto), /Steckbrief zurückziehen/)
    assert.equal((await portal.request(address, { cookie: otto, form: { reason: 'Konkurrenz' } })).status, 404)
    const refused = await portal.request(address, { cookie: erika, form: { reason: ' ' } })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Bitte nennen Sie den Grund/)
    assert.equal((await portal.request(address, { cookie: erika, form: { reason: 'KANARIE-grund' } })).status, 303)
    const gone = await portal.request(paths.projects.profile.to({ slug }))
    assert.equal(gone.status, 410)
    const said = await gone.text()
    assert.match(said, /am 4\. Dezember 2025 von der Organisation, die ihn verfasst hat, zurückgezogen/)
    assert.doesNotMatch(said, /KANARIE|Winterdienst/)
    for (const path of [paths.projects.versions.to({ slug }), paths.projects.version.to({ slug, number: '1' })])
      assert.equal((await portal.request(path)).status, 410)
    for (const path of [paths.projects.directory.to({ q: 'Abruf' }), paths.search.to({ q: 'Abruf' }), paths.sitemap.to()])
      assert.doesNotMatch(await page(path), /bauhof-auf-abruf/, path)
    assert.equal((await portal.request(paths.projects.change.to({ slug }), { cookie: erika, form: {} })).status, 404)
  })

  it('is withdrawn by the editors, too; a change that waits can then not be published, and its name is not given again', async () => {
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof im Streit' })
    const slug = 'bauhof-im-streit'
    const begun = await portal.request(paths.projects.change.to({ slug }), { cookie: erika, form: {} })
    const draftId = (begun.headers.get('location') ?? '').split('/').at(-1) ?? ''
    await portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: erika, form: {} })
    await portal.request(paths.projects.withdrawal.to({ slug }), { cookie: nina, form: { reason: 'Doppelt' } })
    assert.match(await page(paths.projects.profile.to({ slug })), /von der Redaktion zurückgezogen/)
    const form = { round: '1', kind: 'published', message: '' }
    assert.equal((await portal.request(paths.projects.review.to({ draftId }), { cookie: nina, form })).status, 422)
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof im Streit' })
    assert.equal((await portal.request(paths.projects.profile.to({ slug: `${slug}-2` }))).status, 200)
  })

  it('has a reason of 1,000 characters, not of 1,001', () => {
    const by = { personId: 'p', organisationId: 'o', roles: [] }
    const said = (length: number) =>
      withdraw({ projectId: 'x', organisationId: 'o' }, { by, reason: 'x'.repeat(length), now: new Date() })
    assert.deepEqual([said(1000).ok, said(1001)], [true, { ok: false, because: 'reason-too-long' }])
  })
})
