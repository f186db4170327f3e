import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { givenPublished } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const AUTHOR = 'marta.probe@hellenthal.example'
const PARTNER = 'jonas.vorlage@schleiden.example'
const TAKER = 'otto.gegenprobe@duisburg.example'
const EDITOR = 'nina.zeile@redaktion.example'
const SLUG = 'gemeinsamer-bauhof-oberes-tal'
const OWN = 'unser-eigener-bauhof'
const { profile, uptakes, own } = paths.projects

describe('who has brought the same on its way', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: AUTHOR, name: 'Marta Probe', placeId: '05366020' })
    await givenPerson(portal.db, { email: PARTNER, name: 'Jonas Vorlage', placeId: '05366036' })
    await givenPerson(portal.db, { email: TAKER, name: 'Otto Gegenprobe', placeId: '05112000' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    const editor = await portal.signIn(EDITOR)
    await givenPublished(portal, { cookie: await portal.signIn(AUTHOR), editor })
    await givenPublished(portal, { cookie: await portal.signIn(TAKER), editor, title: 'Unser eigener Bauhof' })
  })
  after(() => portal.close())

  const read = async (address: string, email?: string) =>
    (await portal.request(address, { cookie: email ? await portal.signIn(email) : undefined })).text()
  const say = async (form: Record<string, string>, email: string) =>
    portal.request(uptakes.to({ slug: SLUG }), { cookie: await portal.signIn(email), form })
  const shown = async () => {
    const html = await read(profile.to({ slug: SLUG }))
    return html.slice(html.indexOf('Auch auf den Weg gebracht von'), html.indexOf('Wir haben das auch'))
  }
  const projectIdOf = async (slug: string) =>
    (await portal.db.selectFrom('projects_projects').where('slug', '=', slug).select('id').executeTakeFirstOrThrow()).id
  const told = async () => {
    const answer = JSON.parse(await read(paths.api.project.to({ slug: SLUG }))) as { projekt: Record<string, unknown> }
    return answer.projekt.auchAufDenWegGebrachtVon
  }
  const events = async () =>
    (
      await portal.db
        .selectFrom('platform_events')
        .where('kind', 'like', 'project-uptake%')
        .select('kind')
        .orderBy('seq')
        .execute()
    ).map(({ kind }) => kind)

  it('is asked for on the profile, and wants a sign-in', async () => {
    assert.match(await read(profile.to({ slug: SLUG })), /Bisher hat das keine andere Kommune gesagt/)
    assert.equal((await portal.request(uptakes.to({ slug: SLUG }))).status, 303)
    assert.deepEqual(await told(), [])
  })

  it('is said neither by whoever takes part nor with somebody else’s project', async () => {
    const answer = await say({ act: 'declare' }, PARTNER)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /steht schon als Beteiligte/)
    const foreign = await say({ act: 'declare', ownProject: await projectIdOf(SLUG) }, TAKER)
    assert.equal(foreign.status, 422)
    assert.match(await foreign.text(), /Projekt Ihrer eigenen Organisation/)
    assert.deepEqual(await events(), [])
  })

  it('is proposed by the author alone, shown to nobody before, and asked by mail', async () => {
    assert.equal((await say({ act: 'propose', municipality: 'Duisburg' }, PARTNER)).status, 404)
    const unknown = await say({ act: 'propose', municipality: 'Atlantis' }, AUTHOR)
    assert.equal(unknown.status, 422)
    assert.match(await unknown.text(), /value="Atlantis"/)
    assert.equal((await say({ act: 'propose', municipality: 'duisburg' }, AUTHOR)).status, 303)
    assert.equal((await say({ act: 'propose', municipality: 'Duisburg' }, AUTHOR)).status, 303)
    assert.doesNotMatch(await shown(), /Duisburg/)
    assert.deepEqual(await told(), [])
    assert.deepEqual(await events(), ['project-uptake-proposed'])
    const mails = (await mailsTo(portal.db, TAKER)).filter(({ subject }) => /auch auf den Weg/.test(subject))
    assert.equal(mails.length, 1)
    assert.match(await read(own.to(), TAKER), /Haben Sie das auch auf den Weg gebracht\?[^]*Gemeinsamer Bauhof Oberes Tal/)
  })

  it('stands on the profile once confirmed, with the municipality and its own project, and in the open interface', async () => {
    const form = { act: 'declare', ownProject: await projectIdOf(OWN) }
    for (const _ of [1, 2]) assert.equal((await say(form, TAKER)).status, 303)
    assert.match(await shown(), /href="\/kommunen\/duisburg"[^]*Duisburg[^]*href="\/projekte\/unser-eigener-bauhof"/)
    assert.deepEqual(await told(), [
      { kennung: '05112000', name: 'Duisburg', projekt: 'http://portal.example/projekte/unser-eigener-bauhof' },
    ])
    assert.deepEqual(await events(), ['project-uptake-proposed', 'project-uptake-confirmed'])
    assert.doesNotMatch(await read(own.to(), TAKER), /Haben Sie das auch auf den Weg gebracht/)
  })

  it('is taken back by the adopter alone, and may be said again', async () => {
    await say({ act: 'remove' }, AUTHOR)
    assert.match(await shown(), /Duisburg/)
    assert.equal((await say({ act: 'remove' }, TAKER)).status, 303)
    assert.doesNotMatch(await shown(), /Duisburg/)
    await say({ act: 'remove' }, TAKER)
    assert.equal((await events()).filter((kind) => kind === 'project-uptake-removed').length, 1)
    await say({ act: 'declare' }, TAKER)
    assert.match(await shown(), /Duisburg/)
    const rows = await portal.db.selectFrom('projects_uptakes').select('id').execute()
    assert.equal(rows.length, 2)
  })
})
