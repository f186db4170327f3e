import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { fillForm } from '../../../../test/fill-form.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
const MARTA = 'marta.probe@hellenthal.example'
const JONAS = 'jonas.vorlage@schleiden.example'

describe('the rights on an entry', () => {
  let portal: TestSite
  let entryId: string
  const ids: Record<string, string> = {}

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    for (const person of await portal.db.selectFrom('people_persons').select(['id', 'email']).execute())
      ids[person.email] = person.id
  })
  after(() => portal.close())
  beforeEach(async () => {
    entryId = await givenEntry(portal.db, { by: ERIKA, without: ['title'] })
  })

  const address = () => paths.award.entryRights.to({ entryId })
  const change = async (by: string, form: Record<string, string>) =>
    portal.request(address(), { cookie: await portal.signIn(by), form })
  const saveAs = async (email: string) =>
    portal.request(paths.award.step.to({ entryId, step: 'title' }), {
      cookie: await portal.signIn(email),
      form: { base: '0', title: email },
    })
  const granted = () =>
    portal.db.selectFrom('award_entry_rights').select(['person_id', 'level']).where('entry_id', '=', entryId).execute()

  it('limit a colleague to reading', async () => {
    assert.equal((await change(ERIKA, { [`recht.${ids[BERND]}`]: 'read' })).status, 303)
    const refused = await saveAs(BERND)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Sie dürfen diesen Beitrag lesen, aber nicht bearbeiten/)
    assert.match(
      await (await portal.request(paths.award.step.to({ entryId, step: 'lead' }), { cookie: await portal.signIn(BERND) })).text(),
      /Nur zum Lesen/,
    )
    const event = await portal.db
      .selectFrom('platform_events')
      .select(['kind', 'record'])
      .where('subject_id', '=', entryId)
      .where('kind', '=', 'entry-right-changed')
      .executeTakeFirstOrThrow()
    assert.match(event.record, /"level":"read"/)
    assert.doesNotMatch(event.record, /bernd/i)
  })

  it('are not given back by a page that was opened before they were taken away', async () => {
    const bernd = String(ids[BERND])
    const page = await (await portal.request(address(), { cookie: await portal.signIn(ERIKA) })).text()
    const old = Object.fromEntries(Object.entries(fillForm(page, address())).map(([name, value]) => [name, String(value)]))
    assert.equal(String(old[`war.${bernd}`]), '')
    await change(ERIKA, { [`recht.${bernd}`]: 'read' })
    assert.equal((await change(ERIKA, old)).status, 303)
    assert.deepEqual(await granted(), [{ person_id: bernd, level: 'read' }])
    const crossed = await change(ERIKA, { ...old, [`recht.${bernd}`]: 'hand-in' })
    assert.equal(crossed.status, 409)
    assert.match(await crossed.text(), /Inzwischen hat jemand anders eines dieser Rechte geändert/)
    assert.deepEqual(await granted(), [{ person_id: bernd, level: 'read' }])
  })

  it('are given back to what is usual', async () => {
    await change(ERIKA, { [`recht.${ids[BERND]}`]: 'read' })
    await change(ERIKA, { [`recht.${ids[BERND]}`]: '' })
    assert.deepEqual(await granted(), [])
    assert.equal((await saveAs(BERND)).status, 303)
  })

  it('are given by those who may hand in, not by others', async () => {
    const refused = await change(BERND, { [`recht.${ids[ERIKA]}`]: 'read' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Rechte vergeben kann nur/)
    assert.deepEqual(await granted(), [])
  })

  it('of a manager cannot be changed here', async () => {
    assert.equal((await change(ERIKA, { [`recht.${ids[MARTA]}`]: 'read' })).status, 422)
    assert.deepEqual(await granted(), [])
  })

  it('let a partner write along, but never hand in', async () => {
    assert.equal((await saveAs(JONAS)).status, 404)
    assert.equal((await change(ERIKA, { act: 'add', email: JONAS.toUpperCase(), level: 'edit' })).status, 303)
    assert.equal((await saveAs(JONAS)).status, 303)
    assert.equal((await change(ERIKA, { [`recht.${ids[JONAS]}`]: 'hand-in' })).status, 422)
    await change(ERIKA, { [`recht.${ids[JONAS]}`]: '' })
    assert.equal((await saveAs(JONAS)).status, 404)
  })

  it('say the same of an unknown address and of one outside the partners', async () => {
    const unknown = await (await change(ERIKA, { act: 'add', email: 'niemand@nirgends.example', level: 'read' })).text()
    const outside = await (await change(ERIKA, { act: 'add', email: 'otto.gegenprobe@duisburg.example', level: 'read' })).text()
    assert.match(unknown, /Unter dieser Adresse ist niemand aus einer beteiligten Kommune bekannt/)
    assert.equal(outside.replace('otto.gegenprobe@duisburg.example', 'niemand@nirgends.example'), unknown)
  })
})
