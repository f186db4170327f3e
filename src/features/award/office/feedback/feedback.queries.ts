import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import { addJob } from '../../../../platform/jobs.ts'
import type { FeedbackCase, WrittenFeedback } from './feedback.rules.ts'

export const MAIL_FEEDBACK = 'mail-feedback'

/** Entries that the office may read, by category and lead. Who may ask is the caller's business: role office. */
export async function listFeedback(db: Db, editionId: string): Promise<FeedbackCase[]> {
  return casesWhere(db, sql`standing.edition_id = ${editionId}`)
}

export async function findFeedback(db: Db, entryId: string): Promise<FeedbackCase | undefined> {
  return (await casesWhere(db, sql`standing.entry_id = ${entryId}`))[0]
}

type Row = Omit<FeedbackCase, 'written'> & { [Key in keyof WrittenFeedback]: WrittenFeedback[Key] | null }

async function casesWhere(db: Db, condition: ReturnType<typeof sql>): Promise<FeedbackCase[]> {
  const { rows } = await sql<Row>`
    select standing.entry_id as "entryId", submission.manifest::jsonb ->> 'title' as title, lead.name as lead,
      category.title as category, standing.admitted,
      coalesce(standing.admitted = false or (decision.category_id is not null
        and decision.entry_id is distinct from standing.entry_id), false) as "isDue",
      exists (select 1 from award_confirmed_releases results where results.edition_id = standing.edition_id
        and results.release_at <= portal_now()) as "resultsArePublic",
      feedback.revision, feedback.text, feedback.written_by as "writtenBy", writer.name as "writtenByName",
      feedback.written_at as "writtenAt", release.released_at as "releasedAt",
      (select person.name from award_feedback_proofs proof join people_persons person on person.id = proof.person_id
        where proof.entry_id = feedback.entry_id and proof.revision = feedback.revision
        order by proof.proofread_at limit 1) as "proofreadByName"
    from award_standing_entries standing
    join award_readable_submissions readable on readable.submission_id = standing.submission_id
    join award_submissions submission on submission.id = standing.submission_id
    join people_organisations lead on lead.id = standing.lead_organisation_id
    join award_categories category on category.id = standing.category_id
    left join award_decisions decision on decision.category_id = standing.category_id
    left join lateral (select * from award_feedback_texts t where t.entry_id = standing.entry_id
      order by t.revision desc limit 1) feedback on true
    left join people_persons writer on writer.id = feedback.written_by
    left join award_feedback_releases release on release.entry_id = standing.entry_id
    where ${condition}
    order by category.position, lead.name, standing.entry_id`.execute(db)
  return rows.map(asCase)
}

function asCase({
  revision,
  text,
  writtenBy,
  writtenByName,
  writtenAt,
  proofreadByName,
  releasedAt,
  ...facts
}: Row): FeedbackCase {
  if (revision === null) return { ...facts, written: null }
  const written = { revision, text, writtenBy, writtenByName, writtenAt, proofreadByName, releasedAt } as WrittenFeedback
  return { ...facts, written }
}

/** Of two persons who press at once one is first. */
export async function lockFeedback(tx: Tx, entryId: string): Promise<FeedbackCase | undefined> {
  await tx.selectFrom('award_entries').where('id', '=', entryId).select('id').forUpdate().execute()
  return findFeedback(tx, entryId)
}

type Act = { entryId: string; revision: number; personId: string; at: Date }

export async function recordFeedback(tx: Tx, act: Act & { text: string }): Promise<void> {
  const { entryId: entry_id, revision, personId: written_by, at: written_at, text } = act
  await tx.insertInto('award_feedback_texts').values({ entry_id, revision, text, written_by, written_at }).execute()
  await recordEvent(tx, eventOf('feedback-written', act))
}

export async function recordProofread(tx: Tx, act: Act): Promise<void> {
  const { entryId: entry_id, revision, personId: person_id, at: proofread_at } = act
  await tx.insertInto('award_feedback_proofs').values({ entry_id, revision, person_id, proofread_at }).execute()
  await recordEvent(tx, eventOf('feedback-proofread', act))
}

/** The mail is a job of the same transaction. */
export async function recordFeedbackRelease(tx: Tx, act: Act): Promise<void> {
  const { entryId: entry_id, revision, personId: released_by, at: released_at } = act
  await tx.insertInto('award_feedback_releases').values({ entry_id, revision, released_by, released_at }).execute()
  await addJob(tx, MAIL_FEEDBACK, { entryId: entry_id })
  await recordEvent(tx, eventOf('feedback-released', act))
}

function eventOf(kind: string, { entryId, revision, personId, at }: Act) {
  return { kind, actorId: personId, subject: { table: 'award_entries', id: entryId }, at, data: { revision } }
}
