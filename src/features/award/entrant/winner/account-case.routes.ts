import type { Actor } from '../../../../people/index.ts'
import type { Db } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Ctx } from '../../../../platform/web.ts'
import type { Entry } from '../../entry.rules.ts'
import { accountDetails } from '../../winners/account-secret.ts'
import { listAccounts } from '../../winners/accounts.queries.ts'
import { maskedIban, payeesOf, type Account, type AccountFacts } from '../../winners/accounts.rules.ts'
import { findSplit, isPaidOut } from '../../winners/split.queries.ts'
import type { Party, Winner } from '../../winners/winner.rules.ts'
import type { ShownAccount } from './accounts.page.tsx'
import { findOwnWinner, type OwnWinner } from './own-winner.routes.ts'

/** People of the lead who work on the entry; partners and readers are not told, and need not know that there is a page. */
export function isColleague(entry: Entry, actor: Actor): boolean {
  return entry.lead.organisationId === actor.organisationId && entry.level !== 'read'
}

export async function findAccountsCase(c: Ctx): Promise<OwnWinner | null> {
  const found = await findOwnWinner(c)
  return found && isColleague(found.entry, found.actor) ? found : null
}

export type Accounts = { payees: Party[]; accounts: Account[]; paidOut: boolean }

export async function readAccounts(db: Db, winner: Winner): Promise<Accounts> {
  const { entryId } = winner
  const split = await findSplit(db, entryId)
  const accounts = await listAccounts(db, entryId)
  return { payees: payeesOf(winner, split), accounts, paidOut: await isPaidOut(db, entryId) }
}

export function factsOf(entryId: string, { payees, accounts, paidOut }: Accounts, party: string): AccountFacts {
  return { entryId, payees, account: accounts.find((one) => one.party === party), paidOut }
}

/** Each payee with what may be shown of its account. */
export function shownAccounts(deps: Pick<Deps, 'keys'>, { payees, accounts }: Accounts): ShownAccount[] {
  return payees.map((payee) => {
    const account = accounts.find(({ party }) => party === payee.party)
    const details = account && accountDetails(deps, account)
    return { payee, account, holder: details?.holder ?? '', masked: details ? maskedIban(details.iban) : '' }
  })
}
