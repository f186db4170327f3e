import { isContestPrepared, recordContestPrepared, type ContestPart } from '../../../src/features/award/demo-contest.queries.ts'
import type { Deps } from '../../../src/platform/deps.ts'
import type { Job } from '../../../src/platform/jobs.ts'
import { closeScoring, meet, releaseContest } from './decision.ts'
import { handInContest } from './entries.ts'
import { planFestivity } from './festivity.ts'
import { admitContest, declare, findJury, openContest, pointsFor, writeSheet, type Judged, type Jury } from './judging.ts'
import { publishWinner } from './project.ts'
import { onPrivateClock, type Play } from './private-clock.ts'

/**
 * What happens in the demo between the deadline and the moment it jumps to, each act at its instant and through the door that
 * people use. Never in production: bin/portal.ts knows the job in demo mode only. Harmless when repeated.
 */
export function contestJob(databaseUrl: string): Job {
  return async (deps, { until }) => {
    await prepare('jury', deps, databaseUrl, playUntilJury)
    if (until === 'preisverleihung') await prepare('preisverleihung', deps, databaseUrl, playUntilCeremony)
  }
}

async function prepare(part: ContestPart, deps: Deps, databaseUrl: string, play: (play: Play) => Promise<void>): Promise<void> {
  if (await isContestPrepared(deps.db, part)) return
  await onPrivateClock(deps, databaseUrl, play)
  await recordContestPrepared(deps.db, part, deps.clock.now())
}

/** By seat: how many sheets are sealed when the demo arrives in the jury's days. The others have not even declared. */
const SEALED_BY_SEAT = [3, 12, 20]
/** The juror of the second seat has a conflict in one entry. */
const CONFLICTED = { seat: 1, place: 9 }

async function playUntilJury(play: Play): Promise<void> {
  const { deps, at } = play
  await handInContest(play)
  await at('2026-02-10T09:00')
  await openContest(deps, await findJury(deps))
  await at('2026-02-12T14:00')
  await admitContest(deps, await findJury(deps))
  await at('2026-02-16T09:00')
  const jury = await findJury(deps)
  for (const [seat, sealed] of SEALED_BY_SEAT.entries()) {
    await declareAll(deps, jury, seat)
    await writeSheets(deps, jury, { seat, entries: jury.entries.slice(-(sealed + 1)), sealed })
  }
}

async function playUntilCeremony(play: Play): Promise<void> {
  const { deps, at } = play
  await at('2026-03-02T10:00')
  const jury = await findJury(deps)
  for (const seat of jury.jurors.keys()) {
    await declareAll(deps, jury, seat)
    await writeSheets(deps, jury, { seat, entries: jury.entries, sealed: jury.entries.length })
  }
  await at('2026-03-12T09:00')
  await closeScoring(deps, jury)
  await at('2026-03-20T10:05')
  await meet(deps, jury)
  await at('2026-03-24T09:00')
  await releaseContest(deps, jury)
  await planFestivity(deps, jury)
  await publishWinner(play)
}

async function declareAll(deps: Deps, jury: Jury, seat: number): Promise<void> {
  const { personId } = jury.jurors[seat] ?? {}
  if (!personId) return
  for (const [place, { entryId }] of jury.entries.entries())
    await declare(deps, { entryId, personId }, seat === CONFLICTED.seat && place === CONFLICTED.place)
}

type Writing = { seat: number; entries: Judged[]; sealed: number }

/** What is not sealed of them stays a draft. */
async function writeSheets(deps: Deps, jury: Jury, { seat, entries, sealed }: Writing): Promise<void> {
  const juror = jury.jurors[seat]
  if (!juror) return
  for (const [index, entry] of entries.entries())
    await writeSheet(deps, juror, { entryId: entry.entryId, points: pointsFor(jury, entry, seat), seals: index < sealed })
}
