import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { Origin, WithdrawalFacts } from './submission.rules.ts'

/** Whoever decides about an entry holds its row; inserts that refer to it (saves, uploads, partner requests) wait meanwhile. */
export async function lockEntry(tx: Tx, entryId: string): Promise<void> {
  await tx.selectFrom('award_entries').where('id', '=', entryId).select('id').forUpdate().executeTakeFirstOrThrow()
}

/** "Je federführender Kommune ein Beitrag": somebody else's entry holds the place. */
export async function hasLeadAnotherEntry(db: Db, entryId: string): Promise<boolean> {
  const row = await db
    .selectFrom('award_lead_places as place')
    .innerJoin('award_entries as e', (join) =>
      join.onRef('e.edition_id', '=', 'place.edition_id').onRef('e.lead_organisation_id', '=', 'place.lead_organisation_id'),
    )
    .where('e.id', '=', entryId)
    .whereRef('place.entry_id', '<>', 'e.id')
    .select('place.entry_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findWithdrawalFacts(db: Db, entryId: string): Promise<WithdrawalFacts> {
  const { rows } = await sql<WithdrawalFacts>`
    select (select at from award_phases where edition_id = entry.edition_id and kind = 'decision') as "decisionAt",
      exists (select 1 from award_standing_entries standing where standing.entry_id = entry.id and (
        exists (select 1 from award_closed_categories closed where closed.category_id = standing.category_id)
        or exists (select 1 from award_decisions decision where decision.category_id = standing.category_id))) as "isCategoryClosed"
    from award_entries entry where entry.id = ${entryId}`.execute(db)
  return rows[0] as WithdrawalFacts
}

export type ArrivalKey = { entryId: string; personId: string; contentsSha256: string }

export async function findKeptArrival(db: Db, key: ArrivalKey): Promise<Date | null> {
  const row = await db
    .selectFrom('award_hand_in_arrivals')
    .where('entry_id', '=', key.entryId)
    .where('person_id', '=', key.personId)
    .where('contents_sha256', '=', key.contentsSha256)
    .select('arrived_at')
    .executeTakeFirst()
  return row?.arrived_at ?? null
}

export async function recordArrival(db: Db, key: ArrivalKey, arrivedAt: Date): Promise<void> {
  await db
    .insertInto('award_hand_in_arrivals')
    .values({ entry_id: key.entryId, person_id: key.personId, contents_sha256: key.contentsSha256, arrived_at: arrivedAt })
    .onConflict((conflict) =>
      conflict.columns(['entry_id', 'person_id', 'contents_sha256']).doUpdateSet({ arrived_at: arrivedAt }),
    )
    .execute()
}

/** Once decided, an instant kept earlier must not serve a second time: nobody's when something happened to the entry … */
export async function removeArrivals(tx: Tx, entryId: string): Promise<void> {
  await tx.deleteFrom('award_hand_in_arrivals').where('entry_id', '=', entryId).execute()
}

/** … and only the person's own when it was a no. */
export async function removeArrivalsOf(tx: Tx, entryId: string, personId: string): Promise<void> {
  await tx.deleteFrom('award_hand_in_arrivals').where('entry_id', '=', entryId).where('person_id', '=', personId).execute()
}

export type HandInPerson = { personId: string; name: string; email: string }

export async function listHandInPersons(db: Db, entryId: string): Promise<HandInPerson[]> {
  return db
    .selectFrom('award_hand_in_persons')
    .where('entry_id', '=', entryId)
    .select(['person_id as personId', 'name', 'email'])
    .orderBy('name')
    .orderBy('person_id')
    .execute()
}

export type FrozenSubmission = {
  id: string
  entryId: string
  version: number
  origin: Origin
  receiptNumber: string
  arrivedAt: Date
  decidedAt: Date
  submittedByName: string
  manifest: string
  manifestSha256: string
  takenBackAt: Date | null
  replacedByVersion: number | null
  withdrawnAt: Date | null
  jws: string | null
  keyId: string | null
  ministry: string
  contactName: string
  contactEmail: string | null
  contactPhone: string | null
}

function frozenSubmissions(db: Db) {
  return db
    .selectFrom('award_submissions as s')
    .innerJoin('award_entries as e', 'e.id', 's.entry_id')
    .innerJoin('award_editions as edition', 'edition.id', 'e.edition_id')
    .innerJoin('people_persons as p', 'p.id', 's.submitted_by')
    .leftJoin('award_take_backs as t', 't.submission_id', 's.id')
    .leftJoin('award_withdrawals as w', 'w.entry_id', 's.entry_id')
    .leftJoin('award_receipt_signatures as signature', 'signature.submission_id', 's.id')
    .select((eb) => [
      's.id',
      's.entry_id as entryId',
      's.version',
      sql<Origin>`s.origin`.as('origin'),
      's.receipt_number as receiptNumber',
      's.arrived_at as arrivedAt',
      's.decided_at as decidedAt',
      'p.name as submittedByName',
      's.manifest',
      's.manifest_sha256 as manifestSha256',
      't.taken_back_at as takenBackAt',
      'w.withdrawn_at as withdrawnAt',
      'signature.jws',
      'signature.key_id as keyId',
      'edition.ministry',
      'edition.contact_name as contactName',
      'edition.contact_email as contactEmail',
      'edition.contact_phone as contactPhone',
      eb
        .selectFrom('award_submissions as later')
        .whereRef('later.entry_id', '=', 's.entry_id')
        .whereRef('later.version', '>', 's.version')
        .select(sql<number | null>`max(later.version)`.as('version'))
        .as('replacedByVersion'),
    ])
}

/** Permission is the entry's: callers have found it for the person before. */
export async function findSubmission(db: Db, entryId: string, submissionId: string): Promise<FrozenSubmission | undefined> {
  return frozenSubmissions(db).where('s.id', '=', submissionId).where('s.entry_id', '=', entryId).executeTakeFirst()
}

/** For the mails that tell of it. */
export async function findSubmissionById(db: Db, submissionId: string): Promise<FrozenSubmission | undefined> {
  return frozenSubmissions(db).where('s.id', '=', submissionId).executeTakeFirst()
}

export type CheckedReceipt = {
  receiptNumber: string
  manifestSha256: string
  jws: string | null
  arrivedAt: Date
  category: string
  edition: string
  takenBackAt: Date | null
  replacedAt: Date | null
  withdrawnAt: Date | null
}

/** A number without the beginning of its hash finds nothing, so numbers cannot be tried out. Nothing personal, no title. */
export async function findReceipt(db: Db, receiptNumber: string, hashBeginning: string): Promise<CheckedReceipt | undefined> {
  return db
    .selectFrom('award_submissions as s')
    .innerJoin('award_entries as e', 'e.id', 's.entry_id')
    .innerJoin('award_editions as edition', 'edition.id', 'e.edition_id')
    .innerJoin('award_categories as category', 'category.id', 's.category_id')
    .leftJoin('award_take_backs as t', 't.submission_id', 's.id')
    .leftJoin('award_withdrawals as w', 'w.entry_id', 's.entry_id')
    .leftJoin('award_receipt_signatures as signature', 'signature.submission_id', 's.id')
    .where('s.receipt_number', '=', receiptNumber)
    .where(sql<boolean>`starts_with(s.manifest_sha256, ${hashBeginning})`)
    .select((eb) => [
      's.receipt_number as receiptNumber',
      's.manifest_sha256 as manifestSha256',
      'signature.jws',
      's.arrived_at as arrivedAt',
      'category.title as category',
      'edition.title as edition',
      't.taken_back_at as takenBackAt',
      'w.withdrawn_at as withdrawnAt',
      eb
        .selectFrom('award_submissions as later')
        .whereRef('later.entry_id', '=', 's.entry_id')
        .whereRef('later.version', '>', 's.version')
        .select(sql<Date | null>`min(later.arrived_at)`.as('at'))
        .as('replacedAt'),
    ])
    .executeTakeFirst()
}
