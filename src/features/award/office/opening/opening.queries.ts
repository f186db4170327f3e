import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import { addJob } from '../../../../platform/jobs.ts'
import type { OpeningAct, OpeningFacts } from './opening.rules.ts'

export const MAIL_OPENING = 'award-mail-opening'

export async function findOpeningFacts(db: Db, editionId: string): Promise<OpeningFacts> {
  const closing = await db
    .selectFrom('award_phases')
    .where('edition_id', '=', editionId)
    .where('kind', '=', 'closes')
    .select('at')
    .executeTakeFirstOrThrow()
  const acts = await db
    .selectFrom('award_opening_acts as act')
    .innerJoin('people_persons as person', 'person.id', 'act.person_id')
    .where('act.edition_id', '=', editionId)
    .select(['act.person_id as personId', 'person.name', 'act.acted_at as actedAt'])
    .orderBy('act.acted_at')
    .orderBy('act.person_id')
    .execute()
  return { editionId, closesAt: closing.at, acts }
}

/** Of two persons who click at once one is the first. */
export async function lockOpening(tx: Tx, editionId: string): Promise<OpeningFacts> {
  await tx.selectFrom('award_editions').where('id', '=', editionId).select('id').forNoKeyUpdate().executeTakeFirstOrThrow()
  return findOpeningFacts(tx, editionId)
}

export async function recordOpeningAct(tx: Tx, act: OpeningAct): Promise<void> {
  const { editionId, personId, actedAt, opens } = act
  await tx.insertInto('award_opening_acts').values({ edition_id: editionId, person_id: personId, acted_at: actedAt }).execute()
  await addJob(tx, MAIL_OPENING, { editionId, acts: opens ? 2 : 1 })
  await recordEvent(tx, {
    kind: opens ? 'entries-opened' : 'entries-opening-begun',
    actorId: personId,
    subject: { table: 'award_editions', id: editionId },
    at: actedAt,
  })
}
