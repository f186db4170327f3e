import { sql } from 'kysely'
import { slug as slugOf } from '../../plain/slug.ts'
import { databaseNow } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { EditedTopic, TopicWords } from './topic.rules.ts'

/** Themes first, everything in its order. */
export async function listEditedTopics(db: Db): Promise<EditedTopic[]> {
  return db
    .selectFrom('topics_topics')
    .select(['id', 'theme_id as themeId', 'merged_into as mergedInto', 'slug', 'title', 'description', 'synonyms', 'revision'])
    .orderBy('position')
    .orderBy('title')
    .execute()
}

/** Two editors at once come one after the other. */
export async function lockTopics(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('topics', 0))`.execute(tx)
}

/** The caller holds the lock. */
export async function recordTopic(tx: Tx, id: string, words: TopicWords): Promise<{ slug: string }> {
  const taken = new Set((await listEditedTopics(tx)).map(({ slug }) => slug))
  return tx
    .insertInto('topics_topics')
    .values((expression) => ({
      id,
      theme_id: words.themeId,
      slug: freeSlug(words.title, taken),
      title: words.title,
      description: words.description,
      synonyms: words.synonyms,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from ${expression.table('topics_topics')})`,
    }))
    .returning('slug')
    .executeTakeFirstOrThrow()
}

function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const wanted = slugOf(title) || 'thema'
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => `${wanted}-${index + 2}`)
  return [wanted, ...numbered].find((one) => !taken.has(one)) ?? wanted
}

/** The caller holds the lock. */
export async function recordTopicChange(tx: Tx, topic: EditedTopic): Promise<void> {
  const { themeId, mergedInto, title, description, synonyms, revision } = topic
  await tx
    .updateTable('topics_topics')
    .set({ theme_id: themeId, merged_into: mergedInto, title, description, synonyms, revision })
    .where('id', '=', topic.id)
    .execute()
}

type Event = { id: string; personId: string; data: Parameters<typeof recordEvent>[1]['data'] }

export async function recordTopicEvent(tx: Tx, kind: string, { id, personId, data }: Event): Promise<void> {
  await recordEvent(tx, { kind, actorId: personId, subject: { table: 'topics_topics', id }, at: await databaseNow(tx), data })
}
