import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { Ask, AskedPartner, GivenAnswer, KeyData, PartnerAnswer } from './partner-answers.rules.ts'

const COLUMNS = [
  'r.id',
  'r.place_id as placeId',
  'r.line',
  'r.recipient',
  'r.asked_at as askedAt',
  'r.answer_until as answerUntil',
  'mail.sent_at as sentAt',
  'mail.failed_at as failedAt',
  'a.reason',
  'a.answered_name as answeredName',
  'a.answered_function as answeredFunction',
  'a.answered_at as answeredAt',
] as const

function requests(db: Db) {
  return db
    .selectFrom('award_partner_requests as r')
    .leftJoin('award_partner_answers as a', 'a.request_id', 'r.id')
    .leftJoin('platform_mails as mail', (join) => join.on('mail.once_key', '=', sql<string>`'partner-request ' || r.id`))
    .select(COLUMNS)
    .select([
      sql<'partner' | 'hvb'>`r.kind`.as('kind'),
      sql<KeyData>`r.key_data`.as('keyData'),
      sql<PartnerAnswer | null>`a.answer`.as('answer'),
    ])
}

/** Newest first. */
export async function listPartnerRequests(db: Db, entryId: string): Promise<AskedPartner[]> {
  return requests(db).where('r.entry_id', '=', entryId).orderBy('r.asked_at', 'desc').orderBy('r.id').execute()
}

export type EditionOfAnswers = { partnerAnswerDays: number; silenceCounts: boolean }

export async function findEditionOfAnswers(db: Db, editionId: string): Promise<EditionOfAnswers> {
  return db
    .selectFrom('award_editions')
    .where('id', '=', editionId)
    .select(['partner_answer_days as partnerAnswerDays', 'silence_counts_as_agreement as silenceCounts'])
    .executeTakeFirstOrThrow()
}

export type NewRequest = Ask & {
  entryId: string
  tokenHash: string
  keyData: KeyData
  askedBy: string
  askedAt: Date
  answerUntil: Date
}

export async function recordPartnerRequest(tx: Tx, request: NewRequest): Promise<string> {
  const { id } = await tx
    .insertInto('award_partner_requests')
    .values({
      entry_id: request.entryId,
      kind: request.kind,
      place_id: request.placeId,
      line: request.line,
      recipient: request.recipient,
      token_hash: request.tokenHash,
      key_data: JSON.stringify(request.keyData),
      asked_by: request.askedBy,
      asked_at: request.askedAt,
      answer_until: request.answerUntil,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type RequestOfPerson = AskedPartner & {
  entryId: string
  partyName: string | null
  silenceCounts: boolean
  contactName: string
  contactEmail: string | null
  withdrawn: boolean
  superseded: boolean
}

/** By the hash of the token in the link; whoever has the link is the person asked. */
export async function findRequestByToken(db: Db, tokenHash: string): Promise<RequestOfPerson | undefined> {
  return requests(db)
    .innerJoin('award_entries as e', 'e.id', 'r.entry_id')
    .innerJoin('award_editions as edition', 'edition.id', 'e.edition_id')
    .leftJoin('places as place', 'place.id', 'r.place_id')
    .where('r.token_hash', '=', tokenHash)
    .select([
      'r.entry_id as entryId',
      sql<string | null>`coalesce(place.name, r.line)`.as('partyName'),
      'edition.silence_counts_as_agreement as silenceCounts',
      'edition.contact_name as contactName',
      'edition.contact_email as contactEmail',
      sql<boolean>`exists (select from award_withdrawals w where w.entry_id = r.entry_id)`.as('withdrawn'),
      sql<boolean>`exists (select from award_partner_requests newer where newer.entry_id = r.entry_id and newer.kind = r.kind
        and newer.place_id is not distinct from r.place_id and lower(newer.line) is not distinct from lower(r.line) and newer.asked_at > r.asked_at)`.as(
        'superseded',
      ),
    ])
    .executeTakeFirst()
}

/** The primary key is the referee between two clicks; false when somebody answered meanwhile. */
export async function recordPartnerAnswer(tx: Tx, given: GivenAnswer & { requestId: string; at: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('award_partner_answers')
    .values({
      request_id: given.requestId,
      answer: given.answer,
      reason: given.reason,
      answered_name: given.name,
      answered_function: given.function,
      answered_at: given.at,
    })
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .returning('request_id')
    .executeTakeFirst()
  return row !== undefined
}

/** For the mail that tells of it. */
export async function findObjection(db: Db, requestId: string) {
  return db
    .selectFrom('award_partner_requests as r')
    .innerJoin('award_partner_answers as a', 'a.request_id', 'r.id')
    .innerJoin('award_entries as e', 'e.id', 'r.entry_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'e.lead_organisation_id')
    .leftJoin('places as place', 'place.id', 'r.place_id')
    .where('r.id', '=', requestId)
    .where('a.answer', '=', 'object')
    .select([
      'r.entry_id as entryId',
      'lead.name as lead',
      'a.answered_name as name',
      'a.answered_function as function',
      'a.reason',
      'a.answered_at as at',
      sql<string>`r.key_data ->> 'title'`.as('title'),
      sql<string>`coalesce(place.name, r.line, lead.name)`.as('party'),
      sql<'partner' | 'hvb'>`r.kind`.as('kind'),
    ])
    .executeTakeFirst()
}
