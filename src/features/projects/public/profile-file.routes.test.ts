import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { pdfFindings } from '../../../../test/pdf-structure.ts'
import { withoutProgram } from '../../../../test/programs.ts'
import { givenPublished } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { findProfile } from '../profile.queries.ts'
import { profilePdf } from './profile-document.ts'

const noPoppler = withoutProgram('poppler-utils')
const textOf = (pdf: Uint8Array) => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })

describe('a profile as PDF', { skip: noPoppler }, () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedProjects(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof #strong[für] drei' })
  })
  after(() => portal.close())

  const file = (slug: string) => portal.request(paths.projects.profileFile.to({ slug }))
  const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
  const slug = 'bauhof-strong-fuer-drei'

  it('says what the page says, tagged, with the state it is in and how it is cited', async () => {
    const page = await (await portal.request(paths.projects.profile.to({ slug }))).text()
    assert.match(page, new RegExp(`href="${paths.projects.profileFile.to({ slug })}"`))
    const answer = await file(slug)
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    assert.match(answer.headers.get('content-disposition') ?? '', /filename=Steckbrief-bauhof-strong-fuer-drei\.pdf/)
    const pdf = await bytes(answer)
    assert.deepEqual(pdfFindings(pdf), [])
    const said = textOf(pdf)
    for (const text of [
      'Bauhof #strong[für] drei',
      'Winterdienst sichern.',
      '40.000 Euro',
      'Zweckverband (§§ 4–22a GkG NRW). Eigene Körperschaft',
      'Früh mit allen reden.',
      'Hellenthal',
      'Zuletzt bestätigt am 4. Dezember 2025.',
      `/projekte/${slug}/fassungen/1`,
    ])
      assert.ok(said.replaceAll(/\s+/g, ' ').includes(text), text)
    assert.doesNotMatch(said, /kanarie|KANARIE|4711/)
  })

  it('says of a summary that it is one, and names its sources', async () => {
    const pdf = await bytes(await file('standesamt-untere-lenne'))
    assert.deepEqual(pdfFindings(pdf), [])
    const said = textOf(pdf)
    assert.match(said, /fasst zusammen, was öffentlich zu lesen war/)
    assert.match(said, /https:\/\/interkommunales\.nrw\/projektkategorien\/standesamt/)
    assert.match(said, /Stand der Quelle:/)
  })

  it('says of what was taken over where it comes from, and names links beside sources', async () => {
    const profile = await findProfile(portal.db, 'standesamt-untere-lenne')
    assert.ok(profile)
    const links = [{ label: 'Zur Seite des Amtes', url: 'https://amt.example/' }]
    const imported = { ...profile, origin: 'import' as const, isTakenOver: true, content: { ...profile.content, links } }
    const paper = { profile: imported, files: [], places: [], themes: [], today: '2025-12-04', baseUrl: 'http://portal.example' }
    const said = textOf(await profilePdf(paper)).replaceAll(/\s+/g, ' ')
    assert.match(said, /Dieser Steckbrief wurde übernommen, wie er dort zuletzt veröffentlicht war/)
    assert.match(said, /Links .*Zur Seite des Amtes \(https:\/\/amt\.example\/\) Quellen .*https:\/\/interkommunales\.nrw/)
  })

  it('says how long nobody has confirmed it', async () => {
    await portal.moveTo('2027-01-04T09:30')
    assert.match(textOf(await bytes(await file(slug))), /Stand vom 4\. Dezember 2025, seit dem 4\. Dezember 2026 nicht bestätigt/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('is whole for the longest profiles of the demonstration', async () => {
    const longest = await portal.db
      .selectFrom('projects_published')
      .select('slug')
      .orderBy(sql`length(body) desc`)
      .limit(5)
      .execute()
    assert.equal(longest.length, 5)
    for (const one of longest) assert.deepEqual(pdfFindings(await bytes(await file(one.slug))), [], one.slug)
  })

  it('is gone with the profile (410), and was never there for what is none (404)', async () => {
    assert.equal((await file('gibt-es-nicht')).status, 404)
    await portal.request(paths.projects.withdrawal.to({ slug }), { cookie: erika, form: { reason: 'Zu Ende' } })
    const gone = await file(slug)
    assert.equal(gone.status, 410)
    assert.doesNotMatch(await gone.text(), /Winterdienst/)
  })
})
