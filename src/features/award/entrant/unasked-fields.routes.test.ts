import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { fillForm } from '../../../../test/fill-form.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
/** As the columns are called, and as somebody would guess them. */
const UNASKED = {
  status: 'winner',
  state: 'handed-in',
  won: 'yes',
  admitted: 'true',
  title_de: 'KANARIE',
  prizeCents: '1000000',
  submittedAt: '2026-01-01T00:00:00Z',
  lead_organisation_id: '00000000-0000-4000-8000-000000000000',
  created_by: '00000000-0000-4000-8000-000000000000',
  edition_id: '00000000-0000-4000-8000-000000000000',
  'texts.title': 'KANARIE',
}

// proves: AC-06
describe('a step saved with fields that nobody asked for', () => {
  let portal: TestSite
  let cookie = ''
  let entryId = ''
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    cookie = await portal.signIn(ERIKA)
    entryId = await givenEntry(portal.db, { by: ERIKA })
  })
  after(() => portal.close())

  const entries = () => portal.db.selectFrom('award_entries').selectAll().execute()
  const newest = () =>
    portal.db
      .selectFrom('award_entry_states')
      .where('entry_id', '=', entryId)
      .where('step', '=', 'title')
      .orderBy('revision', 'desc')
      .select(['revision', 'content'])
      .executeTakeFirstOrThrow()

  it('is refused for each of them and stores nothing; without them it is taken', async () => {
    const before = await entries()
    const was = await newest()
    const path = paths.award.step.to({ entryId, step: 'title' })
    const form = fillForm(await (await portal.request(path, { cookie })).text(), path, { title: 'Neuer Titel' })
    for (const [name, value] of Object.entries(UNASKED)) {
      const answer = await portal.request(path, { cookie, form: { ...form, [name]: value } })
      assert.equal(answer.status, 422, name)
      assert.deepEqual(await newest(), was)
    }
    assert.equal((await portal.request(path, { cookie, form })).status, 303)
    const { revision, content } = await newest()
    assert.equal(revision, was.revision + 1)
    assert.match(JSON.stringify(content), /Neuer Titel/)
    assert.deepEqual(await entries(), before)
  })
})
