import { decideClosing } from '../../../src/features/award/judging/closing-transaction.queries.ts'
import {
  findReleaseFacts,
  lockEdition,
  recordAskedRelease,
  recordConfirmedRelease,
} from '../../../src/features/award/judging/release.queries.ts'
import { askRelease, confirmRelease } from '../../../src/features/award/judging/release.rules.ts'
import { decideCategory } from '../../../src/features/award/judging/room/decide-category.queries.ts'
import { decideComing, decideEnd, recordMeeting } from '../../../src/features/award/judging/room/meeting-transaction.queries.ts'
import {
  decideBallot,
  decideCall,
  decideClosingDeliberation,
  decideCount,
  decideMotion,
  decideOpening,
  decideStatement,
  decideVote,
  type InMeeting,
} from '../../../src/features/award/judging/room/room-transaction.queries.ts'
import { berlinInstant } from '../../../src/platform/berlin.ts'
import { databaseNow } from '../../../src/platform/clock.ts'
import { transact } from '../../../src/platform/db.ts'
import type { Deps } from '../../../src/platform/deps.ts'
import type { Jury } from './judging.ts'

/** By its place in the order: no entry of this category gets the prize. */
const NOT_AWARDED = 3

export async function closeScoring({ db }: Deps, { categoryIds, office }: Jury): Promise<void> {
  for (const categoryId of categoryIds) for (const personId of office) await decideClosing(db, { categoryId, personId, round: 1 })
}

export async function meet({ db }: Deps, jury: Jury): Promise<void> {
  const { editionId, office, categoryIds, jurors } = jury
  const called = { editionId, beginsAt: berlinInstant('2026-03-20T10:00'), place: 'Düsseldorf, Sitzungssaal (erfunden)' }
  const meetingId = await recordMeeting(db, { ...called, categoryIds, personId: office[0] })
  const rooms = jurors.map(({ personId }) => ({ db, meetingId, personId }))
  const [chair] = rooms
  if (!chair) return
  for (const room of rooms) await decideComing(room)
  for (const [index, categoryId] of categoryIds.entries()) await deliberate(jury, { categoryId, rooms, chair, index })
  await decideEnd({ ...chair, byOffice: false })
}

type Deliberated = { categoryId: string; rooms: InMeeting[]; chair: InMeeting; index: number }

/** Whoever is recused is refused at each door, as in a real meeting. */
async function deliberate({ entries }: Jury, { categoryId, rooms, chair, index }: Deliberated): Promise<void> {
  const first = entries.find((entry) => entry.categoryId === categoryId)
  if (!(await decideOpening(chair, categoryId)).ok) return
  if (first) await decideCall(chair, first.entryId)
  for (const room of rooms.slice(1, 3)) await decideStatement(room, 'Das trägt auch anderswo (erfunden).')
  const awarded = index !== NOT_AWARDED && first
  await decideMotion(
    chair,
    awarded
      ? {
          kind: 'award',
          entryIds: [first.entryId],
          reason: 'Übertragbar, wirksam und gemeinsam getragen (erfundene Begründung).',
        }
      : { kind: 'not-awarded', entryIds: [], reason: 'Kein Beitrag hob sich deutlich genug ab (erfundene Begründung).' },
  )
  const motion = await chair.db
    .selectFrom('award_motions as motion')
    .innerJoin('award_deliberations as deliberation', 'deliberation.id', 'motion.deliberation_id')
    .where('deliberation.meeting_id', '=', chair.meetingId)
    .where('deliberation.category_id', '=', categoryId)
    .select('motion.id')
    .executeTakeFirst()
  if (motion) await vote(motion.id, { rooms, chair })
  await decideClosingDeliberation(chair)
}

async function vote(motionId: string, { rooms, chair }: Pick<Deliberated, 'rooms' | 'chair'>): Promise<void> {
  await decideVote(chair, { motionId, secret: true })
  for (const [seat, room] of rooms.entries()) await decideBallot(room, { motionId, choice: seat === 4 ? 'abstain' : 'yes' })
  await decideCount(chair, motionId)
  await decideCategory(chair, motionId)
}

/** Asked for by one person, confirmed by another, for the hour of the ceremony. */
export async function releaseContest({ db }: Deps, { editionId, office }: Jury): Promise<void> {
  const [first, second] = office
  await transact(db, async (tx) => {
    await lockEdition(tx, editionId)
    const click = { personId: first, now: await databaseNow(tx) }
    const decision = askRelease(await findReleaseFacts(tx, editionId, first), berlinInstant('2026-04-15T11:00'), click)
    if (decision.ok) await recordAskedRelease(tx, decision.outcome)
  })
  await transact(db, async (tx) => {
    await lockEdition(tx, editionId)
    const click = { personId: second, now: await databaseNow(tx) }
    const decision = confirmRelease(await findReleaseFacts(tx, editionId, second), click)
    if (decision.ok) await recordConfirmedRelease(tx, decision.outcome)
  })
}
