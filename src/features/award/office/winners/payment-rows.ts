import type { Deps } from '../../../../platform/deps.ts'
import { accountDetails } from '../../winners/account-secret.ts'
import type { Payment } from '../../winners/payout.queries.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import type { Cell } from '../exports/columns.ts'

export const PAYMENT_HEAD = [
  'Beitrag',
  'Kategorie',
  'Kommune',
  'Konto lautet auf',
  'IBAN',
  'Betrag in Euro',
  'Verwendungszweck',
  'Freigegeben',
]

/** One payment a row. Texts are made harmless for spreadsheets by what writes the file. */
export function paymentRows(deps: Pick<Deps, 'keys'>, winners: Winner[], payments: Payment[]): Cell[][] {
  return payments.map((payment) => {
    const winner = winners.find(({ entryId }) => entryId === payment.entryId)
    const { holder, iban } = accountDetails(deps, { id: payment.accountId, encrypted: payment.encrypted })
    const payee = winner?.parties.find(({ party }) => party === payment.party)?.name ?? payment.party
    const purpose = `Preisgeld Landespreis ${winner?.category ?? ''}`.trim()
    return [winner?.title ?? '', winner?.category ?? '', payee, holder, iban, payment.cents / 100, purpose, payment.releasedAt]
  })
}
