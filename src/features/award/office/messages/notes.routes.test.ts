import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenOpened, givenSubmission } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'

describe('notes of the office', () => {
  let portal: TestSite
  let office = ''
  let marta = ''
  let entryId = ''
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: MARTA })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.moveTo('2026-02-11T09:00')
    const edition = await portal.db.selectFrom('award_entries').select('edition_id').executeTakeFirstOrThrow()
    await givenOpened(portal.db, edition.edition_id)
    office = await portal.signIn('ingrid.vordruck@buero.example')
    marta = await portal.signIn(MARTA)
  })
  after(() => portal.close())

  const write = (text: string, id = randomUUID()) =>
    portal.request(paths.office.notes.to({ entryId }), { cookie: office, form: { id, text } })
  const bytes = async (path: string, cookie: string) =>
    Buffer.from(await (await portal.request(path, { cookie })).arrayBuffer()).toString('latin1')

  it('are written with author and time, once per form, and never change', async () => {
    const id = randomUUID()
    assert.equal((await write('KANARIE-notiz: mit Kall sprechen', id)).status, 303)
    assert.equal((await write('KANARIE-notiz: mit Kall sprechen', id)).status, 303)
    assert.equal((await write(' ')).status, 422)
    assert.equal((await write('KANARIE-zweite')).status, 303)
    const page = await bytes(paths.office.entry.to({ entryId }), office)
    assert.match(page, /Ingrid Vordruck[\s\S]*11\. Februar 2026[\s\S]*KANARIE-notiz[\s\S]*KANARIE-zweite/)
    assert.equal(page.match(/KANARIE-notiz/g)?.length, 1)
    await assert.rejects(portal.db.updateTable('award_notes').set({ text: '' }).execute())
    await assert.rejects(portal.db.deleteFrom('award_notes').execute())
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('reach neither entrants nor the record of events', async () => {
    const params = { entryId }
    const { entry, entries, messages, submission } = paths.award
    for (const address of [entry.to(params), entries.to(), messages.to(params), submission.to(params)])
      assert.doesNotMatch(await bytes(address, marta), /KANARIE/, address)
    for (const form of [undefined, { id: randomUUID(), text: 'Fremd' }]) {
      const answer = await portal.request(paths.office.notes.to(params), { cookie: marta, form })
      assert.equal(answer.status, 403)
      assert.doesNotMatch(await answer.text(), /KANARIE/)
    }
    assert.equal((await portal.db.selectFrom('award_notes').select('id').execute()).length, 2)
    const events = await portal.db.selectFrom('platform_events').select('record').execute()
    assert.ok(events.length > 3 && events.every(({ record }) => !record.includes('KANARIE')))
  })
})
