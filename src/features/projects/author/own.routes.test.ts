import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { givenPerson } from '../../../../test/people.ts'
import { givenPublished } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const SLUG = 'gemeinsamer-bauhof-oberes-tal'
const { change, claim, own, profile, withdrawal } = paths.projects

describe('profiles and whom they name', () => {
  let portal: TestSite
  let [author, partner, stranger, altena] = ['', '', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedProjects(portal.db)
    const from = async (email: string, placeId: string) => {
      await givenPerson(portal.db, { email, name: 'Jonas Vorlage', placeId })
      return portal.signIn(email)
    }
    author = await portal.signIn('erika.beispiel@hellenthal.example')
    partner = await from('jonas.vorlage@kall.example', '05366024')
    stranger = await from('jonas.vorlage@nettersheim.example', '05366032')
    altena = await from('jonas.vorlage@altena.example', '05962004')
    await givenPublished(portal, { cookie: author, editor: await portal.signIn('nina.zeile@redaktion.example') })
  })
  after(() => portal.close())

  const page = async (address: string, cookie?: string) => (await portal.request(address, { cookie })).text()
  const NAMED = /Steckbriefe anderer, in denen Sie genannt sind/

  it('are changed from their own page by whoever answers for them, and by nobody else', async () => {
    const address = profile.to({ slug: SLUG })
    const form = new RegExp(`action="${change.to({ slug: SLUG })}"[^]*Steckbrief ändern`)
    assert.match(await page(address, author), form)
    for (const cookie of [undefined, partner, stranger]) assert.doesNotMatch(await page(address, cookie), form)
  })

  it('stand among those of a partner that they name, with who answers for them; not among those of their author or of others', async () => {
    const html = await page(own.to(), partner)
    assert.match(html, NAMED)
    assert.match(
      html,
      new RegExp(`href="${profile.to({ slug: SLUG })}"[^]*>Gemeinsamer Bauhof Oberes Tal<[^]*Beteiligt[^]*Hellenthal`),
    )
    assert.doesNotMatch(html, new RegExp(change.to({ slug: SLUG })))
    const authors = await page(own.to(), author)
    assert.match(authors, /sehen Ihre eigenen Projekte und können daran schreiben[^]*Veröffentlichte Steckbriefe/)
    assert.match(html, /Eigene Projekte haben Sie hier noch nicht/)
    assert.doesNotMatch(authors.split(NAMED)[1] ?? '', /Gemeinsamer Bauhof Oberes Tal/)
    assert.doesNotMatch(await page(own.to(), stranger), /Gemeinsamer Bauhof Oberes Tal/)
  })

  it('lead whoever is named to the claim where nobody answers for them', async () => {
    const html = await page(own.to(), altena)
    assert.match(
      html,
      new RegExp(`Standesamt Untere Lenne[^]*Noch keine Organisation[^]*href="${claim.to({ slug: 'standesamt-untere-lenne' })}"`),
    )
  })

  it('are gone there once they are withdrawn', async () => {
    await portal.request(withdrawal.to({ slug: SLUG }), { cookie: author, form: { reason: 'Beendet.' } })
    assert.doesNotMatch(await page(own.to(), partner), /Gemeinsamer Bauhof Oberes Tal/)
  })
})
