import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedDemo } from '../../../../db/seeds/index.ts'
import { givenContest } from '../../../../test/contest.ts'
import { givenNoConflict } from '../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { decideDeclaration } from './conflict-transaction.queries.ts'
import { findJudgedEntry, listQueue } from './judged-entries.queries.ts'
import { listJurors, type Juror } from './juror.queries.ts'

describe('what a juror may judge', () => {
  let portal: TestSite
  let jurors: Juror[]
  let entries: string[]
  const juror = (index: number) => jurors[index] as Juror
  before(async () => {
    portal = await testSite({ at: '2026-02-02T10:00' })
    await seedDemo(portal.database.url)
    entries = (await givenContest(portal.deps, 3)).map(({ entryId }) => entryId)
    const { id } = await portal.db
      .selectFrom('award_editions')
      .where('archived', '=', false)
      .select('id')
      .executeTakeFirstOrThrow()
    jurors = await listJurors(portal.db, id)
  })
  after(() => portal.close())

  it('is nothing until the entries are opened, admitted, and the jury has its turn', async () => {
    const seen = async () => (await listQueue(portal.db, juror(0))).length
    await portal.moveTo('2026-02-12T10:00')
    await admit(entries.slice(0, 2))
    assert.equal(await seen(), 0)
    await open('ingrid.vordruck@buero.example')
    assert.equal(await seen(), 0)
    await open('paul.stempel@buero.example')
    assert.equal(await seen(), 0)
    const { at } = await portal.db
      .selectFrom('award_phases')
      .where('edition_id', '=', juror(0).editionId)
      .where('kind', '=', 'jury')
      .select('at')
      .executeTakeFirstOrThrow()
    await stopAtInstant(new Date(at.getTime() - 1))
    assert.equal(await seen(), 0)
    await stopAtInstant(at)
    assert.equal(await seen(), 2)
  })

  it('begins with the key facts; content follows the word "none", and only for the person who said it', async () => {
    const [first = ''] = entries
    const asked = (await listQueue(portal.db, juror(0))).find(({ entryId }) => entryId === first)
    assert.equal(asked?.conflict, 'not-asked')
    assert.match(asked?.title ?? '', /Probebeitrag/)
    assert.notEqual(asked?.leadName, '')
    assert.ok((asked?.partnerNames.length ?? 0) > 0)
    assert.equal(await findJudgedEntry(portal.db, first, juror(0)), null)
    await givenNoConflict(portal.db, first, juror(0).personId)
    const read = await findJudgedEntry(portal.db, first, juror(0))
    assert.equal(read?.manifest.title, asked?.title)
    assert.equal(read?.categoryId, asked?.categoryId)
    assert.equal(await findJudgedEntry(portal.db, first, juror(1)), null)
  })

  it('ends with a declared conflict: the title is all that is left', async () => {
    const [, second = ''] = entries
    const declared = { state: 'declared', reasonClass: 'family', note: '' } as const
    await decideDeclaration(portal.db, { entryId: second, personId: juror(2).personId, answer: declared, seen: [] })
    const left = (await listQueue(portal.db, juror(2))).find(({ entryId }) => entryId === second)
    assert.deepEqual(
      { ...left, title: '', categoryId: '' },
      {
        entryId: second,
        title: '',
        categoryId: '',
        conflict: 'declared',
        leadName: '',
        partnerNames: [],
        otherPartners: [],
        facts: [],
      },
    )
    assert.equal(await findJudgedEntry(portal.db, second, juror(2)), null)
  })

  async function admit(entryIds: string[]): Promise<void> {
    const decided = {
      admitted: true,
      reason: 'vollständig',
      decided_by: juror(0).personId,
      decided_at: await databaseNow(portal.db),
    }
    await portal.db
      .insertInto('award_admissions')
      .values(entryIds.map((entry_id) => ({ entry_id, ...decided })))
      .execute()
  }

  async function open(email: string): Promise<void> {
    const person = await portal.db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()
    await portal.db
      .insertInto('award_opening_acts')
      .values({ edition_id: juror(0).editionId, person_id: person.id, acted_at: await databaseNow(portal.db) })
      .execute()
  }

  async function stopAtInstant(instant: Date): Promise<void> {
    await portal.db.updateTable('platform_clock').set({ stopped_at: instant }).execute()
    await portal.deps.clock.refresh()
  }
})
