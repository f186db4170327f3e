import { sql } from 'kysely'
import { transact, type Db } from '../../../../platform/db.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { recordEvent } from '../../../../platform/events.ts'

export type FiledSubmission = {
  id: string
  entryId: string
  version: number
  title: string
  lead: string
  manifest: string
  /** Files are filed of what stands, not of what was taken back. */
  readable: boolean
}

/** Every version handed in, also those replaced or taken back; nothing before two persons have opened the entries. */
export async function listFiledSubmissions(db: Db, editionId: string): Promise<FiledSubmission[]> {
  const rows = await db
    .selectFrom('award_submissions as submission')
    .innerJoin('award_entries as entry', 'entry.id', 'submission.entry_id')
    .innerJoin('award_opened_editions as opened', 'opened.edition_id', 'entry.edition_id')
    .leftJoin('award_readable_submissions as readable', 'readable.submission_id', 'submission.id')
    .where('entry.edition_id', '=', editionId)
    .select([
      'submission.id',
      'entry.id as entryId',
      'submission.version',
      'submission.title',
      'submission.lead_name as lead',
      'submission.manifest',
      sql<boolean>`readable.submission_id is not null`.as('readable'),
    ])
    .orderBy('submission.lead_name')
    .orderBy('entry.id')
    .orderBy('submission.version')
    .execute()
  return rows.map((row) => ({ ...row, title: row.title ?? '', lead: row.lead ?? '' }))
}

/** Results of the formal check and changes of category, with who, when and why. */
export async function listFiledChecks(db: Db, editionId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select entry.id as "entryId", 'admission' as kind, a.admitted::text as result, a.reason, p.name as by, a.decided_at as at
    from award_admissions a join award_entries entry on entry.id = a.entry_id join people_persons p on p.id = a.decided_by
    where entry.edition_id = ${editionId}
    union all
    select entry.id, 'reassignment', category.title, r.reason, p.name, r.reassigned_at
    from award_reassignments r join award_entries entry on entry.id = r.entry_id
    join award_categories category on category.id = r.category_id join people_persons p on p.id = r.reassigned_by
    where entry.edition_id = ${editionId}
    order by 1, 6`.execute(db)
  return rows
}

/** Every question to a partner with its answer, also those that came after handing in; without opening, nothing. */
export async function listFiledPartnerWords(db: Db, editionId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select r.entry_id as "entryId", r.kind, coalesce(place.name, r.line, lead.name) as party, r.recipient, r.asked_at as "askedAt",
      r.answer_until as "answerUntil", mail.sent_at as "sentAt", a.answer, a.reason, a.answered_name as "answeredName",
      a.answered_function as "answeredFunction", a.answered_at as "answeredAt"
    from award_partner_requests r join award_entries entry on entry.id = r.entry_id
    join award_opened_editions opened on opened.edition_id = entry.edition_id
    join people_organisations lead on lead.id = entry.lead_organisation_id
    left join places place on place.id = r.place_id left join award_partner_answers a on a.request_id = r.id
    left join platform_mails mail on mail.once_key = 'partner-request ' || r.id
    where entry.edition_id = ${editionId}
      and exists (select from award_submissions submission where submission.entry_id = entry.id)
    order by r.entry_id, r.asked_at, r.id`.execute(db)
  return rows
}

/** Every declaration and every lift: who has a conflict with what, since when, said by whom. */
export async function listFiledConflicts(db: Db, editionId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    select c.entry_id as "entryId", juror.name as juror, c.state, c.reason_class as class, c.note, setter.name as "setBy",
      c.set_at as "setAt", lift.reason as "liftReason", lift.asked_at as "liftAskedAt", lift.confirmed_at as "liftConfirmedAt"
    from award_conflicts c join award_entries entry on entry.id = c.entry_id
    join people_persons juror on juror.id = c.person_id join people_persons setter on setter.id = c.set_by
    left join award_conflict_lifts lift on lift.conflict_id = c.id
    where entry.edition_id = ${editionId} order by c.set_at, c.id, lift.asked_at`.execute(db)
  return rows
}

export type FiledDecision = {
  categoryId: string
  category: string
  title: string | null
  lead: string | null
  reason: string
  at: Date
}

export async function listFiledDecisions(db: Db, editionId: string): Promise<FiledDecision[]> {
  return db
    .selectFrom('award_decisions as decision')
    .innerJoin('award_categories as category', 'category.id', 'decision.category_id')
    .leftJoin('award_standing_entries as entry', 'entry.entry_id', 'decision.entry_id')
    .leftJoin('award_submissions as submission', 'submission.id', 'entry.submission_id')
    .where('category.edition_id', '=', editionId)
    .select([
      'category.id as categoryId',
      'category.title as category',
      'submission.title',
      'submission.lead_name as lead',
      'decision.reason',
      'decision.decided_at as at',
    ])
    .orderBy('category.position')
    .execute()
}

/** The whole chain, because a hash can only be recalculated with everything before it. One event a line. */
export async function* chainLines(db: Db): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('platform_events')
      .select(['seq', 'record', 'previous_hash', 'hash'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(5000)
      .execute()
    for (const row of rows) yield `${JSON.stringify(row)}\n`
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
  }
}

export async function recordDecisionFileTaken(
  db: Db,
  { editionId, personId }: { editionId: string; personId: string },
): Promise<Date> {
  return transact(db, async (tx) => {
    const at = await databaseNow(tx)
    await recordEvent(tx, {
      kind: 'decision-file-taken',
      actorId: personId,
      subject: { table: 'award_editions', id: editionId },
      at,
    })
    return at
  })
}
