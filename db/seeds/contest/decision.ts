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
import { sql } from 'kysely'
import { berlinInstant } from '../../../src/platform/berlin.ts'
import { databaseNow } from '../../../src/platform/clock.ts'
import { transact, type Db } from '../../../src/platform/db.ts'
import type { Deps } from '../../../src/platform/deps.ts'
import type { Judged, Jury } from './judging.ts'

/** By its place in the order: no entry of this category gets the prize. */
const NOT_AWARDED = 3

export async function closeScoring({ db }: Deps, { categoryIds, office }: Jury): Promise<void> {
  for (const categoryId of categoryIds) for (const personId of office) await decideClosing(db, { categoryId, personId, round: 1 })
}

/** Goes on with the meeting that a run before this one called and did not come to the end of: each act is asked for by its row. */
export async function meet({ db }: Deps, jury: Jury): Promise<void> {
  const { editionId, office, categoryIds, jurors } = jury
  const called = { editionId, beginsAt: berlinInstant('2026-03-20T10:00'), place: 'Düsseldorf, Sitzungssaal (erfunden)' }
  const begun = await findMeeting(db, called)
  if (begun?.endedAt) return
  const meetingId = begun?.id ?? (await recordMeeting(db, { ...called, categoryIds, personId: office[0] }))
  const rooms = jurors.map(({ personId }) => ({ db, meetingId, personId }))
  const [chair] = rooms
  if (!chair) return
  for (const room of rooms) await decideComing(room)
  for (const [index, categoryId] of categoryIds.entries()) await deliberate(jury, { categoryId, rooms, chair, index })
  await decideEnd({ ...chair, byOffice: false })
}

async function findMeeting(db: Db, { editionId, beginsAt, place }: { editionId: string; beginsAt: Date; place: string }) {
  return db
    .selectFrom('award_meetings')
    .where('edition_id', '=', editionId)
    .where('begins_at', '=', beginsAt)
    .where('place', '=', place)
    .select(['id', 'ended_at as endedAt'])
    .executeTakeFirst()
}

type Deliberated = { categoryId: string; rooms: InMeeting[]; chair: InMeeting; index: number }

/** Whoever is recused is refused at each door, as in a real meeting. */
async function deliberate({ entries }: Jury, { categoryId, rooms, chair, index }: Deliberated): Promise<void> {
  const first = entries.find((entry) => entry.categoryId === categoryId)
  await decideOpening(chair, categoryId)
  const begun = await findDeliberation(chair, categoryId)
  if (!begun || begun.closedAt) return
  await talk({ rooms, chair, first, begun })
  if (!begun.motionId) await moveFor(chair, index === NOT_AWARDED ? undefined : first)
  const motionId = begun.motionId ?? (await findDeliberation(chair, categoryId))?.motionId
  if (motionId) await vote(motionId, { rooms, chair })
  await decideClosingDeliberation(chair)
}

type Talk = Pick<Deliberated, 'rooms' | 'chair'> & { first: Judged | undefined; begun: { hasCall: boolean; speakers: string[] } }

async function talk({ rooms, chair, first, begun }: Talk): Promise<void> {
  if (first && !begun.hasCall) await decideCall(chair, first.entryId)
  const others = rooms.slice(1, 3).filter(({ personId }) => !begun.speakers.includes(personId))
  for (const room of others) await decideStatement(room, 'Das trägt auch anderswo (erfunden).')
}

async function moveFor(chair: InMeeting, awarded: Judged | undefined): Promise<void> {
  await decideMotion(
    chair,
    awarded
      ? {
          kind: 'award',
          entryIds: [awarded.entryId],
          reason: 'Übertragbar, wirksam und gemeinsam getragen (erfundene Begründung).',
        }
      : { kind: 'not-awarded', entryIds: [], reason: 'Kein Beitrag hob sich deutlich genug ab (erfundene Begründung).' },
  )
}

async function findDeliberation({ db, meetingId }: InMeeting, categoryId: string) {
  return db
    .selectFrom('award_deliberations as deliberation')
    .where('deliberation.meeting_id', '=', meetingId)
    .where('deliberation.category_id', '=', categoryId)
    .select((eb) => [
      'deliberation.closed_at as closedAt',
      eb
        .selectFrom('award_motions as motion')
        .whereRef('motion.deliberation_id', '=', 'deliberation.id')
        .select('motion.id')
        .limit(1)
        .as('motionId'),
      sql<string[]>`array(select person_id::text from award_statements where deliberation_id = deliberation.id)`.as('speakers'),
      sql<boolean>`exists (select from award_deliberation_entries where deliberation_id = deliberation.id)`.as('hasCall'),
    ])
    .executeTakeFirst()
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
    const facts = await findReleaseFacts(tx, editionId, second)
    const seen = facts.release?.releaseAt.toISOString() ?? ''
    const decision = confirmRelease(facts, { personId: second, now: await databaseNow(tx), seen })
    if (decision.ok) await recordConfirmedRelease(tx, decision.outcome)
  })
}
