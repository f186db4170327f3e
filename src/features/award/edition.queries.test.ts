import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { seedEditions } from '../../../db/seeds/editions.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import { transact } from '../../platform/db.ts'
import { findCurrentEdition, findEdition, findEditionById, listEditions } from './edition.queries.ts'

describe('the editions', () => {
  let test: TestDatabase
  before(async () => {
    test = await testDatabase()
  })
  after(() => test.drop())

  it('are the two real ones, the newest first, and seeding again adds nothing', async () => {
    await seedEditions(test.db)
    assert.deepEqual(
      (await listEditions(test.db)).map((edition) => edition.slug),
      ['2025-2026', '2021-2022'],
    )
  })

  it('are found by slug and id, and an unknown one is not', async () => {
    const current = await findCurrentEdition(test.db)
    assert.equal(current?.slug, '2025-2026')
    assert.equal((await findEditionById(test.db, current?.id ?? ''))?.number, 2)
    assert.equal((await findEdition(test.db, '2021-2022'))?.entriesReceived, 75)
    assert.equal(await findEdition(test.db, '2023-2024'), null)
  })

  it('carry the announced facts of the 2nd prize', async () => {
    const edition = await findCurrentEdition(test.db)
    assert.ok(edition)
    assert.deepEqual(
      [edition.phases.opens, edition.phases.closes, edition.phases.ceremony],
      [berlinInstant('2025-12-01T00:00'), berlinInstant('2026-02-10T00:00'), berlinInstant('2026-04-15T00:00')],
    )
    assert.deepEqual(edition.publicDays, ['opens', 'closes', 'ceremony'])
    assert.equal(edition.prizeCents, 1_000_000)
    assert.deepEqual(
      edition.categories.map((category) => category.isSpecial),
      [false, false, false, false, false, true],
    )
    assert.deepEqual(
      edition.criteria.map((criterion) => criterion.weight),
      [1, 1, 1],
    )
    assert.equal(edition.seats.length, 5)
    assert.equal(edition.conditions.length, 11)
    const hour = edition.dates.find((date) => date.slug === 'sprechstunde')
    assert.deepEqual([hour?.startsAt, hour?.endsAt], [berlinInstant('2025-12-04T10:00'), berlinInstant('2025-12-04T11:00')])
  })

  it('show categories, criteria, conditions and questions from 1 December 2025 on, not before', async () => {
    const edition = await findCurrentEdition(test.db)
    assert.ok(edition)
    const instants = [...edition.categories, ...edition.criteria, ...edition.conditions, ...edition.questions].map((item) =>
      item.visibleFrom.toISOString(),
    )
    assert.deepEqual([...new Set(instants)], [berlinInstant('2025-12-01T00:00').toISOString()])
  })

  it('know three winners of the 1st prize with their source and say of two that they are unknown', async () => {
    const winners = (await findEdition(test.db, '2021-2022'))?.pastWinners ?? []
    assert.deepEqual(
      winners.map((winner) => winner.project !== null),
      [true, false, true, false, true],
    )
    for (const winner of winners) assert.equal(winner.sourceUrl !== null, winner.project !== null)
  })

  it('are kept in memory and read again after a change in any of their tables', async () => {
    await heard(async () => (await listEditions(test.db)) === (await listEditions(test.db)))
    const kept = await listEditions(test.db)
    const changes = [
      test.db.updateTable('award_editions').set({ call_title: 'Geändert' }).where('slug', '=', '2025-2026'),
      test.db.updateTable('award_conditions').set({ text: 'Geändert' }).where('position', '=', 8),
      test.db.deleteFrom('award_past_winners').where('project', 'is', null),
    ]
    let last = kept
    for (const change of changes) {
      await change.execute()
      await heard(async () => (await listEditions(test.db)) !== last)
      last = await listEditions(test.db)
    }
    assert.equal(last[0]?.callTitle, 'Geändert')
    assert.equal(last[0]?.conditions.find((condition) => condition.position === 8)?.text, 'Geändert')
    assert.equal(last[1]?.pastWinners.length, 3)
  })

  it('are read past the memory inside a transaction, which sees its own change', async () => {
    const rolledBack = transact(test.db, async (tx) => {
      await tx.updateTable('award_editions').set({ call_title: 'Nur hier' }).where('slug', '=', '2025-2026').execute()
      throw new Error((await findCurrentEdition(tx))?.callTitle)
    })
    await assert.rejects(rolledBack, /Nur hier/)
    assert.notEqual((await findCurrentEdition(test.db))?.callTitle, 'Nur hier')
  })

  it('are read again after the listening connection was lost, whatever was missed', async () => {
    await test.db.updateTable('award_editions').set({ call_title: 'Vorher' }).where('slug', '=', '2025-2026').execute()
    await heard(async () => (await findCurrentEdition(test.db))?.callTitle === 'Vorher')
    await endListeners(test)
    await test.db.updateTable('award_editions').set({ call_title: 'Nachher' }).where('slug', '=', '2025-2026').execute()
    await heard(async () => (await findCurrentEdition(test.db))?.callTitle === 'Nachher')
    await heard(async () => (await listEditions(test.db)) === (await listEditions(test.db)))
  })
})

/** Notifications arrive a moment after the commit. */
async function heard(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return
    await setTimeout(20)
  }
  assert.fail('the change was never heard of')
}

async function endListeners(test: TestDatabase): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(test.url)
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`,
  )
  await client.end()
}
