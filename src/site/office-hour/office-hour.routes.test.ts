import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEvent } from '../../../test/events.ts'
import { givenEntry } from '../../../test/factories.ts'
import { personOf } from '../../../test/jury.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { openedForm } from '../../../test/strangers.ts'
import { paths } from '../../paths.ts'
import { berlinInstant } from '../../platform/berlin.ts'

const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const JUROR = 'hans.juror@ikz.example'
const EDITOR = 'nina.zeile@redaktion.example'
const { events, office } = paths
const { editor } = events

// proves: RL-04, AC-25
describe('an office hour', () => {
  let portal: TestSite
  let eventId = ''
  let entryId = ''
  const cookie = { marta: '', otto: '', juror: '', editor: '' }
  type Who = keyof typeof cookie
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    cookie.marta = await portal.signIn(MARTA)
    cookie.otto = await portal.signIn(OTTO)
    cookie.juror = await portal.signIn(JUROR)
    cookie.editor = await portal.signIn(EDITOR)
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: 'KANARIE-titel' } } })
    eventId = await givenEvent(portal.db, {
      series: 'office-hour',
      title: 'Sprechstunde zum Preis',
      editionSlug: '2025-2026',
      startsAt: berlinInstant('2025-12-04T10:00').toISOString(),
      endsAt: berlinInstant('2025-12-04T11:00').toISOString(),
    })
  })
  beforeEach(async () => {
    await portal.db.deleteFrom('platform_limits').execute()
  })
  after(async () => {
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    await portal.close()
  })

  const opened = () => openedForm(portal, 'event hour')
  const asking = (more: Record<string, string> = {}) => ({ form: opened(), website: '', question: 'KANARIE-frage?', ...more })
  const ask = (form: Record<string, string>, who?: Who) =>
    portal.request(events.hour.to({ eventId }), { form, cookie: who && cookie[who] })
  const page = async (path: string, who?: Who) => (await portal.request(path, { cookie: who && cookie[who] })).text()
  const post = (path: string, form: Record<string, string | string[]> = {}, who: Who = 'editor') =>
    portal.request(path, { form, cookie: cookie[who] })
  const idOf = (answer: Response) => /frage=([0-9a-f-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  const asked = async (form: Record<string, string>, who?: Who) => {
    const answer = await ask(form, who)
    assert.equal(answer.status, 303, await answer.clone().text())
    return idOf(answer)
  }
  const row = (id: string) =>
    portal.db.selectFrom('events_hour_questions').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
  const to = (questionId: string) => ({ eventId, questionId })
  const setUp = async (form: Record<string, string | string[]>) =>
    assert.equal((await post(editor.hourSettings.to({ eventId }), form)).status, 303)

  it('is asked beforehand by anybody; others see numbers and no words', async () => {
    assert.match(await page(events.event.to({ eventId })), /Frage stellen/)
    const id = await asked(asking({ name: 'Vera Besuch', email: 'vera@x.example' }))
    assert.match(
      await page(events.hour.to({ eventId }, { frage: id })),
      /Ihre Frage hat die Nummer 1[^]*Sie sind als Nächstes an der Reihe/,
    )
    assert.match(await page(events.hour.to({ eventId })), /Es wartet 1 Frage/)
    for (const who of [undefined, 'otto'] as const)
      assert.doesNotMatch(await page(events.hour.to({ eventId }), who), /KANARIE-frage|Vera Besuch/)
    assert.match(await page(editor.hour.to({ eventId }), 'editor'), /KANARIE-frage[^]*Vera Besuch/)
  })

  it('keeps nothing but the question of whoever wishes to stay anonymous, also signed in and with an entry chosen', async () => {
    const id = await asked(asking({ anonymous: 'ja', name: 'Marta Probe', email: MARTA, entry: entryId }), 'marta')
    const { name, email, person_id, entry_id } = await row(id)
    assert.deepEqual([name, email, person_id, entry_id], ['', '', null, null])
    const everything = JSON.stringify([
      await row(id),
      await portal.db.selectFrom('platform_events').where('subject_table', '=', 'events_events').select('record').execute(),
    ])
    assert.ok(!everything.includes(await personOf(portal.db, MARTA)))
    assert.match(await page(editor.hour.to({ eventId }), 'editor'), /Anonym gestellt/)
  })

  it('refuses what programs send, an entry of somebody else and an empty question, and keeps what was typed', async () => {
    for (const [form, who, sentence] of [
      [asking({ website: 'x' }), undefined, /Wir haben es geleert/],
      [asking({ form: '' }), undefined, /nicht mehr gültig/],
      [asking({ question: '' }), undefined, /Bitte schreiben Sie Ihre Frage/],
      [asking({ entry: entryId }), 'otto', /einen Ihrer Beiträge/],
    ] as const) {
      const answer = await ask({ ...form, name: 'Vera Getippt' }, who)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    for (let n = 0; n < 20; n += 1) await ask(asking({ question: '' }))
    assert.equal((await portal.db.selectFrom('events_hour_questions').select('id').execute()).length, 2)
  })

  it('is moderated by organisers and by who advises in it, by nobody else', async () => {
    assert.equal((await portal.request(editor.hour.to({ eventId }), { cookie: cookie.juror })).status, 403)
    await setUp({ slotMinutes: '', advisers: [await personOf(portal.db, JUROR), await personOf(portal.db, OTTO)] })
    assert.equal((await portal.request(editor.hour.to({ eventId }), { cookie: cookie.juror })).status, 200)
    assert.equal((await portal.request(editor.hour.to({ eventId }), { cookie: cookie.otto })).status, 403)
    assert.equal((await post(editor.hourSettings.to({ eventId }), { slotMinutes: '' }, 'juror')).status, 403)
    assert.match(await page(events.hour.to({ eventId }), 'juror'), /Fragen aufrufen/)
    assert.equal((await post(editor.hourSettings.to({ eventId }), { slotMinutes: '3' })).status, 422)
  })

  it('takes one question up at a time, from ten minutes before it begins', async () => {
    const [one, two] = await portal.db.selectFrom('events_hour_questions').select('id').orderBy('number').execute()
    const early = await post(editor.hourTaking.to(to(one?.id ?? '')))
    assert.match(await early.text(), /ab zehn Minuten vor Beginn/)
    await portal.moveTo('2025-12-04T10:05')
    assert.equal((await post(editor.hourTaking.to(to(one?.id ?? '')), {}, 'juror')).status, 303)
    assert.match(await page(events.hour.to({ eventId }, { frage: one?.id })), /Ihre Frage 1 ist jetzt an der Reihe/)
    assert.match(await (await post(editor.hourTaking.to(to(two?.id ?? '')))).text(), /Eine andere Frage ist an der Reihe/)
    assert.equal(
      (await post(editor.hourAnswer.to(to(one?.id ?? '')), { adviserId: await personOf(portal.db, OTTO) })).status,
      422,
    )
    assert.equal((await post(editor.hourAnswer.to(to(one?.id ?? '')), { adviserId: '' })).status, 303)
    assert.equal((await post(editor.hourRemoval.to(to(two?.id ?? '')))).status, 303)
    assert.match(
      await page(events.hour.to({ eventId }, { frage: two?.id })),
      /Ihre Frage 2 wird in dieser Sprechstunde nicht aufgerufen/,
    )
    assert.equal((await post(editor.hourTaking.to(to(randomUUID())))).status, 404)
  })

  it('tells an open page what is new, and nothing to whoever may not be there', async () => {
    const answer = await portal.request(events.hourStream.to({ eventId }))
    assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
    const reader = answer.body!.getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    assert.match(await next(), /event: state/)
    await asked(asking({ question: 'Neu?' }))
    let heard = await next()
    while (heard.includes('still')) heard = await next()
    assert.match(heard, /event: state\ndata: [0-9a-f]{64}/)
    await reader.cancel()
    assert.equal((await portal.request(editor.hourStream.to({ eventId }), { cookie: cookie.otto })).status, 403)
  })

  it('notes what a juror has heard as adviser about an entry that was named, and the jury is asked about it', async () => {
    assert.match(await page(events.hour.to({ eventId }), 'marta'), /KANARIE-titel/)
    const id = await asked(asking({ question: 'Zu unserem Beitrag?', name: 'Marta Probe', entry: entryId }), 'marta')
    const moderated = await page(editor.hour.to({ eventId }), 'juror')
    assert.match(moderated, /Es geht um einen eigenen Beitrag/)
    assert.doesNotMatch(moderated, /KANARIE-titel/)
    const juror = await personOf(portal.db, JUROR)
    await post(editor.hourTaking.to(to(id)), {}, 'juror')
    for (const _ of [1, 2]) assert.equal((await post(editor.hourAnswer.to(to(id)), { adviserId: juror }, 'juror')).status, 303)
    await portal.runJobs()
    await portal.runJobs()
    const advices = await portal.db
      .selectFrom('award_advices')
      .select(['entry_id', 'person_id', 'source', 'advised_on'])
      .execute()
    assert.deepEqual(advices, [
      { entry_id: entryId, person_id: juror, source: 'Sprechstunde zum Preis', advised_on: '2025-12-04' },
    ])
    const facts = await portal.db
      .selectFrom('award_conflict_facts')
      .where('entry_id', '=', entryId)
      .where('person_id', '=', juror)
      .select('fact')
      .execute()
    assert.deepEqual(facts, [{ fact: 'advice' }])
    const chain = await portal.db.selectFrom('platform_events').where('kind', '=', 'advised-on-entry').select('record').execute()
    assert.equal(chain.length, 1)
    assert.match(chain[0]?.record ?? '', new RegExp(entryId))
  })

  it('hands a question to the office once, which answers it for everybody', async () => {
    const { id } = await portal.db
      .selectFrom('events_hour_questions')
      .where('question', '=', 'Zu unserem Beitrag?')
      .select('id')
      .executeTakeFirstOrThrow()
    for (const _ of [1, 2]) assert.equal((await post(editor.hourHandover.to(to(id)))).status, 303)
    await portal.runJobs()
    const questions = await portal.db.selectFrom('award_asked_questions').select(['origin', 'question', 'name']).execute()
    assert.deepEqual(questions, [{ origin: 'office-hour', question: 'Zu unserem Beitrag?', name: 'Marta Probe' }])
    assert.match(await page(office.questions.list.to(), 'editor'), /Sprechstunde/)
  })

  it('gives slots, each to one question, in their order', async () => {
    await setUp({ slotMinutes: '20', advisers: [await personOf(portal.db, JUROR)] })
    assert.match(await page(events.hour.to({ eventId })), /Ein Termin dauert 20 Minuten[^]*10:20 Uhr[^]*10:40 Uhr/)
    await asked(asking({ slot: '2' }))
    const again = await ask(asking({ slot: '2' }))
    assert.match(await again.text(), /Diesen Termin hat inzwischen jemand anderes/)
    assert.match(await (await ask(asking({ slot: '0' }))).text(), /Dieser Termin ist schon vorbei/)
    assert.match(await (await ask(asking())).text(), /Bitte wählen Sie einen Termin/)
  })

  it('confirms a slot by mail with a file for the calendar, and takes it back until it begins', async () => {
    const email = 'sara.slot@anderswo.example'
    const id = await asked(asking({ slot: '1', name: 'Sara Slot', email }))
    const back = () => post(events.hourReturn.to({ eventId }), { question: id })
    const mails = () => portal.db.selectFrom('platform_mails').where('recipient', '=', email).selectAll().execute()
    const calendars = async () =>
      (await mails()).map((mail) =>
        Buffer.from((mail.attachments as { contentBase64: string }[])[0]?.contentBase64 ?? '', 'base64').toString(),
      )
    assert.match(await page(events.hour.to({ eventId }, { frage: id })), /Termin zurückgeben/)
    const [booked = ''] = await calendars()
    assert.match(booked, /METHOD:REQUEST[^]*SEQUENCE:0[^]*DTSTART:20251204T092000Z[^]*DTEND:20251204T094000Z/)
    assert.doesNotMatch(JSON.stringify((await mails()).map(({ text, html }) => [text, html])), /KANARIE/)
    assert.equal((await back()).status, 303)
    assert.match((await calendars()).join(), /METHOD:CANCEL[^]*SEQUENCE:1/)
    assert.match(await (await back()).text(), /schon aufgerufen, abgeschlossen oder zurückgegeben/)
    assert.equal((await post(events.hourReturn.to({ eventId }), { question: randomUUID() })).status, 404)
    await asked(asking({ slot: '1' }))
  })

  it('is over when it ends', async () => {
    await portal.moveTo('2025-12-04T11:00')
    assert.match(await page(events.hour.to({ eventId })), /Diese Sprechstunde ist vorbei/)
    assert.equal((await ask(asking({ slot: '2' }))).status, 422)
    assert.equal((await portal.request(events.hourStream.to({ eventId }))).status, 404)
  })

  it('is none for other events', async () => {
    const other = await givenEvent(portal.db)
    assert.equal((await portal.request(events.hour.to({ eventId: other }))).status, 404)
    assert.equal((await portal.request(editor.hour.to({ eventId: other }), { cookie: cookie.editor })).status, 404)
  })
})
