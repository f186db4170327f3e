import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import { demoCast, seedPeople } from './people.ts'

describe('the cast of the demo', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
    await seedPeople(database.db)
  })
  after(() => database.drop())

  it('has a juror on every seat of the jury, each on the seat of their body', async () => {
    const seats = await database.db
      .selectFrom('award_seats as seat')
      .leftJoin('award_seat_holders as holder', 'holder.seat_id', 'seat.id')
      .leftJoin('people_persons as p', 'p.id', 'holder.person_id')
      .select(['seat.body', 'p.demo_part'])
      .execute()
    assert.equal(seats.length, 5)
    for (const { body, demo_part } of seats) assert.equal(demo_part, `Jury: ${body}`)
  })

  it('can receive no mail', () => {
    for (const { email } of demoCast) assert.match(email, /\.example$/)
  })

  it('is the same after a second run', async () => {
    const count = () =>
      database.db
        .selectFrom('people_persons')
        .select(({ fn }) => fn.countAll<number>().as('persons'))
        .execute()
    const before = await count()
    await seedPeople(database.db)
    assert.deepEqual(await count(), before)
  })
})
