import { sql, type Expression } from 'kysely'
import type { Db, Tx } from '../platform/db.ts'
import { recordEvent } from '../platform/events.ts'

/** What the editors say is about some topics: a news item by its slug, an event by its id. */
export type TopicSubject = { kind: 'news' | 'event'; key: string }

/** As it was said; what it means today is for topics-today.rules.ts. */
export async function listTopicsOf(db: Db | Tx, { kind, key }: TopicSubject): Promise<string[]> {
  const rows = await db
    .selectFrom('topics_subjects')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .select('topic')
    .orderBy('topic')
    .execute()
  return rows.map(({ topic }) => topic)
}

/** Within a select: the topics of a row, as they mean today. */
export function topicsOf(kind: TopicSubject['kind'], key: Expression<unknown>) {
  return sql<string[]>`array(select distinct today.today from topics_subjects subject
    join topics_today today on today.slug = subject.topic where subject.kind = ${kind} and subject.key = ${key})`
}

type Change = { subject: TopicSubject; topics: string[]; personId: string; at: Date }

/** Nothing is written when nothing changes. */
export async function changeTopicsOf(tx: Tx, { subject, topics, personId, at }: Change): Promise<void> {
  const before = await listTopicsOf(tx, subject)
  const [gone, come] = [before.filter((one) => !topics.includes(one)), topics.filter((one) => !before.includes(one))]
  if (gone.length + come.length === 0) return
  const { kind, key } = subject
  if (gone.length > 0)
    await tx.deleteFrom('topics_subjects').where('kind', '=', kind).where('key', '=', key).where('topic', 'in', gone).execute()
  if (come.length > 0)
    await tx
      .insertInto('topics_subjects')
      .values(come.map((topic) => ({ kind, key, topic, assigned_by: personId, assigned_at: at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const data = { topics: [...topics].sort().join(' ') }
  await recordEvent(tx, {
    kind: 'topics-assigned',
    actorId: personId,
    subject: { table: 'topics_subjects', id: `${kind}/${key}` },
    at,
    data,
  })
}
