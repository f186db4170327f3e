import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEvent } from '../../../test/events.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { givenReaders, givenReleasedIssue } from '../../../test/drills/readers.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { recordAskedExtension } from '../../features/award/extension.queries.ts'
import { recordAttendance } from '../../features/events/editor/attendance.queries.ts'
import { recordEventVersion } from '../../features/events/record-event.queries.ts'
import { EMPTY } from '../../features/events/editor/event-values.ts'
import { paths } from '../../paths.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import { transact } from '../../platform/db.ts'
import { addJob, TICK } from '../../platform/jobs.ts'

const NINA = 'nina.zeile@redaktion.example'
const INGRID = 'ingrid.vordruck@buero.example'

describe('work on the desk', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
  })
  after(() => portal.close())

  const desk = async (email: string) => (await portal.request(paths.desk.to(), { cookie: await portal.signIn(email) })).text()
  const personOf = async (email: string) =>
    (await portal.db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id
  const tick = async () => {
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }
  const told = async () => (await mailsTo(portal.db, INGRID)).filter(({ subject }) => /^Bitte prüfen: .*Antwort/.test(subject))

  it('names an event that is begun or changed and not published, and none that is', async () => {
    await givenEvent(portal.db, { title: 'Fertiges Spotlight' })
    const eventId = await givenEvent(portal.db, { title: 'Geändertes Spotlight' })
    const by = { eventId, personId: null, at: new Date('2025-12-03T09:00:00Z') }
    await transact(portal.db, (tx) => recordEventVersion(tx, by, { number: 2, content: { ...EMPTY, title: 'Neuer Titel' } }))
    const html = await desk(NINA)
    assert.match(html, /Entwürfe von Veranstaltungen \(1\)[^]*Neuer Titel[^]*seit gestern/)
    assert.doesNotMatch(html, /Fertiges Spotlight/)
  })

  it('names hours with questions until they are answered', async () => {
    const eventId = await givenEvent(portal.db, { series: 'office-hour', title: 'Sprechstunde am Montag' })
    const id = randomUUID()
    const nobody = { is_anonymous: true, name: '', email: '', person_id: null, entry_id: null, slot: null }
    const asked = { id, event_id: eventId, number: 1, question: 'Was gilt?', asked_at: new Date('2025-12-02T09:00:00Z') }
    await portal.db
      .insertInto('events_hour_questions')
      .values({ ...asked, ...nobody })
      .execute()
    const named = /Unbeantwortete Fragen an Sprechstunden[^]*Sprechstunde am Montag \(1 Frage\)[^]*seit 2 Tagen/
    assert.match(await desk(NINA), named)
    assert.match(await desk(INGRID), named)
    await portal.db
      .insertInto('events_hour_removals')
      .values({ question_id: id, removed_by: await personOf(NINA), removed_at: new Date('2025-12-04T08:00:00Z') })
      .execute()
    assert.doesNotMatch(await desk(NINA), /Sprechstunde am Montag/)
  })

  it('asks for attendance once an event is over, as long as somebody with a place is not noted', async () => {
    const times = {
      startsAt: berlinInstant('2025-12-04T10:00').toISOString(),
      endsAt: berlinInstant('2025-12-04T11:00').toISOString(),
    }
    const eventId = await givenEvent(portal.db, { title: 'Heutiges Spotlight', ...times })
    const id = randomUUID()
    const form = { id, organisation: '', companions: '', needs: '' }
    const cookie = await portal.signIn('marta.probe@hellenthal.example')
    assert.equal((await portal.request(paths.events.registration.to({ eventId }), { form, cookie })).status, 303)
    await portal.moveTo('2025-12-04T10:59')
    assert.doesNotMatch(await desk(NINA), /Anwesenheit zu vermerken/)
    await portal.moveTo('2025-12-04T11:00')
    assert.match(await desk(NINA), /Anwesenheit zu vermerken \(1\)[^]*Heutiges Spotlight \(1 Anmeldung\)/)
    const by = { registrationId: id, eventId, personId: await personOf(NINA), at: portal.deps.clock.now() }
    await transact(portal.db, (tx) => recordAttendance(tx, { ...by, present: 0 }))
    assert.doesNotMatch(await desk(NINA), /Heutiges Spotlight/)
  })

  it('tells the office of an extension that one of it has asked for, and editors no more than that', async () => {
    const [edition, organisation] = [
      await portal.db.selectFrom('award_editions').where('archived', '=', false).select('id').executeTakeFirstOrThrow(),
      await portal.db
        .selectFrom('people_organisations')
        .where('name', 'like', '%Hellenthal%')
        .select(['id', 'name'])
        .executeTakeFirstOrThrow(),
    ]
    await transact(portal.db, async (tx) =>
      recordAskedExtension(tx, {
        editionId: edition.id,
        organisationId: organisation.id,
        until: berlinInstant('2026-02-16T00:00'),
        reason: 'Hochwasser',
        askedBy: await personOf(INGRID),
        askedAt: new Date('2025-12-03T09:00:00Z'),
      }),
    )
    assert.match(await desk(INGRID), /Fristverlängerungen zu bestätigen \(1\)[^]*Fristverlängerung für [^<]*Hellenthal/)
    assert.doesNotMatch(await desk(NINA), /Fristverlängerung für/)
  })

  it('names an issue of which some letters are uncertain', async () => {
    const readers = await givenReaders(portal.db, 1)
    const issueId = await givenReleasedIssue(portal.db, await personOf(NINA), readers)
    assert.doesNotMatch(await desk(NINA), /ungewissem Versand/)
    const claimed = { claimed_at: new Date('2020-01-01T00:00:00Z') }
    await portal.db.updateTable('newsletter_recipients').set(claimed).where('issue_id', '=', issueId).execute()
    assert.match(await desk(NINA), /Newsletter mit ungewissem Versand \(1\)[^]*\(1 Adresse\)/)
  })

  it('has answers to be read again from their day on, told to the office by one mail', async () => {
    await portal.moveTo('2026-03-01T23:59')
    await tick()
    assert.doesNotMatch(await desk(INGRID), /Antworten zu prüfen/)
    assert.equal((await told()).length, 0)
    assert.match(
      await (await portal.request(paths.award.questions.to())).text(),
      /Wir prüfen die Antwort am 2\. März 2026 wieder/,
    )
    await portal.moveTo('2026-03-02T00:00')
    await tick()
    await tick()
    assert.match(await desk(INGRID), /Antworten zu prüfen \(\d\d\)[^]*Antwort: Wer kann teilnehmen\?[^]*2\. März 2026/)
    const [mail, ...more] = await told()
    assert.deepEqual(more, [])
    assert.match(mail?.text ?? '', /Wer kann teilnehmen\?[^]*Wie reichen wir ein\?/)
    assert.equal((await mailsTo(portal.db, NINA)).filter(({ subject }) => subject.includes('Antwort')).length, 0)
    await portal.db.updateTable('award_questions').set({ review_on: '2026-03-03' }).where('slug', '=', 'einreichen').execute()
    await portal.moveTo('2026-03-03T08:00')
    await tick()
    assert.equal((await told()).length, 2, 'a new day is told anew')
  })
})
