import type { Deps } from '../../../platform/deps.ts'
import { decrypt, encrypt, prefixOf, Undecipherable } from '../../../platform/encryption.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { changeAccountEncryption, listAccountsUnderOtherKeys } from './accounts.queries.ts'
import type { AccountDetails } from './accounts.rules.ts'

type Keys = Pick<Deps, 'keys'>

/** What is stored can be read as this account only: copied to another row it is nothing. */
export function hideAccount({ keys }: Keys, accountId: string, details: AccountDetails): string {
  return encrypt(JSON.stringify(details), about(accountId), keys.encryption)
}

export function accountDetails({ keys }: Keys, account: { id: string; encrypted: string }): AccountDetails {
  return JSON.parse(decrypt(account.encrypted, about(account.id), keys.encryption)) as AccountDetails
}

/** After a new key was added, so that the old one can be taken away. */
export const renewAccountEncryption: Tick = async (deps) => {
  const [newest] = deps.keys.encryption
  if (!newest) return
  for (const row of await listAccountsUnderOtherKeys(deps.db, prefixOf(newest))) await renew(deps, row)
}

/** What cannot be read is left alone: its key may come back. */
async function renew({ db, keys, log }: Deps, { id, encrypted }: { id: string; encrypted: string }): Promise<void> {
  try {
    const to = hideAccount({ keys }, id, accountDetails({ keys }, { id, encrypted }))
    await changeAccountEncryption(db, { id, from: encrypted, to })
  } catch (error) {
    if (!(error instanceof Undecipherable)) throw error
    log.error({ accountId: id, because: error.message }, 'the account of a payee cannot be read')
  }
}

function about(accountId: string): string {
  return `award_payee_accounts ${accountId}`
}
