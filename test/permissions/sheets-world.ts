import assert from 'node:assert/strict'
import { decideClosing, decideExcuse } from '../../src/features/award/judging/closing-transaction.queries.ts'
import { decideDeclaration } from '../../src/features/award/judging/conflict-transaction.queries.ts'
import { decideComing, recordMeeting } from '../../src/features/award/judging/room/meeting-transaction.queries.ts'
import { decideMotion, decideOpening, decideStatement } from '../../src/features/award/judging/room/room-transaction.queries.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import type { Decision } from '../../src/plain/decision.ts'
import { givenJury, type JuryCase } from '../jury.ts'
import type { AskedSite } from '../site.ts'
import { givenDeclared, givenDraftSheet, givenSealedSheet } from '../sheets.ts'

/** What one seat has to do with one entry. Jurors by number, entries by number; two entries in each of the six categories. */
export type Cell = {
  entry: number
  juror: number
  /** What the juror has said, in the end. */
  conflict: 'none' | 'not-asked' | 'declared'
  sheet: 'none' | 'draft' | 'sealed'
  /** Declared after the sheet was sealed; and whether the category had been closed by then. */
  isVoided: boolean
  wasRevealed: boolean
  /** Two persons of the office have ended the scoring it belongs to. */
  isClosed: boolean
}

const NOT_ASKED = 2
const EARLY = 3
const LATE = 4
/** The first two categories are being scored, the others are closed. */
const FIRST_CLOSED_ENTRY = 4

/** The third juror has not answered for two entries, the fourth has declared two conflicts early, the fifth three late. */
const special: Partial<Record<string, Partial<Cell>>> = {
  [`0 1`]: { sheet: 'draft' },
  [`1 0`]: { sheet: 'draft' },
  [`1 1`]: { sheet: 'none' },
  [`1 ${NOT_ASKED}`]: { conflict: 'not-asked', sheet: 'none' },
  [`5 ${NOT_ASKED}`]: { conflict: 'not-asked', sheet: 'none' },
  [`2 ${EARLY}`]: { conflict: 'declared', sheet: 'none' },
  [`7 ${EARLY}`]: { conflict: 'declared', sheet: 'none' },
  [`3 ${LATE}`]: { conflict: 'declared', isVoided: true },
  [`9 ${LATE}`]: { conflict: 'declared', isVoided: true },
  [`11 ${LATE}`]: { conflict: 'declared', isVoided: true, wasRevealed: true },
}

export const CELLS: Cell[] = Array.from({ length: 60 }, (_, index) => {
  const [entry, juror] = [Math.floor(index / 5), index % 5]
  const usual: Cell = {
    entry,
    juror,
    conflict: 'none',
    sheet: 'sealed',
    isVoided: false,
    wasRevealed: entry >= FIRST_CLOSED_ENTRY,
    isClosed: entry >= FIRST_CLOSED_ENTRY,
  }
  const found = { ...usual, ...special[`${entry} ${juror}`] }
  return found.isVoided && entry !== 11 ? { ...found, wasRevealed: false } : found
})

/** Named in the form's hint, and given by nobody. */
const LOWEST = 3_570_900
export const HIGHEST = 3_571_900

/** A number of its own for each sheet, in every criterion: offsets whose means are no sheet's number. */
export const pointsOf = ({ entry, juror }: Pick<Cell, 'entry' | 'juror'>) => 3_571_000 + 20 * entry + [0, 1, 3, 7, 12][juror]!

export const markOf = (kind: 'reason' | 'note', { entry, juror }: Pick<Cell, 'entry' | 'juror'>) =>
  `KANARIE-${kind}-${entry}-${juror}`

/** Entry 10 is scored anew by two of the jury: cells of entry 22. */
export const SECOND_ROUND_FROM = 12
export const SECOND_ROUND: Cell[] = [0, 1].map((juror) => ({
  entry: SECOND_ROUND_FROM + 10,
  juror,
  conflict: 'none',
  sheet: juror === 0 ? 'sealed' : 'draft',
  isVoided: false,
  wasRevealed: false,
  isClosed: false,
}))

type Judging = Pick<JuryCase, 'entries' | 'jurors'> & { portal: Pick<AskedSite, 'deps'> & { db: AskedSite['deps']['db'] } }

export type SheetsWorld = JuryCase & { meetingId: string; lateJuror: string }

