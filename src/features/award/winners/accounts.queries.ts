import { sql } from 'kysely'
import { isActive } from '../../../people/index.ts'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Account, NewAccount, NewConfirmation } from './accounts.rules.ts'

/** The newest of each payee. */
export async function listAccounts(db: Db, entryId: string): Promise<Account[]> {
  const rows = await db
    .selectFrom('award_payee_accounts as account')
    .innerJoin('people_persons as entering', 'entering.id', 'account.entered_by')
    .leftJoin('award_payee_confirmations as confirmation', 'confirmation.account_id', 'account.id')
    .leftJoin('people_persons as confirming', 'confirming.id', 'confirmation.confirmed_by')
    .where('account.entry_id', '=', entryId)
    .distinctOn('account.party')
    .orderBy('account.party')
    .orderBy('account.number', 'desc')
    .select([
      'account.id',
      'account.party',
      'account.number',
      'account.encrypted',
      'account.entered_by as enteredBy',
      'entering.name as enteredByName',
      'account.entered_at as enteredAt',
      'confirmation.confirmed_by as by',
      'confirming.name as byName',
      'confirmation.confirmed_at as at',
      'confirmation.called_number as calledNumber',
      'confirmation.spoke_with as spokeWith',
    ])
    .execute()
  return rows.map(({ by, byName, at, calledNumber, spokeWith, ...account }) => ({
    ...account,
    confirmation: at ? { by: by ?? '', byName: byName ?? '', at, calledNumber, spokeWith } : null,
  }))
}

/** Who else of the lead's organisation works on the entry and could confirm what this person has entered. */
export async function countColleagues(db: Db, entryId: string, enteredBy: string): Promise<number> {
  const { count } = await db
    .selectFrom('award_entries as entry')
    .innerJoin('people_memberships as member', 'member.organisation_id', 'entry.lead_organisation_id')
    .leftJoin('award_entry_rights as own', (join) =>
      join
        .onRef('own.entry_id', '=', 'entry.id')
        .onRef('own.person_id', '=', 'member.person_id')
        .onRef('own.organisation_id', '=', 'member.organisation_id'),
    )
    .where('entry.id', '=', entryId)
    .where(isActive('member.person_id'))
    .where('member.person_id', '<>', enteredBy)
    .where((eb) => eb.or([eb('member.manages', '=', true), eb(sql`coalesce(own.level, 'edit')`, '<>', 'read')]))
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function findNewAccountId(db: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`select gen_random_uuid() as id`.execute(db)
  return (rows[0] as { id: string }).id
}

export async function recordAccount(tx: Tx, account: NewAccount & { id: string; encrypted: string }): Promise<void> {
  const { id, entryId, party, number, encrypted, by, at } = account
  await tx
    .insertInto('award_payee_accounts')
    .values({ id, entry_id: entryId, party, number, encrypted, entered_by: by, entered_at: at })
    .execute()
  const subject = { table: 'award_payee_accounts', id }
  await recordEvent(tx, { kind: 'payee-account-entered', actorId: by, subject, at, data: { entryId, party, number } })
}

export async function recordConfirmation(tx: Tx, confirmation: NewConfirmation): Promise<void> {
  const { entryId, accountId, party, by, at, calledNumber, spokeWith } = confirmation
  await tx
    .insertInto('award_payee_confirmations')
    .values({ account_id: accountId, confirmed_by: by, confirmed_at: at, called_number: calledNumber, spoke_with: spokeWith })
    .execute()
  const subject = { table: 'award_payee_accounts', id: accountId }
  const data = { entryId, party, byCall: calledNumber !== null }
  await recordEvent(tx, { kind: 'payee-account-confirmed', actorId: by, subject, at, data })
}

/** Of the lead, or of a municipality that a share is named for. */
export async function isOfWinner(db: Db, entryId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select award_is_of_winner(${entryId}, ${personId}) as is`.execute(db)
  return rows[0]?.is ?? false
}

export async function listAccountsUnderOtherKeys(db: Db, prefix: string): Promise<{ id: string; encrypted: string }[]> {
  return db
    .selectFrom('award_payee_accounts')
    .where(sql<boolean>`not starts_with(encrypted, ${prefix})`)
    .select(['id', 'encrypted'])
    .limit(200)
    .execute()
}

/** Unless another worker has done it meanwhile. */
export async function changeAccountEncryption(db: Db, { id, from, to }: { id: string; from: string; to: string }): Promise<void> {
  await db.updateTable('award_payee_accounts').set({ encrypted: to }).where('id', '=', id).where('encrypted', '=', from).execute()
}
