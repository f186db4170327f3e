import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { NewSplit, PaidTo, Share, ShareAnswer, Split } from './split.rules.ts'
import { LEAD } from './winner.rules.ts'

/** The newest; earlier ones say nothing any more. */
export async function findSplit(db: Db, entryId: string): Promise<Split | null> {
  const split = await db
    .selectFrom('award_split_proposals as proposal')
    .innerJoin('people_persons as person', 'person.id', 'proposal.proposed_by')
    .where('proposal.entry_id', '=', entryId)
    .orderBy('proposal.number', 'desc')
    .limit(1)
    .select([
      'proposal.id',
      'proposal.number',
      'proposal.prize_cents as prizeCents',
      sql<PaidTo>`proposal.paid_to`.as('paidTo'),
      'proposal.proposed_at as proposedAt',
      'person.name as proposedByName',
    ])
    .executeTakeFirst()
  return split ? { ...split, shares: await listShares(db, split.id) } : null
}

export async function listShares(db: Db, proposalId: string): Promise<Share[]> {
  const rows = await db
    .selectFrom('award_split_shares as share')
    .leftJoin('award_split_answers as answer', 'answer.share_id', 'share.id')
    .where('share.proposal_id', '=', proposalId)
    .orderBy('share.position')
    .select([
      'share.id',
      'share.party',
      'share.name',
      'share.cents',
      'share.recipient',
      'answer.reason',
      'answer.answered_name',
      'answer.answered_function',
      'answer.answered_at',
      sql<ShareAnswer['answer'] | null>`answer.answer`.as('word'),
    ])
    .execute()
  return rows.map(({ word, reason, answered_name, answered_function, answered_at, ...share }) => ({
    ...share,
    answer:
      word && answered_at
        ? { answer: word, reason: reason ?? '', name: answered_name ?? '', function: answered_function ?? '', at: answered_at }
        : null,
  }))
}

/** From the release of the payout on nothing of it changes. */
export async function isPaidOut(db: Db, entryId: string): Promise<boolean> {
  const row = await db
    .selectFrom('award_payouts')
    .where('entry_id', '=', entryId)
    .where('released_at', 'is not', null)
    .select('entry_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Where a partner was reached last when it was asked about the entry, by place. */
export async function findKnownRecipients(db: Db, entryId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('award_partner_requests')
    .where('entry_id', '=', entryId)
    .where('place_id', 'is not', null)
    .orderBy('asked_at')
    .select(['place_id as placeId', 'recipient'])
    .execute()
  return new Map(rows.map(({ placeId, recipient }) => [placeId ?? '', recipient]))
}

type Asked = { by: { personId: string; name: string; function: string }; tokenHashOf: Map<string, string> }

/** With the lead's own word: it proposes what it agrees to. The database refuses shares that do not add up to the prize. */
export async function recordSplit(tx: Tx, split: NewSplit, { by, tokenHashOf }: Asked): Promise<void> {
  const { id } = await tx
    .insertInto('award_split_proposals')
    .values({
      entry_id: split.entryId,
      number: split.number,
      prize_cents: split.prizeCents,
      paid_to: split.paidTo,
      proposed_by: split.by,
      proposed_at: split.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const shares = split.parts.map(({ party, name, cents, recipient }, position) => {
    const token_hash = tokenHashOf.get(party) ?? null
    return { proposal_id: id, position, party, name, cents, recipient, token_hash }
  })
  const rows = await tx.insertInto('award_split_shares').values(shares).returning(['id', 'party']).execute()
  const own = rows.find(({ party }) => party === LEAD)
  if (own) await recordShareAnswer(tx, { shareId: own.id, answer: 'agree', reason: '', ...by, at: split.at })
  const data = { number: split.number, paidTo: split.paidTo, shares: split.parts.map(({ cents }) => cents).join(' ') }
  await recordEvent(tx, {
    kind: 'split-proposed',
    actorId: split.by,
    subject: { table: 'award_entries', id: split.entryId },
    at: split.at,
    data,
  })
}

type GivenShareAnswer = ShareAnswer & { shareId: string; personId?: string }

/** The primary key is the referee between two clicks; false when somebody answered meanwhile. */
export async function recordShareAnswer(tx: Tx, given: GivenShareAnswer): Promise<boolean> {
  const row = await tx
    .insertInto('award_split_answers')
    .values({
      share_id: given.shareId,
      answer: given.answer,
      reason: given.reason,
      answered_name: given.name,
      answered_function: given.function,
      answered_by: given.personId ?? null,
      answered_at: given.at,
    })
    .onConflict((conflict) => conflict.column('share_id').doNothing())
    .returning('share_id')
    .executeTakeFirst()
  return row !== undefined
}

export type AskedShare = { shareId: string; entryId: string; proposalId: string; paidTo: PaidTo; superseded: boolean }

/** By the hash of the token in the link; whoever has the link is the party asked. */
export async function findShareByToken(db: Db, tokenHash: string): Promise<AskedShare | undefined> {
  return db
    .selectFrom('award_split_shares as share')
    .innerJoin('award_split_proposals as proposal', 'proposal.id', 'share.proposal_id')
    .where('share.token_hash', '=', tokenHash)
    .select([
      'share.id as shareId',
      'proposal.entry_id as entryId',
      'proposal.id as proposalId',
      sql<PaidTo>`proposal.paid_to`.as('paidTo'),
      sql<boolean>`exists (select from award_split_proposals newer
        where newer.entry_id = proposal.entry_id and newer.number > proposal.number)`.as('superseded'),
    ])
    .executeTakeFirst()
}