/** Every text of a sheet carries a mark that says whose it is. The last category is being deliberated. */
export async function givenSheetsWorld(): Promise<SheetsWorld> {
  const jury = await givenJury(12, { declared: false })
  await offerEveryNumber(jury)
  for (const cell of CELLS) await writeSheet(jury, cell)
  for (const cell of CELLS.filter(({ isVoided, entry }) => isVoided && entry !== 11)) await declareLate(jury, cell)
  for (const entry of [4, 6, 8, 10]) await close(jury, entry)
  for (const cell of CELLS.filter(({ isVoided, entry }) => isVoided && entry === 11)) await declareLate(jury, cell)
  return { ...jury, meetingId: await deliberate(jury), lateJuror: jury.jurors[LATE]!.personId }
}

/** A scale in which nothing that is shown by accident looks like somebody's points. */
async function offerEveryNumber({ portal: { db, deps }, edition }: JuryCase): Promise<void> {
  const criteria = await db.selectFrom('award_criteria').where('edition_id', '=', edition.id).select('id').execute()
  const ids = criteria.map(({ id }) => id)
  const numbers = [LOWEST, ...[...CELLS, ...SECOND_ROUND].map(pointsOf), HIGHEST]
  await db.deleteFrom('award_criterion_points').where('criterion_id', 'in', ids).execute()
  const scale = ids.flatMap((criterion_id) => numbers.map((points) => ({ criterion_id, points, label: 'Stufe' })))
  await db.insertInto('award_criterion_points').values(scale).execute()
  await deps.clock.refresh()
}

export async function writeSheet({ portal, entries, jurors }: Judging, cell: Cell): Promise<void> {
  const key = { entryId: entries[cell.entry % SECOND_ROUND_FROM]!.id, personId: jurors[cell.juror]!.personId }
  if (cell.conflict === 'not-asked') return
  if (cell.entry < SECOND_ROUND_FROM) await givenDeclared(portal.db, { ...key, state: cell.isVoided ? 'none' : cell.conflict })
  if (cell.sheet === 'none') return
  const [reason, points] = [markOf('reason', cell), pointsOf(cell)]
  const draft = {
    points: { gewinn: points, innovation: points, zukunft: points },
    reasons: { gewinn: reason, innovation: reason, zukunft: reason },
    privateNote: markOf('note', cell),
  }
  if (cell.sheet === 'draft') await givenDraftSheet(portal.db, { ...key, draft })
  else await givenSealedSheet(portal.deps, { ...key, draft })
}

async function declareLate({ portal, entries, jurors }: JuryCase, { entry, juror }: Cell): Promise<void> {
  const answer = { state: 'declared', reasonClass: 'family', note: '' } as const
  const key = { entryId: entries[entry]!.id, personId: jurors[juror]!.personId }
  done(await decideDeclaration(portal.db, { ...key, answer, seen: [] }))
}

async function close({ portal, entries, jurors, office }: JuryCase, entry: number): Promise<void> {
  const { categoryId } = entries[entry]!
  for (const cell of CELLS.filter((one) => entries[one.entry]!.categoryId === categoryId && one.conflict === 'not-asked')) {
    const excused = { entryId: entries[cell.entry]!.id, seatId: jurors[cell.juror]!.seatId, reason: 'erkrankt' }
    done(await decideExcuse(portal.db, { categoryId, personId: office[0], ...excused }))
  }
  for (const personId of office) done(await decideClosing(portal.db, { categoryId, personId, round: 1 }))
}

async function deliberate({ portal: { db }, edition, entries, jurors, office }: JuryCase): Promise<string> {
  const categoryIds = edition.categories.map(({ id }) => id)
  const called = { editionId: edition.id, beginsAt: berlinInstant('2026-02-20T10:00'), place: 'Düsseldorf', personId: office[0] }
  const meetingId = await recordMeeting(db, { ...called, categoryIds })
  const rooms = jurors.map(({ personId }) => ({ db, meetingId, personId }))
  for (const room of rooms) done(await decideComing(room))
  done(await decideOpening(rooms[0]!, entries[10]!.categoryId))
  done(await decideStatement(rooms[1]!, 'Gut begründet.'))
  done(await decideMotion(rooms[1]!, { kind: 'award', entryIds: [entries[10]!.id], reason: 'Überzeugt.' }))
  return meetingId
}

export function done(decision: Decision<unknown, string>): void {
  assert.ok(decision.ok, decision.ok ? '' : decision.because)
}
