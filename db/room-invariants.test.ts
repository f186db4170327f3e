import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { paths } from '../src/paths.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import { testDatabase } from '../test/database.ts'
import { Sitting } from '../test/sitting.ts'
import { listBrokenInvariants } from './invariants.ts'

/** A category decided by an open vote of three, after a secret vote that was rejected; each damage alone breaks what it names. */
const damages: [claim: string, what: string, damage: (db: Db) => Promise<unknown>][] = [
  [
    'Whoever voted was there',
    'an absent seat',
    (db) => sql`delete from award_attendances where seat_id = (select seat_id from award_vote_stubs limit 1)`.execute(db),
  ],
  [
    'Whoever voted was there',
    'a seat that came after the vote',
    (db) => sql`update award_attendances set came_at = came_at + interval '1 day'`.execute(db),
  ],
  [
    'Whoever voted was there',
    'a seat that was recused',
    (db) =>
      sql`insert into award_recusals (deliberation_id, seat_id, person_id, since)
      select d.id, a.seat_id, a.person_id, d.opened_at - interval '1 hour' from award_deliberations d
      join award_attendances a on a.meeting_id = d.meeting_id limit 1`.execute(db),
  ],
  [
    'As many ballots are counted',
    'one ballot more',
    (db) => sql`update award_ballot_counts set ballots = ballots + 1 where choice = 'no'`.execute(db),
  ],
  [
    'As many ballots are counted',
    'a secret ballot written down',
    (db) =>
      sql`insert into award_open_ballots (motion_id, seat_id, choice)
      select s.motion_id, s.seat_id, 'no' from award_vote_stubs s join award_votes v on v.motion_id = s.motion_id where v.secret limit 1`.execute(
        db,
      ),
  ],
  [
    'The counts of a closed vote',
    'ballots moved from no to yes',
    (db) => sql`update award_ballot_counts set ballots = case choice when 'yes' then 3 else 0 end`.execute(db),
  ],
  ['A result is what a motion', 'another reason', (db) => sql`update award_decisions set reason = 'ein anderer'`.execute(db)],
  [
    'A result is what a motion',
    'a motion that was rejected',
    (db) => sql`update award_decision_grounds set motion_id = (select motion_id from award_votes where secret)`.execute(db),
  ],
  ['A result is what a motion', 'fewer than the quorum', (db) => sql`update award_editions set quorum = 4`.execute(db)],
  ['A result is what a motion', 'a vote under way', (db) => sql`update award_votes set closed_at = null`.execute(db)],
  ['A result of the room is the one', 'another winner', (db) => sql`update award_decisions set entry_id = null`.execute(db)],
  [
    'Whoever has stated a result',
    'a result taken away',
    async (db) => {
      await sql`delete from award_decision_grounds`.execute(db)
      await sql`delete from award_decisions`.execute(db)
    },
  ],
  [
    'The prize of a category',
    'an entry of another category',
    (db) =>
      sql`update award_decisions set entry_id = (select entry_id from award_standing_entries e where e.category_id <> award_decisions.category_id limit 1)`.execute(
        db,
      ),
  ],
]

describe('the invariants of the room', () => {
  const room = new Sitting()
  before(async () => {
    await room.begin()
    await room.closeScores()
    await room.call()
    for (const number of [0, 1, 2]) await room.come(number)
    await room.open()
    const all = (choice: string): [number, string][] => [0, 1, 2].map((number) => [number, choice])
    await room.vote(await room.move(1, { kind: 'not-awarded', reasonNotAwarded: 'Niemand.' }), all('no'), 'open-secret')
    const motion = await room.move(1, { kind: 'award', entry: room.entries[0]!, reasonAward: 'Überzeugt.' })
    await room.vote(motion, all('yes'))
    await room.done(0, paths.room.result, { motion })
    assert.deepEqual(await listBrokenInvariants(room.db), [])
    await room.db.destroy() // a database that somebody is connected to cannot be copied
  })
  after(() => room.jury.portal.database.dropDamaged())

  for (const [claim, what, damage] of damages) {
    it(`say when this does not hold: ${claim} (${what})`, async () => {
      const { url, db: unused, dropDamaged } = await testDatabase(room.jury.portal.database.name)
      await unused.destroy()
      const db = openDb({ connectionString: url }, 1, () => {})
      await sql`set session_replication_role = replica`.execute(db)
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
