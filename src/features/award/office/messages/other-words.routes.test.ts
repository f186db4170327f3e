import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

// proves: ID-01

const MARTA = 'marta.probe@hellenthal.example'
const INGRID = 'ingrid.vordruck@buero.example'
const SENT = ['Erste Fassung', 'Zweite Fassung', 'Zweite Fassung', 'Erste Fassung']

/** No answer came, so the text was improved on the page that still stood there, and sent again. */
describe('a form that comes again with other words', () => {
  let portal: TestSite
  let entryId = ''
  before(async () => {
    portal = await testSite({ at: '2026-01-05T10:00' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: MARTA })
  })
  after(() => portal.close())

  for (const { name, path, who, table } of [
    { name: 'message', path: paths.award.messages, who: MARTA, table: 'award_messages' },
    { name: 'note', path: paths.office.notes, who: INGRID, table: 'award_notes' },
  ] as const)
    it(`is another ${name}, and still one however often it comes`, async () => {
      const id = randomUUID()
      const cookie = await portal.signIn(who)
      for (const text of SENT)
        assert.equal((await portal.request(path.to({ entryId }), { cookie, form: { id, text } })).status, 303)
      const rows = await portal.db.selectFrom(table).select('text').orderBy('ordinal').execute()
      assert.deepEqual(rows, [{ text: 'Erste Fassung' }, { text: 'Zweite Fassung' }])
    })
})
