import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenDraft } from '../../../test/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { askInside } from '../../site/inside-links.ts'
import { CHECK_LINKS, checkLinks, lookForDueLinks } from '../../platform/links.job.ts'
import type { Outside } from '../../platform/probe-link.ts'

const SLUG = 'bauhof-mit-links'

describe('links of profiles', () => {
  let portal: TestSite
  let server: Server
  let [erika, otto, nina, base] = ['', '', '', '']
  let status = 200
  let questions = 0
  const outside: Outside = { mayAsk: () => true, mayConnect: (address) => address === '127.0.0.1', patienceMs: 2000 }

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    server = createServer((request, response) => {
      questions += 1
      response.statusCode = request.url === '/satzung' ? status : 200
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Bauhof mit Links' })
    const links = { linkLabel1: 'Satzung', linkAddress1: `${base}/satzung`, linkLabel2: 'Seite', linkAddress2: `${base}/seite` }
    await portal.request(paths.projects.draftStep.to({ draftId, step: 'links' }), {
      cookie: erika,
      form: { base: '0', action: 'save', ...links },
    })
    await portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: erika, form: {} })
    await portal.request(paths.projects.review.to({ draftId }), {
      cookie: nina,
      form: { round: '1', kind: 'published', message: '' },
    })
  })
  after(async () => {
    server.closeAllConnections()
    server.close()
    await portal.close()
  })

  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const deps = (checksLinks: boolean) => ({ ...portal.deps, config: { ...portal.deps.config, checksLinks } })
  const checkOn = async (day: string) => {
    await portal.moveTo(`${day}T10:00`)
    await lookForDueLinks(deps(true))
    await checkLinks({ outside, inside: askInside, sources: [] })(deps(true), {})
  }
  const places = (): [string, string][] => [
    [paths.projects.profile.to({ slug: SLUG }), erika],
    [paths.projects.profile.to({ slug: SLUG }), nina],
    [paths.projects.own.to(), erika],
    [paths.projects.stock.to({ zustand: 'links' }), nina],
  ]
  const events = async () =>
    (await portal.db.selectFrom('platform_events').where('kind', 'like', 'link-%').select('kind').orderBy('seq').execute()).map(
      ({ kind }) => kind,
    )

  it('are asked for by nobody unless the operator has said so', async () => {
    await portal.moveTo('2025-12-05T10:00')
    await lookForDueLinks(deps(false))
    await checkLinks({ outside, inside: askInside, sources: [] })(deps(false), {})
    assert.equal(questions, 0)
    const links = await portal.db.selectFrom('platform_links').select('checked_at').execute()
    assert.deepEqual(links, [{ checked_at: null }, { checked_at: null }])
    await lookForDueLinks(deps(true))
    await portal.runJobs({ [CHECK_LINKS]: checkLinks({ outside, inside: askInside, sources: [] }) })
    assert.equal(questions, 0, 'the job, too, asks the setting')
  })

  it('that answer are asked for again in a week', async () => {
    await checkOn('2025-12-06')
    assert.equal(questions, 2)
    await checkOn('2025-12-12')
    assert.equal(questions, 2)
    status = 404
    await checkOn('2025-12-13')
    assert.equal(questions, 5, 'what refuses HEAD is asked once more')
  })

  it('are not called broken before the third day without an answer', async () => {
    await checkOn('2025-12-14')
    for (const [path, cookie] of places()) assert.doesNotMatch(await page(path, cookie), /[Nn]icht mehr erreichbar<|1 Link nicht/)
    assert.deepEqual(await events(), [])
  })

  it('that are broken are told to authors and editors, and to nobody else', async () => {
    await checkOn('2025-12-15')
    for (const [path, cookie] of places()) assert.match(await page(path, cookie), /[Nn]icht mehr erreichbar/, path)
    assert.match(await page(paths.projects.profile.to({ slug: SLUG }), erika), /\/satzung.*seit 13\. Dezember 2025/s)
    assert.match(
      await page(paths.projects.stock.to({ zustand: 'links' }), nina),
      /Bauhof mit Links.*1 Link nicht mehr erreichbar/s,
    )
    for (const cookie of [otto, undefined]) {
      const html = await page(paths.projects.profile.to({ slug: SLUG }), cookie)
      assert.match(html, /\/satzung/)
      assert.doesNotMatch(html, /[Nn]icht mehr erreichbar/)
    }
    assert.deepEqual(await events(), ['link-lost'])
  })

  it('are named where they are mended, and forgotten with the version that has them no more', async () => {
    const answer = await portal.request(paths.projects.change.to({ slug: SLUG }), { cookie: erika, form: {} })
    const draftId = answer.headers.get('location')!.split('/').at(-1)!
    const step = paths.projects.draftStep.to({ draftId, step: 'links' })
    assert.match(await page(step, erika), /Nicht mehr erreichbar.*\/satzung/s)
    await portal.request(step, { cookie: erika, form: { base: '1', action: 'save', linkLabel1: '', linkAddress1: '' } })
    await portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: erika, form: {} })
    await portal.request(paths.projects.review.to({ draftId }), {
      cookie: nina,
      form: { round: '1', kind: 'published', message: '' },
    })
    const links = await portal.db.selectFrom('platform_links').select(['url', 'checked_at']).execute()
    assert.deepEqual(
      links.map(({ url, checked_at }) => [url, checked_at !== null]),
      [[`${base}/seite`, true]],
    )
  })

  it('of a withdrawn profile are asked for no more', async () => {
    await portal.request(paths.projects.withdrawal.to({ slug: SLUG }), { cookie: erika, form: { reason: 'Beendet.' } })
    assert.deepEqual(await portal.db.selectFrom('platform_links').selectAll().execute(), [])
  })
})
