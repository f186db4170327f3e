import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { givenPublished, PROJECT_FORMS } from '../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { addJob, TICK } from '../../../platform/jobs.ts'

const AUTHOR = 'marta.probe@hellenthal.example'
const OTHER = 'jonas.vorlage@schleiden.example'
const EDITOR = 'nina.zeile@redaktion.example'
const MAILBOX = PROJECT_FORMS.contact?.mailbox as string
const SLUG = 'gemeinsamer-bauhof-oberes-tal'
const OF_SOURCES = 'standesamt-untere-lenne'
const { profile, confirmation, own, reviews, unconfirmed, versions } = paths.projects

describe('confirming that a profile is still true', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await seedProjects(portal.db)
    await givenPerson(portal.db, { email: AUTHOR, name: 'Marta Probe', placeId: '05366020' })
    await givenPerson(portal.db, { email: OTHER, name: 'Jonas Vorlage', placeId: '05366036' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await givenPublished(portal, { cookie: await portal.signIn(AUTHOR), editor: await portal.signIn(EDITOR) })
  })
  after(() => portal.close())

  const at = async (moment: string) => {
    await portal.moveTo(moment)
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }
  const asked = () => mailsTo(portal.db, MAILBOX)
  const newestLink = async () =>
    /(\/projekte\/bestaetigung\/[\w-]+)/.exec((await asked()).map(({ text }) => text).join('\n'))?.[1] ?? ''
  const read = async (address: string, email?: string) =>
    (await portal.request(address, { cookie: email ? await portal.signIn(email) : undefined })).text()
  const confirmations = () => portal.db.selectFrom('projects_confirmations').select(['number', 'confirmed_on']).execute()
  const eventCount = async (kind: string) =>
    (await portal.db.selectFrom('platform_events').where('kind', '=', kind).select('seq').execute()).length

  it('is not asked for a day too early, then once, by the mailbox of the profile', async () => {
    await at('2026-11-05T23:59')
    assert.equal((await asked()).length, 0)
    await at('2026-11-06T00:00')
    await at('2026-11-07T00:00')
    const mails = await asked()
    assert.equal(mails.length, 1)
    assert.match(mails[0]?.text ?? '', /zuletzt am 4\. Dezember 2025 bestätigt\.[^]*bis zum 4\. Dezember 2026 an/)
    assert.equal(await eventCount('project-confirmation-asked'), 1)
  })

  it('is reminded of on the day it is due, and the profile then says that nobody confirmed it', async () => {
    await at('2026-12-03T12:00')
    assert.match(await read(profile.to({ slug: SLUG })), /Zuletzt bestätigt am 4\. Dezember 2025\./)
    await at('2026-12-04T00:00')
    assert.equal((await asked()).length, 2)
    assert.match(
      await read(profile.to({ slug: SLUG })),
      /Stand vom 4\. Dezember 2025, seit dem 4\. Dezember 2026 nicht bestätigt/,
    )
    assert.match(await read(own.to(), AUTHOR), /Nicht bestätigt/)
    assert.doesNotMatch(await read(reviews.to(), EDITOR), /Lange nicht bestätigt/)
  })

  it('comes to the editors after a further term, with the mailbox that did not answer', async () => {
    await at('2027-01-28T23:59')
    assert.doesNotMatch(await read(reviews.to(), EDITOR), /Lange nicht bestätigt/)
    await at('2027-01-29T00:00')
    assert.match(await read(reviews.to(), EDITOR), /Lange nicht bestätigt[^]*Ohne Antwort: 1/)
    const html = await read(unconfirmed.to(), EDITOR)
    assert.match(
      html,
      /Ohne Antwort, das Älteste zuerst[^]*Gemeinsamer Bauhof Oberes Tal[^]*kanarie-postfach@hellenthal\.example/,
    )
    assert.doesNotMatch(html, /Standesamt Untere Lenne/)
    assert.equal((await asked()).length, 2)
  })

  it('is one button behind the mailed link; looking confirms nothing, and a second click nothing more', async () => {
    const link = await newestLink()
    assert.match(await read(link), /Gemeinsamer Bauhof Oberes Tal[^]*Ja, alles stimmt noch/)
    assert.deepEqual(await confirmations(), [])
    for (const _ of [1, 2]) assert.equal((await portal.request(link, { form: {} })).status, 303)
    assert.deepEqual(await confirmations(), [{ number: 1, confirmed_on: '2027-01-29' }])
    assert.equal(await eventCount('project-confirmed'), 1)
    assert.match(await read(link), /ist bestätigt/)
    const html = await read(profile.to({ slug: SLUG }))
    assert.match(html, /Zuletzt bestätigt am 29\. Januar 2027\./)
    assert.match(html, /"lastReviewed":"2027-01-29"/)
    assert.doesNotMatch(await read(reviews.to(), EDITOR), /Lange nicht bestätigt/)
  })

  it('is told by the open interface, and otherwise for summaries of public sources', async () => {
    const told = JSON.parse(await read(paths.api.project.to({ slug: SLUG }))) as Record<string, unknown>
    const { bestaetigtAm, bestaetigenBis, standDerQuelle } = (told.projekt ?? told.daten ?? told) as Record<string, unknown>
    assert.deepEqual(
      { bestaetigtAm, bestaetigenBis, standDerQuelle },
      {
        bestaetigtAm: '2027-01-29',
        bestaetigenBis: '2028-01-29',
        standDerQuelle: null,
      },
    )
    const html = await read(profile.to({ slug: OF_SOURCES }))
    assert.match(html, /Stand der Quelle: 22\. November 2025\./)
    assert.doesNotMatch(html, /nicht bestätigt|lastReviewed/)
  })

  it('an old link never confirms again what was asked since', async () => {
    const link = await newestLink()
    await at('2028-01-29T00:00')
    assert.equal((await portal.request(link, { form: {} })).status, 303)
    assert.equal((await confirmations()).length, 1)
  })

  it('is done by a member and the editors in the portal, by nobody else', async () => {
    const address = confirmation.to({ slug: SLUG })
    const status = async (email: string) =>
      (await portal.request(address, { cookie: await portal.signIn(email), form: {} })).status
    assert.equal(await status(OTHER), 404)
    assert.equal((await confirmations()).length, 1)
    assert.equal(await status(AUTHOR), 303)
    assert.equal((await confirmations()).length, 2)
    assert.doesNotMatch(await read(own.to(), AUTHOR), /Nicht bestätigt/)
    await at('2028-01-30T00:00')
    assert.equal(await status(EDITOR), 303)
    assert.equal((await confirmations()).length, 3)
    const ofSources = await portal.request(confirmation.to({ slug: OF_SOURCES }), {
      cookie: await portal.signIn(EDITOR),
      form: {},
    })
    assert.equal(ofSources.status, 404)
  })

  it('is asked by the terms in the database, and for nothing that is withdrawn', async () => {
    const before = (await asked()).length
    await portal.db.updateTable('projects_freshness').set({ confirm_after_months: 6 }).execute()
    await at('2028-07-02T00:00')
    assert.equal((await asked()).length, before + 1)
    const link = await newestLink()
    await portal.request(paths.projects.withdrawal.to({ slug: SLUG }), {
      cookie: await portal.signIn(AUTHOR),
      form: { reason: 'Beendet' },
    })
    assert.equal((await portal.request(link)).status, 410)
    assert.equal((await portal.request(versions.to({ slug: SLUG }))).status, 410)
    await at('2029-12-04T00:00')
    assert.equal((await asked()).length, before + 1)
  })
})
