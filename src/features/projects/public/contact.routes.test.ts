import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { givenPublished, PROJECT_FORMS } from '../../../../test/projects.ts'
import { openedForm } from '../../../../test/strangers.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { addJob, TICK } from '../../../platform/jobs.ts'

const AUTHOR = 'marta.probe@hellenthal.example'
const OTHER = 'jonas.vorlage@schleiden.example'
const EDITOR = 'nina.zeile@redaktion.example'
const MAILBOX = PROJECT_FORMS.contact?.mailbox as string
const SLUG = 'gemeinsamer-bauhof-oberes-tal'
const { contact, profile } = paths.projects

describe('a message to whoever answers for a profile', () => {
  let portal: TestSite
  let projectId = ''
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await seedProjects(portal.db)
    await givenPerson(portal.db, { email: AUTHOR, name: 'KANARIE-person', placeId: '05366020' })
    await givenPerson(portal.db, { email: OTHER, name: 'Jonas Vorlage', placeId: '05366036' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await givenPublished(portal, { cookie: await portal.signIn(AUTHOR), editor: await portal.signIn(EDITOR) })
    const published = portal.db.selectFrom('projects_published').where('slug', '=', SLUG).select('project_id')
    projectId = (await published.executeTakeFirstOrThrow()).project_id
  })
  after(() => portal.close())

  const about = () => `contact projects_projects ${projectId}`
  const visitor = (email: string, more = {}) => ({
    form: openedForm(portal, about()),
    name: 'Vera Besuch',
    organisation: 'Stadt Anderswo',
    email,
    message: 'Wie haben Sie den Winterdienst geteilt?',
    ...more,
  })
  const send = async (form: Record<string, string>, email?: string) =>
    portal.request(contact.to({ slug: SLUG }), { form, cookie: email ? await portal.signIn(email) : undefined })
  const relayed = () => mailsTo(portal.db, MAILBOX)
  const linkTo = async (email: string) =>
    /(\/projekte\/anfragen\/[\w-]+)/.exec((await mailsTo(portal.db, email))[0]?.text ?? '')?.[1] ?? ''
  const stored = async (email: string) =>
    portal.db.selectFrom('outbox_contacts').where('email', '=', email).select('id').execute()

  it('is offered on the profile, by the name of the organisation', async () => {
    const html = await (await portal.request(profile.to({ slug: SLUG }))).text()
    assert.match(html, /href="\/projekte\/gemeinsamer-bauhof-oberes-tal\/anfragen"[^]*Nachricht an Hellenthal schreiben/)
  })

  it('is not offered where nobody named a contact, and the profile says why', async () => {
    const html = await (await portal.request(profile.to({ slug: 'standesamt-untere-lenne' }))).text()
    assert.match(html, /leiten wir zu diesem Steckbrief nicht weiter: Er fasst öffentliche Quellen zusammen/)
    assert.doesNotMatch(html, /\/anfragen"/)
    const address = contact.to({ slug: 'standesamt-untere-lenne' })
    assert.equal((await portal.request(address)).status, 404)
    assert.equal((await portal.request(address, { form: visitor('vera@anderswo.example') })).status, 404)
    assert.deepEqual(await stored('vera@anderswo.example'), [])
  })

  it('goes to the mailbox only after the visitor confirmed the address, and only once', async () => {
    assert.equal((await send(visitor('vera@anderswo.example'))).status, 303)
    assert.equal((await relayed()).length, 0)
    const [asked] = await mailsTo(portal.db, 'vera@anderswo.example')
    assert.doesNotMatch(asked?.text ?? '', /Winterdienst|kanarie|KANARIE/)
    const link = await linkTo('vera@anderswo.example')
    assert.match(await (await portal.request(link)).text(), /Winterdienst/)
    assert.equal((await relayed()).length, 0) // looking relays nothing
    assert.equal((await portal.request(link, { form: {} })).status, 303)
    assert.equal((await portal.request(link, { form: {} })).status, 303)
    const mails = await relayed()
    assert.equal(mails.length, 1)
    assert.match(mails[0]?.text ?? '', /Vera Besuch \(Stadt Anderswo\)[^]*zu Ihrem Projekt „Gemeinsamer Bauhof[^]*Winterdienst/)
    const { headers } = await portal.db
      .selectFrom('platform_mails')
      .where('recipient', '=', MAILBOX)
      .select('headers')
      .executeTakeFirstOrThrow()
    assert.deepEqual(headers, { 'Reply-To': 'vera@anderswo.example' })
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'contact-relayed')
      .select('subject_table')
      .execute()
    assert.deepEqual(events, [{ subject_table: 'projects_projects' }])
  })

  it('opens nothing of the search for partners: each link confirms its own', async () => {
    const token = (await linkTo('vera@anderswo.example')).split('/').at(-1) ?? ''
    assert.equal((await portal.request(paths.partners.contactConfirmation.to({ token }))).status, 410)
  })

  it('is relayed at once for an account, and not written to oneself', async () => {
    const before = (await relayed()).length
    assert.equal((await send({ id: randomUUID(), message: 'Von Nachbar zu Nachbar.' }, OTHER)).status, 303)
    assert.equal((await relayed()).length, before + 1)
    const own = await send({ id: randomUUID(), message: 'Hallo' }, AUTHOR)
    assert.equal(own.status, 422)
    assert.match(await own.text(), /Projekt Ihrer eigenen Organisation/)
    assert.equal((await relayed()).length, before + 1)
  })

  it('takes no second header in any field', async () => {
    const answer = await send(visitor('vera@anderswo.example\r\nBcc: alle@anderswo.example'))
    assert.equal(answer.status, 422)
    const form = visitor('zwei@anderswo.example', { name: 'Vera\r\nBcc: alle@anderswo.example', organisation: 'A\nB' })
    assert.equal((await send(form)).status, 303)
    await portal.request(await linkTo('zwei@anderswo.example'), { form: {} })
    const told = await portal.db.selectFrom('platform_mails').select(['recipient', 'subject', 'headers', 'text']).execute()
    for (const { recipient, subject, headers } of told) {
      assert.notEqual(recipient, 'alle@anderswo.example')
      assert.doesNotMatch(subject + JSON.stringify(headers), /Bcc|\\n|\n/)
    }
    assert.ok(told.some(({ text }) => text.includes('Vera Bcc: alle@anderswo.example (A B)')))
  })

  it('shows neither the mailbox nor the unit nor a name on any page on the way', async () => {
    const pages = [
      profile.to({ slug: SLUG }),
      contact.to({ slug: SLUG }),
      contact.to({ slug: SLUG }, { stand: 'gesendet' }),
      contact.to({ slug: SLUG }, { stand: 'bestaetigen' }),
      paths.api.project.to({ slug: SLUG }),
      await linkTo('vera@anderswo.example'),
    ]
    for (const page of pages)
      for (const cookie of [undefined, await portal.signIn(OTHER)])
        assert.doesNotMatch(await (await portal.request(page, { cookie })).text(), /KANARIE|kanarie|02482/, page)
  })

  it('says what is missing and keeps what was typed', async () => {
    const answer = await send(visitor('keine-adresse', { name: ' ' }))
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /Bitte geben Sie Ihren Namen an/)
    assert.match(html, /value="keine-adresse"[^]*Winterdienst geteilt/)
    assert.deepEqual(await stored('keine-adresse'), [])
  })

  it('has a limit for each address, and hands back what was typed', async () => {
    for (let count = 0; count < 3; count += 1) assert.equal((await send(visitor('viel@anderswo.example'))).status, 303)
    const answer = await send(visitor('viel@anderswo.example'))
    assert.equal(answer.status, 429)
    assert.match(await answer.text(), /Winterdienst/)
  })

  it('is forgotten after seven days without confirmation', async () => {
    const link = await linkTo('viel@anderswo.example')
    await portal.moveTo('2025-12-11T09:30')
    assert.match(await (await portal.request(link, { form: {} })).text(), /ist abgelaufen/)
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
    assert.equal((await portal.request(link)).status, 410)
    assert.deepEqual(await stored('viel@anderswo.example'), [])
    assert.equal((await stored('vera@anderswo.example')).length, 1)
  })

  it('goes nowhere once the profile is withdrawn', async () => {
    assert.equal((await send(visitor('spaet@anderswo.example'))).status, 303)
    const before = (await relayed()).length
    const withdrawal = paths.projects.withdrawal.to({ slug: SLUG })
    await portal.request(withdrawal, { cookie: await portal.signIn(AUTHOR), form: { reason: 'Beendet' } })
    const answer = await portal.request(await linkTo('spaet@anderswo.example'), { form: {} })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /nicht mehr zu lesen/)
    assert.equal((await relayed()).length, before)
  })
})
