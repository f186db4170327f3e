import { paths } from '../../../../paths.ts'
import type { Tx } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { listHandInPersons } from '../../submission.queries.ts'
import { findSplit } from '../../winners/split.queries.ts'
import { LEAD, type Winner } from '../../winners/winner.rules.ts'
import { accountMail, type AccountNews } from './account.mail.tsx'

type News = { winner: Winner; party: string; kind: AccountNews['kind']; by: string; at: Date; accountId: string }

/** To whom may hand in, to the contact that was handed in, and to the payee where it is a partner; each address once. */
export async function tellOfAccount(tx: Tx, deps: Deps, news: News): Promise<void> {
  const { winner, party, kind, by, at, accountId } = news
  const { baseUrl } = deps.config
  const own = baseUrl + paths.award.accounts.to({ entryId: winner.entryId })
  const split = await findSplit(tx, winner.entryId)
  const share = split?.shares.find((one) => one.party === party)
  const handIn = await listHandInPersons(tx, winner.entryId)
  const known = [winner.contact.email, ...(party === LEAD ? [] : [share?.recipient ?? ''])].filter((address) => address !== '')
  const recipients = new Map<string, string | null>([
    ...known.map((address): [string, null] => [address.toLowerCase(), null]),
    ...handIn.map(({ email }): [string, string] => [email.toLowerCase(), own]),
  ])
  const payee = winner.parties.find((one) => one.party === party)?.name ?? winner.title
  for (const [recipient, link] of recipients) {
    const message = accountMail({ kind, winner, payee, by, at, link, baseUrl })
    await queueMail(tx, { ...message, recipient, onceKey: `payee-account ${accountId} ${kind} ${recipient}`, queuedAt: at })
  }
}
