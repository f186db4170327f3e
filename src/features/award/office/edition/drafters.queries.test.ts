import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { listDrafters } from './drafters.queries.ts'

const MARTA = 'marta.probe@hellenthal.example'
const HELLENTHAL = ['bernd.muster@hellenthal.example', 'erika.beispiel@hellenthal.example', MARTA]
const [JONAS, LENA, OTTO] = ['jonas.vorlage@schleiden.example', 'lena.entwurf@kall.example', 'otto.gegenprobe@duisburg.example']

describe('who is told of changes to an edition', () => {
  let portal: TestSite
  let editionId = ''
  let entryId = ''
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: MARTA })
    const entry = await portal.db.selectFrom('award_entries').select('edition_id').executeTakeFirstOrThrow()
    editionId = entry.edition_id
  })
  after(() => portal.close())

  const told = async () => (await listDrafters(portal.db, editionId)).map(({ email }) => email).sort()

  async function grant(email: string, level: 'read' | 'edit'): Promise<void> {
    const person = await portal.db
      .selectFrom('people_persons as p')
      .innerJoin('people_memberships as m', 'm.person_id', 'p.id')
      .where('p.email', '=', email)
      .select(['p.id as person_id', 'm.organisation_id'])
      .executeTakeFirstOrThrow()
    await portal.db
      .insertInto('award_entry_rights')
      .values({ ...person, entry_id: entryId, level, granted_by: person.person_id, granted_at: new Date() })
      .execute()
  }

  it('are those who may write on a draft: of the lead, and of partners only by name', async () => {
    assert.deepEqual(await told(), HELLENTHAL)
    await grant(JONAS, 'edit')
    await grant(LENA, 'read')
    assert.deepEqual(await told(), [...HELLENTHAL, JONAS].sort())
    assert.ok(!(await told()).includes(OTTO))
  })

  it('and no longer who has left the organisation for which the right was given', async () => {
    const { id } = await portal.db.selectFrom('people_persons').where('email', '=', JONAS).select('id').executeTakeFirstOrThrow()
    await portal.db.deleteFrom('people_memberships').where('person_id', '=', id).execute()
    assert.deepEqual(await told(), HELLENTHAL)
  })

  it('and nobody once the entry is handed in', async () => {
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    assert.deepEqual(await told(), [])
  })
})
