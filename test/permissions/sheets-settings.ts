import { decideDeclaration } from '../../src/features/award/judging/conflict-transaction.queries.ts'
import {
  decideBallot,
  decideCount,
  decideMotion,
  decideVote,
  type InMeeting,
} from '../../src/features/award/judging/room/room-transaction.queries.ts'
import { decideTakeOver } from '../../src/features/award/judging/seat-transaction.queries.ts'
import { recordHolder } from '../../src/features/award/judging/seat.queries.ts'
import { decideUnsealing } from '../../src/features/award/judging/unsealing.queries.ts'
import { givenPerson } from '../people.ts'
import type { AskedSite } from '../site.ts'
import { CELLS, done, pointsOf, SECOND_ROUND, writeSheet, type Cell, type SheetsWorld } from './sheets-world.ts'

export const SUCCESSOR = 'nora.nachfolge@gremium.example'
/** Whose seat is taken over, and for which entries the successor has then said that there is no conflict. */
export const LEFT = 1
export const ANSWERED = [0, 4]
/** The sheet whose seal is broken: of an entry that is still being scored. */
const UNSEALED = { entry: 3, juror: 0 }

/** What goes on in the jury's time besides the plain state of affairs; `looked` are the entries it touches. */
export type Setting = {
  name: string
  looked: number[]
  cells: Cell[]
  /** Which of them must be met there, when not all. */
  shown?: Cell[]
  /** Who has come into the jury, and who has left it. */
  changes?: 'succession'
  prepare: (world: SheetsWorld, site: AskedSite) => Promise<void>
}

export const SETTINGS: Setting[] = [
  { name: 'an open vote', looked: [10], cells: CELLS, prepare: (world, { deps }) => vote(world, deps.db, false) },
  { name: 'a secret vote', looked: [10], cells: CELLS, prepare: (world, { deps }) => vote(world, deps.db, true) },
  { name: 'a second round', looked: [10], cells: [...CELLS, ...SECOND_ROUND], shown: SECOND_ROUND, prepare: secondRound },
  { name: 'a deputy who takes over', looked: [4, 0], cells: CELLS, changes: 'succession', prepare: takeOver },
  {
    name: 'a seal broken',
    looked: [UNSEALED.entry],
    cells: CELLS.map((cell) => (isUnsealed(cell) ? { ...cell, sheet: 'draft' } : cell)),
    prepare: unseal,
  },
]

function isUnsealed({ entry, juror }: Cell): boolean {
  return entry === UNSEALED.entry && juror === UNSEALED.juror
}

function roomOf({ meetingId, jurors }: SheetsWorld, db: AskedSite['deps']['db'], juror: number): InMeeting {
  return { db, meetingId, personId: jurors[juror]!.personId }
}

async function vote(world: SheetsWorld, db: AskedSite['deps']['db'], secret: boolean): Promise<void> {
  const { id: motionId } = await db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()
  done(await decideVote(roomOf(world, db, 0), { motionId, secret }))
  done(await decideBallot(roomOf(world, db, 1), { motionId, choice: 'yes' }))
}

/** Carried, and written for by two. */
async function secondRound(world: SheetsWorld, { deps }: AskedSite): Promise<void> {
  const { db } = deps
  const [entryId, first] = [world.entries[10]!.id, await db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()]
  await decided(world, db, first.id, 'no')
  done(await decideMotion(roomOf(world, db, 1), { kind: 'second-round', entryIds: [entryId], reason: 'Gleichstand' }))
  const motion = await db.selectFrom('award_motions').select('id').where('kind', '=', 'second-round').executeTakeFirstOrThrow()
  await decided(world, db, motion.id, 'yes')
  for (const cell of SECOND_ROUND) await writeSheet({ ...world, portal: { db, deps } }, cell)
}

async function decided(world: SheetsWorld, db: AskedSite['deps']['db'], motionId: string, choice: string): Promise<void> {
  done(await decideVote(roomOf(world, db, 0), { motionId, secret: false }))
  for (const juror of [0, 1, 2]) done(await decideBallot(roomOf(world, db, juror), { motionId, choice }))
  done(await decideCount(roomOf(world, db, 0), motionId))
}

async function takeOver({ entries, jurors }: SheetsWorld, { deps }: AskedSite): Promise<void> {
  const { db } = deps
  const { personId } = await givenPerson(db, { email: SUCCESSOR, name: 'Nora Nachfolge', role: 'juror' })
  const { seatId } = jurors[LEFT]!
  const at = deps.clock.now()
  await db
    .transaction()
    .execute((tx) => recordHolder(tx, { seatId, personId, part: 'deputy', termsSha256: null, namedBy: personId, at }))
  done(await decideTakeOver(deps, { seatId, personId, reason: 'Erkrankung' }))
  for (const entry of ANSWERED)
    done(await decideDeclaration(db, { entryId: entries[entry]!.id, personId, answer: { state: 'none' }, seen: [] }))
}

async function unseal({ portal, entries, jurors, office }: SheetsWorld, { deps }: AskedSite): Promise<void> {
  const seal = await portal.db
    .selectFrom('award_seals as seal')
    .innerJoin('award_sheets as sheet', 'sheet.id', 'seal.sheet_id')
    .where('sheet.entry_id', '=', entries[UNSEALED.entry]!.id)
    .where('sheet.seat_id', '=', jurors[UNSEALED.juror]!.seatId)
    .select('seal.id')
    .executeTakeFirstOrThrow()
  for (const [index, personId] of office.entries())
    done(
      await decideUnsealing(deps.db, {
        sealId: seal.id,
        act: index === 0 ? 'ask' : 'confirm',
        personId,
        reason: 'Gerät verloren',
      }),
    )
}

/** What each cell gave, by its number. */
export const CELL_OF_POINTS = new Map([...CELLS, ...SECOND_ROUND].map((cell) => [pointsOf(cell), cell]))
