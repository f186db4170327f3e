import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Ceremony, Plan } from './ceremony.rules.ts'
import type { Speech } from './speeches.rules.ts'

export async function findCeremony(db: Db, editionId: string): Promise<Ceremony | null> {
  const row = await db
    .selectFrom('award_ceremonies')
    .where('edition_id', '=', editionId)
    .select(['edition_id as editionId', 'place', 'begins_at as beginsAt', 'answer_until as answerUntil', 'hints'])
    .select(['opening_minutes as openingMinutes', 'erase_weeks as eraseWeeks', 'erased_at as erasedAt'])
    .executeTakeFirst()
  return row ?? null
}

/** Every category of the edition, in the order of the programme; those without a speech last, in their own order. */
export async function listSpeeches(db: Db, editionId: string): Promise<Speech[]> {
  return db
    .selectFrom('award_categories as category')
    .leftJoin('award_ceremony_speeches as speech', 'speech.category_id', 'category.id')
    .where('category.edition_id', '=', editionId)
    .select(['category.id as categoryId', 'category.title as category'])
    .select((eb) => [
      eb.fn.coalesce('speech.speaker', sql<string>`''`).as('speaker'),
      eb.fn.coalesce('speech.minutes', sql<number>`${USUAL_MINUTES}::int`).as('minutes'),
    ])
    .orderBy('speech.position')
    .orderBy('category.position')
    .execute()
}

const USUAL_MINUTES = 5

type By = { editionId: string; personId: string; at: Date }

export async function recordCeremony(tx: Tx, planned: Plan, by: By): Promise<void> {
  const row = {
    place: planned.place,
    begins_at: planned.beginsAt,
    answer_until: planned.answerUntil,
    hints: planned.hints,
    opening_minutes: planned.openingMinutes,
    erase_weeks: planned.eraseWeeks,
    changed_by: by.personId,
    changed_at: by.at,
  }
  await tx
    .insertInto('award_ceremonies')
    .values({ edition_id: by.editionId, ...row })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(row))
    .execute()
  await recordCeremonyEvent(tx, 'ceremony-planned', by)
}

/** In the order given. */
export async function recordSpeeches(tx: Tx, speeches: Speech[], by: By): Promise<void> {
  for (const [position, { categoryId, speaker, minutes }] of speeches.entries()) {
    const row = { position, speaker, minutes }
    await tx
      .insertInto('award_ceremony_speeches')
      .values({ category_id: categoryId, ...row })
      .onConflict((conflict) => conflict.column('category_id').doUpdateSet(row))
      .execute()
  }
  await recordCeremonyEvent(tx, 'ceremony-speeches-planned', by)
}

type Data = Record<string, string | number>

/** Numbers only: no name, address or need is ever in an event. */
export async function recordCeremonyEvent(
  tx: Tx,
  kind: string,
  { editionId, personId, at, data }: Omit<By, 'personId'> & { personId: string | null; data?: Data },
): Promise<void> {
  const subject = { table: 'award_ceremonies', id: editionId }
  await recordEvent(tx, { kind, actorId: personId, subject, at, data: data ?? {} })
}
