import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../db/seeds/people.ts'
import { testDatabase, type TestDatabase } from '../../../test/database.ts'
import { givenEntry } from '../../../test/factories.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import { stopAt } from '../../platform/clock.ts'
import { transact, type Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { sha256 } from '../../platform/random.ts'
import { findState, listStates, recordSave, recordState } from './entry-states.queries.ts'
import { findEntryFor, listEntriesFor, type Asking } from './entry.queries.ts'
import type { StepSave } from './entry.rules.ts'
import { findPartnerPerson, listColleagues, recordRightChange } from './rights.queries.ts'

const AT = '2025-12-04T09:30'

describe('entries in the database', () => {
  let database: TestDatabase
  let hellenthal: string
  let duisburg: string
  const people: Record<string, Asking> = {}
  const erika = () => people.erika as Asking
  const jonas = () => people.jonas as Asking
  const otto = () => people.otto as Asking

  before(async () => {
    database = await testDatabase()
    await stopAt(database.db, berlinInstant(AT))
    await seedPeople(database.db)
    for (const [name, email] of [
      ['erika', 'erika.beispiel@hellenthal.example'],
      ['bernd', 'bernd.muster@hellenthal.example'],
      ['marta', 'marta.probe@hellenthal.example'],
      ['jonas', 'jonas.vorlage@schleiden.example'],
      ['otto', 'otto.gegenprobe@duisburg.example'],
    ] as const) {
      people[name] = await asking(email)
    }
    hellenthal = await givenEntry(database.db, { by: 'erika.beispiel@hellenthal.example' })
    duisburg = await givenEntry(database.db, { by: 'otto.gegenprobe@duisburg.example' })
  })
  after(() => database.drop())

  async function asking(email: string): Promise<Asking> {
    return database.db
      .selectFrom('people_persons as p')
      .innerJoin('people_memberships as m', 'm.person_id', 'p.id')
      .where('p.email', '=', email)
      .select(['p.id as personId', 'm.organisation_id as organisationId', 'm.manages'])
      .executeTakeFirstOrThrow()
  }
  const idsFor = async (actor: Asking) => (await listEntriesFor(database.db, actor)).map((entry) => entry.id)
  const levelFor = async (actor: Asking) => (await findEntryFor(database.db, hellenthal, actor))?.level ?? null
  const save = (over: Partial<StepSave> = {}): StepSave => ({
    entryId: hellenthal,
    step: 'title',
    revision: 2,
    content: { texts: { title: 'Neu' }, partners: [] },
    savedBy: erika().personId,
    savedAt: berlinInstant(AT),
    ...over,
  })

  it('are found by their organisation only', async () => {
    assert.deepEqual(await idsFor(erika()), [hellenthal])
    assert.deepEqual(await idsFor(people.bernd as Asking), [hellenthal])
    assert.deepEqual(await idsFor(otto()), [duisburg])
    assert.equal(await findEntryFor(database.db, duisburg, erika()), null)
    assert.equal(await findEntryFor(database.db, hellenthal, otto()), null)
  })

  it('are not shown to somebody without organisation, nor to a partner', async () => {
    assert.deepEqual(await idsFor({ ...erika(), organisationId: null }), [])
    assert.equal(await findEntryFor(database.db, hellenthal, jonas()), null)
  })

  it('carry the level of whoever asks, the newest states and the clock that counts', async () => {
    assert.equal(await levelFor(erika()), 'hand-in')
    assert.equal(await levelFor(people.bernd as Asking), 'edit')
    assert.equal(await levelFor(people.marta as Asking), 'hand-in')
    const entry = await findEntryFor(database.db, hellenthal, erika())
    assert.deepEqual(entry?.askedAt, berlinInstant(AT))
    assert.deepEqual(entry?.edition.closesAt, berlinInstant('2026-02-10T00:00'))
    assert.equal(entry?.steps.lead?.savedByName, 'Erika Beispiel')
    assert.deepEqual(entry?.steps.lead?.savedAt, berlinInstant(AT))
  })

  it('open to a partner by name, as long as the person belongs to that organisation', async () => {
    const entry = await findEntryFor(database.db, hellenthal, erika())
    const partner =
      entry && (await findPartnerPerson(database.db, entry, { email: 'jonas.vorlage@schleiden.example', placeIds: ['05366036'] }))
    assert.ok(partner)
    const right = {
      entryId: hellenthal,
      personId: partner.personId,
      organisationId: partner.organisationId,
      level: 'hand-in' as const,
      grantedBy: erika().personId,
      grantedAt: berlinInstant(AT),
    }
    await transact(database.db, (tx) =>
      recordRightChange(tx, { set: right }, { personId: erika().personId, at: berlinInstant(AT) }),
    )
    assert.equal(await levelFor(jonas()), 'edit')
    assert.deepEqual(await idsFor(jonas()), [hellenthal])
    assert.equal(await levelFor({ ...jonas(), organisationId: otto().organisationId }), null)
    assert.deepEqual(
      (await listColleagues(database.db, entry)).map((one) => one.name),
      ['Bernd Muster', 'Erika Beispiel', 'Marta Probe', 'Jonas Vorlage'],
    )
    await transact(database.db, (tx) =>
      recordRightChange(tx, { remove: right }, { personId: erika().personId, at: berlinInstant(AT) }),
    )
    assert.equal(await levelFor(jonas()), null)
  })

  it('tell nothing about accounts outside the partners', async () => {
    const entry = await findEntryFor(database.db, hellenthal, erika())
    assert.ok(entry)
    assert.equal(
      await findPartnerPerson(database.db, entry, { email: 'otto.gegenprobe@duisburg.example', placeIds: ['05366036'] }),
      null,
    )
    assert.equal(await findPartnerPerson(database.db, entry, { email: 'jonas.vorlage@schleiden.example', placeIds: [] }), null)
  })

  it('take a revision once', async () => {
    assert.equal(await transact(database.db, (tx) => recordSave(tx, save())), true)
    assert.equal(
      await transact(database.db, (tx) => recordSave(tx, save({ content: { texts: { title: 'Anderes' }, partners: [] } }))),
      false,
    )
    assert.equal((await findState(database.db, hellenthal, 'title', 2))?.content.texts.title, 'Neu')
    assert.deepEqual(
      (await listStates(database.db, hellenthal, 'title')).map((state) => state.revision),
      [2, 1],
    )
    assert.deepEqual(
      await listStates(database.db, duisburg, 'title').then((states) => states.map((state) => state.revision)),
      [1],
    )
  })

  it('take no save behind a hand-in, whoever was first to the lock', async () => {
    const categoryId = (await findEntryFor(database.db, hellenthal, erika()))?.edition.categories[0]?.id as string
    const locked = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    const handingIn = transact(database.db, async (tx) => {
      await tx.selectFrom('award_entries').select('id').where('id', '=', hellenthal).forUpdate().execute()
      locked.resolve()
      await released.promise
      await handInBy(tx, {
        entryId: hellenthal,
        categoryId,
        personId: erika().personId,
        organisationId: erika().organisationId as string,
      })
    })
    await locked.promise
    const saving = transact(database.db, (tx) => recordState(tx, save({ revision: 3 })))
    await new Promise((resolve) => setTimeout(resolve, 50))
    released.resolve()
    await handingIn
    assert.equal(await saving, false)
    const entry = await findEntryFor(database.db, hellenthal, erika())
    assert.equal(entry?.submission?.receiptNumber, 'R-1')
    assert.equal(entry?.steps.title?.revision, 2)
  })

  it('take saves again after a take-back', async () => {
    const { id } = await database.db
      .selectFrom('award_submissions')
      .select('id')
      .where('entry_id', '=', hellenthal)
      .executeTakeFirstOrThrow()
    await transact(database.db, async (tx) => {
      await tx
        .insertInto('award_take_backs')
        .values({ submission_id: id, taken_back_by: erika().personId, taken_back_at: berlinInstant(AT) })
        .execute()
      await tx.deleteFrom('award_lead_places').where('entry_id', '=', hellenthal).execute()
      await recordEvent(tx, {
        kind: 'entry-taken-back',
        actorId: erika().personId,
        subject: { table: 'award_submissions', id },
        at: berlinInstant(AT),
      })
    })
    assert.equal(await transact(database.db, (tx) => recordSave(tx, save({ revision: 3 }))), true)
    const entry = await findEntryFor(database.db, hellenthal, erika())
    assert.equal(entry?.submission, null)
    assert.deepEqual(
      entry?.submissions.map((one) => one.takenBackAt),
      [berlinInstant(AT)],
    )
  })
})

/** As the invariants want it, but without the door: here the lock is held for as long as the test likes. */
async function handInBy(
  tx: Tx,
  by: { entryId: string; categoryId: string; personId: string; organisationId: string },
): Promise<void> {
  const at = berlinInstant(AT)
  const { edition_id } = await tx
    .selectFrom('award_entries')
    .select('edition_id')
    .where('id', '=', by.entryId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('award_lead_places')
    .values({ edition_id, lead_organisation_id: by.organisationId, entry_id: by.entryId })
    .execute()
  const { id } = await tx
    .insertInto('award_submissions')
    .values({
      entry_id: by.entryId,
      version: 1,
      receipt_number: 'R-1',
      arrived_at: at,
      decided_at: at,
      submitted_by: by.personId,
      category_id: by.categoryId,
      manifest: '{}',
      manifest_sha256: sha256('{}'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { kind: 'entry-handed-in', actorId: by.personId, subject: { table: 'award_submissions', id }, at })
}
