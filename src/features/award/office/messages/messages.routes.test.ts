import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry } from '../../../../../test/factories.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { tellOfMessages } from '../../message-notices.job.ts'

const MARTA = 'marta.probe@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
const INGRID = 'ingrid.vordruck@buero.example'

describe('messages on an entry', () => {
  let portal: TestSite
  let entryId = ''
  let path = ''
  let officePath = ''
  const cookies: Record<string, string> = {}
  before(async () => {
    portal = await testSite({ at: '2026-01-05T10:00' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: 'KANARIE-titel' } } })
    path = paths.award.messages.to({ entryId })
    officePath = paths.office.messages.to({ entryId })
    await signIn()
  })
  after(() => portal.close())

  async function signIn() {
    for (const email of [MARTA, BERND, INGRID]) cookies[email] = await portal.signIn(email)
  }
  const read = async (address: string, who: string) => (await portal.request(address, { cookie: cookies[who] })).text()
  const write = (address: string, who: string, form: Record<string, string>) =>
    portal.request(address, { cookie: cookies[who], form: { id: randomUUID(), ...form } })
  const stored = () => portal.db.selectFrom('award_messages').selectAll().orderBy('ordinal').execute()
  const noticesTo = async (who: string) => (await mailsTo(portal.db, who)).filter(({ subject }) => subject.includes('Nachricht'))

  it('are written about a draft already; a second click writes nothing', async () => {
    const form = { id: randomUUID(), text: 'KANARIE-frage: Dürfen wir zu viert?' }
    assert.equal((await write(path, MARTA, form)).status, 303)
    assert.equal((await write(path, MARTA, form)).status, 303)
    const [message, ...more] = await stored()
    assert.deepEqual([message?.side, message?.text, more], ['entrant', form.text, []])
    const empty = await write(path, MARTA, { text: '  ' })
    assert.equal(empty.status, 422)
    assert.match(await empty.text(), /Bitte schreiben Sie einen Text/)
    const long = await write(path, MARTA, { text: 'x'.repeat(5001) })
    assert.equal(long.status, 422)
    assert.match(await long.text(), /auf höchstens 5\.000 Zeichen[\s\S]*x{5001}/)
    assert.equal((await stored()).length, 1)
  })

  it('of a draft show the office the lead and the words, nothing of the entry', async () => {
    for (const address of [paths.office.start.to(), paths.office.entries.to(), paths.office.entry.to({ entryId }), officePath])
      assert.doesNotMatch(await read(address, INGRID), /KANARIE-titel/)
    assert.match(await read(officePath, INGRID), /Nachrichten mit <bdi>(Gemeinde )?Hellenthal/)
  })

  it('are unread for each person until that one has opened them', async () => {
    const [person] = await portal.db
      .selectFrom('people_roles')
      .innerJoin('people_persons', 'people_persons.id', 'people_roles.person_id')
      .where('role', '=', 'office')
      .where('email', '<>', INGRID)
      .select('email')
      .execute()
    const other = person?.email ?? ''
    cookies[other] = await portal.signIn(other)
    const list = paths.office.entries.to({ nachrichten: 'ungelesen' })
    assert.doesNotMatch(await read(paths.office.start.to(), INGRID), /Neue Nachrichten/)
    assert.doesNotMatch(await read(list, INGRID), /Beitrag von .* auswählen/)
    assert.match(await read(paths.office.start.to(), other), /Neue Nachrichten/)
    assert.match(await read(list, other), /1 Beitrag gefunden[\s\S]*1 ungelesene Nachricht/)
    assert.match(await read(paths.office.entry.to({ entryId }), other), /1 ungelesene Nachricht/)
    assert.match(await read(officePath, other), /Neu<[\s\S]*KANARIE-frage/)
    assert.doesNotMatch(await read(officePath, other), /Neu</)
    assert.doesNotMatch(await read(paths.office.start.to(), other), /Neue Nachrichten/)
    assert.match(await read(paths.office.entries.to({ nachrichten: 'mit' }), INGRID), /1 Beitrag gefunden/)
  })

  it('are answered; the entrants see it on list, task list and page, under the name of the office', async () => {
    assert.equal((await write(officePath, INGRID, { text: 'KANARIE-antwort: Ja.' })).status, 303)
    assert.match(await read(paths.award.entries.to(), MARTA), /1 ungelesene Nachricht/)
    assert.match(await read(paths.award.entry.to({ entryId }), MARTA), /1 ungelesene Nachricht des Wettbewerbsbüros/)
    const page = await read(path, MARTA)
    assert.match(page, /KANARIE-frage[\s\S]*Wettbewerbsbüro[\s\S]*Neu<[\s\S]*KANARIE-antwort/)
    assert.doesNotMatch(page, /Ingrid/)
    assert.doesNotMatch(await read(paths.award.entry.to({ entryId }), MARTA), /ungelesene/)
    assert.match(await read(paths.award.entry.to({ entryId }), BERND), /1 ungelesene Nachricht/)
  })

  it('may be read by readers and written by nobody of them', async () => {
    const bernd = await portal.db.selectFrom('people_persons').where('email', '=', BERND).select('id').executeTakeFirstOrThrow()
    const member = await portal.db
      .selectFrom('people_memberships')
      .where('person_id', '=', bernd.id)
      .selectAll()
      .executeTakeFirstOrThrow()
    const right = { entry_id: entryId, person_id: bernd.id, organisation_id: member.organisation_id, granted_by: bernd.id }
    const granted_at = new Date('2026-01-05T09:00:00Z')
    await portal.db
      .insertInto('award_entry_rights')
      .values({ ...right, level: 'read', granted_at })
      .execute()
    const page = await read(path, BERND)
    assert.match(page, /KANARIE-antwort/)
    assert.doesNotMatch(page, /<textarea/)
    const refused = await write(path, BERND, { text: 'Eingeschmuggelt' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Sie dürfen die Nachrichten lesen, aber keine schreiben/)
    assert.ok((await stored()).every(({ text }) => text !== 'Eingeschmuggelt'))
    const otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    const foreign = await portal.request(path, { cookie: otto, form: { id: randomUUID(), text: 'Fremd' } })
    assert.equal(foreign.status, 404)
    assert.equal((await stored()).length, 2)
  })

  it('are told by mail without their words, at most once an hour, and only who has not read them', async () => {
    assert.deepEqual(await noticesTo(MARTA), [])
    await tellOfMessages(portal.deps)
    assert.deepEqual([await noticesTo(MARTA), await noticesTo(INGRID)], [[], []])
    await write(officePath, INGRID, { text: 'KANARIE-zweite' })
    await tellOfMessages(portal.deps)
    await tellOfMessages(portal.deps)
    const [mail, ...more] = await noticesTo(MARTA)
    assert.deepEqual([mail?.subject, more], ['Neue Nachricht des Wettbewerbsbüros', []])
    assert.doesNotMatch(`${mail?.text} ${mail?.html}`, /KANARIE/)
    assert.ok(mail?.text.includes(path))

    await portal.moveTo('2026-01-05T10:59')
    await signIn()
    await write(officePath, INGRID, { text: 'KANARIE-dritte' })
    await tellOfMessages(portal.deps)
    assert.equal((await noticesTo(MARTA)).length, 1)
    await portal.moveTo('2026-01-05T11:00')
    await tellOfMessages(portal.deps)
    assert.equal((await noticesTo(MARTA)).length, 2)

    await portal.moveTo('2026-01-05T13:00')
    await signIn()
    await write(path, MARTA, { text: 'KANARIE-rückfrage' })
    await tellOfMessages(portal.deps)
    const [toOffice, ...further] = await noticesTo(INGRID)
    assert.match(toOffice?.subject ?? '', /Neue Nachricht zum Beitrag von .*Hellenthal/)
    assert.deepEqual(further, [])
    assert.doesNotMatch(`${toOffice?.text} ${toOffice?.html}`, /KANARIE/)
  })

  it('never change, and the record of events has no word of them', async () => {
    await assert.rejects(portal.db.updateTable('award_messages').set({ text: 'Anders' }).execute())
    await assert.rejects(portal.db.deleteFrom('award_messages').execute())
    const events = await portal.db.selectFrom('platform_events').where('kind', '=', 'message-written').select('record').execute()
    assert.equal(events.length, (await stored()).length)
    assert.ok(events.every(({ record }) => !record.includes('KANARIE')))
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })
})
