import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { openDb, transact, type Db } from '../src/platform/db.ts'
import { recordEvent } from '../src/platform/events.ts'
import { testDatabase, type TestDatabase } from '../test/database.ts'
import { listBrokenInvariants, readInvariants } from './invariants.ts'
import { seedDemo } from './seeds/index.ts'

const withoutTriggers = sql`set session_replication_role = replica`

const damages: [claim: string, damage: (db: Db) => Promise<unknown>][] = [
  [
    'Each event carries the hash',
    async (db) => {
      await recordEvents(db, ['a-done', 'b-done', 'c-done'])
      await withoutTriggers.execute(db)
      await sql`update platform_events set record = record || ' ' where seq = 2`.execute(db)
    },
  ],
  [
    'The chain of events has no gap',
    async (db) => {
      await recordEvents(db, ['a-done', 'b-done'])
      await withoutTriggers.execute(db)
      await sql`delete from platform_events where seq = 2`.execute(db)
    },
  ],
  ['An event of handing in has its submission', (db) => recordEvents(db, ['entry-handed-in'])],
  [
    'Every edition in use has all six phases',
    (db) =>
      sql`update award_phases set at = '2020-01-01' where kind = 'ceremony' and edition_id in (select id from award_editions where not archived)`.execute(
        db,
      ),
  ],
  [
    'A mail that waits has its job',
    (db) =>
      db
        .insertInto('platform_mails')
        .values({ recipient: 'a@b.example', subject: 's', html: 'h', text: 't', queued_at: new Date() })
        .execute(),
  ],
]

async function recordEvents(db: Db, kinds: string[]): Promise<void> {
  const subject = { table: 'award_submissions', id: 'f6f3f0d0-0000-4000-8000-000000000001' }
  for (const kind of kinds)
    await transact(db, (tx) => recordEvent(tx, { kind, actorId: null, subject, at: new Date('2025-12-04T08:30:00Z') }))
}

describe('the invariants', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
    await seedDemo(database.url)
  })
  after(() => database.dropDamaged())

  it('each say what they claim', () => {
    const invariants = readInvariants()
    assert.ok(invariants.length >= 10)
    for (const { claim, query } of invariants) assert.notEqual(claim, '', query)
  })

  it('hold after the demo was loaded', async () => {
    assert.deepEqual(await listBrokenInvariants(database.db), [])
  })

  it('name the row that breaks one', async () => {
    const { db } = database
    const entry = await db
      .selectFrom('award_entries')
      .select(['id', 'lead_organisation_id', 'edition_id'])
      .executeTakeFirstOrThrow()
    await db
      .insertInto('award_lead_places')
      .values({ entry_id: entry.id, lead_organisation_id: entry.lead_organisation_id, edition_id: entry.edition_id })
      .execute()
    const broken = await listBrokenInvariants(db)
    assert.equal(broken.length, 1)
    assert.match(broken[0] ?? '', new RegExp(`hold their lead's place.*${entry.id}`))
  })

  for (const [claim, damage] of damages) {
    it(`say when this does not hold: ${claim}`, async () => {
      const { url, dropDamaged } = await testDatabase()
      // One connection: session_replication_role, which lets a superuser past the triggers, belongs to it.
      const db = openDb({ connectionString: url }, 1, () => {})
      await damage(db)
      const broken = await listBrokenInvariants(db)
      await db.destroy()
      await dropDamaged()
      assert.ok(
        broken.some((sentence) => sentence.startsWith(claim)),
        broken.join('\n') || 'nothing was found',
      )
    })
  }
})
