import { decideClosing } from '../src/features/award/judging/closing-transaction.queries.ts'
import { decideComing, recordMeeting } from '../src/features/award/judging/room/meeting-transaction.queries.ts'
import {
  decideBallot,
  decideCall,
  decideMotion,
  decideOpening,
  decideStatement,
  decideVote,
} from '../src/features/award/judging/room/room-transaction.queries.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { jumpTo } from '../src/platform/clock.ts'
import { openDb } from '../src/platform/db.ts'
import type { Decision } from '../src/plain/decision.ts'
import { givenJuryOn, type JuryCase } from '../test/jury.ts'
import { givenDraftSheet, givenSealedSheet } from '../test/sheets.ts'
import { siteOn } from '../test/site.ts'

export const ENTRIES = 120

export type JurySeed = {
  cookies: string[]
  /** Scored and closed, by the jury's ranking; under deliberation. */
  closedCategoryId: string
  /** Of the last category, which every juror is still writing on. */
  openEntryIds: string[]
  /** For the bare writes, which nobody reads. */
  spare: { sheetId: string; personId: string }
  meetingId: string
}
type Case = Omit<JuryCase, 'portal'> & { portal: { db: JuryCase['portal']['db']; deps: JuryCase['portal']['deps'] } }

/** 120 entries, 5 jurors, 600 sheets of 3 criteria: all sealed but those of the last category; the first one is being decided. */
export async function seedJury(databaseUrl: string, dataDir: string): Promise<JurySeed> {
  const db = openDb({ connectionString: databaseUrl }, 4, () => {})
  await jumpTo(db, berlinInstant('2025-12-04T09:30'))
  const site = await siteOn({ db, dataDir })
  const moveTo = async (wallClock: string) => {
    await jumpTo(db, berlinInstant(wallClock))
    await site.deps.clock.refresh()
  }
  const jury = await givenJuryOn({ ...site, db, moveTo }, ENTRIES)
  if (jury.entries.length < ENTRIES || jury.jurors.length !== 5) throw new Error('this is not the contest to be measured')
  const [first, last] = [jury.edition.categories[0]?.id ?? '', jury.edition.categories.at(-1)?.id ?? '']
  await writeSheets(jury, last)
  for (const personId of jury.office) done(await decideClosing(db, { categoryId: first, personId, round: 1 }))
  const meetingId = await deliberate(jury, first)
  const openEntryIds = jury.entries.filter(({ categoryId }) => categoryId === last).map(({ id }) => id)
  const cookies = await Promise.all(jury.jurors.map(({ email }) => site.signIn(email)))
  const spare = await db
    .selectFrom('award_sheets')
    .where('entry_id', '=', openEntryIds.at(-1) ?? '')
    .select(['id as sheetId', 'person_id as personId'])
    .executeTakeFirstOrThrow()
  await db.destroy()
  return { cookies, closedCategoryId: first, openEntryIds, spare, meetingId }
}

async function writeSheets({ portal, jurors, entries }: Case, openCategoryId: string): Promise<void> {
  for (const [number, { id: entryId, categoryId }] of entries.entries())
    for (const [seat, { personId }] of jurors.entries()) {
      const points = { gewinn: 1 + ((number + seat) % 5), innovation: 1 + ((number * 3 + seat) % 5), zukunft: 1 + (number % 5) }
      const reason =
        'Eine Begründung von der Länge, die man in einem solchen Feld erwarten darf, also ein Satz oder zwei. '.repeat(3)
      const reasons = { gewinn: reason, innovation: reason, zukunft: reason }
      const write = categoryId === openCategoryId ? draft : givenSealedSheet
      await write(portal.deps, { entryId, personId, draft: { points, reasons } })
    }
}

const draft: typeof givenSealedSheet = ({ db }, given) => givenDraftSheet(db, given)

/** All five there, every entry called once, forty statements, one vote counted on and one under way. */
async function deliberate({ portal: { db }, edition, jurors, entries, office }: Case, categoryId: string): Promise<string> {
  const called = { editionId: edition.id, beginsAt: berlinInstant('2026-02-20T10:00'), place: 'Düsseldorf', personId: office[0] }
  const meetingId = await recordMeeting(db, { ...called, categoryIds: edition.categories.map(({ id }) => id) })
  const [chair, ...others] = jurors.map(({ personId }) => ({ db, meetingId, personId }))
  if (!chair) throw new Error('nobody leads')
  for (const room of [chair, ...others]) done(await decideComing(room))
  done(await decideOpening(chair, categoryId))
  for (const entry of entries.filter((one) => one.categoryId === categoryId)) {
    done(await decideCall(chair, entry.id))
    for (const room of others.slice(0, 2))
      done(await decideStatement(room, 'Was an diesem Beitrag überzeugt und was nicht. '.repeat(4)))
  }
  done(await decideMotion(chair, { kind: 'not-awarded', entryIds: [], reason: 'Noch überzeugt keiner.' }))
  const motion = await db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()
  done(await decideVote(chair, { motionId: motion.id, secret: false }))
  for (const room of others.slice(0, 3)) done(await decideBallot(room, { motionId: motion.id, choice: 'no' }))
  return meetingId
}

function done(decision: Decision<unknown, string>): void {
  if (!decision.ok) throw new Error(decision.because)
}
