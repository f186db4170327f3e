import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Db } from '../../../../platform/db.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, show } from '../../../../platform/web.ts'
import { listAccounts } from '../../winners/accounts.queries.ts'
import { accountState, payeesOf } from '../../winners/accounts.rules.ts'
import { findPayout, listPayments, recordPaymentList } from '../../winners/payout.queries.ts'
import { findSplit } from '../../winners/split.queries.ts'
import { listWinners } from '../../winners/winner.queries.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { FORMATS } from '../exports/table-file.ts'
import { PAYMENT_HEAD, paymentRows } from './payment-rows.ts'
import { paymentListForm } from './payout.form.ts'
import { winnersPage, type WinnerLine } from './winners.page.tsx'

export const winnersListRoutes = routes()

winnersListRoutes.get(paths.office.winners.list.pattern, async (c) => {
  requireRole(c, 'office')
  return show(c, winnersPage(await viewOf(c.var.deps.db)))
})

/** The only place where an account number leaves the portal. */
winnersListRoutes.post(paths.office.winners.payments.pattern, async (c) => {
  requireRole(c, 'office')
  const { personId } = requireFreshProof(c)
  const { deps } = c.var
  const form = paymentListForm.safeParse(await formValues(c))
  if (!form.success) return show(c, winnersPage({ ...(await viewOf(deps.db)), errors: formErrors(form.error) }), 422)
  const { format } = form.data
  const payments = await listPayments(deps.db)
  const rows = paymentRows(deps, await listWinners(deps.db), payments)
  const bytes = await FORMATS[format].write({ name: 'Zahlungen', head: PAYMENT_HEAD, rows })
  const entryIds = [...new Set(payments.map(({ entryId }) => entryId))]
  await transact(deps.db, async (tx) => recordPaymentList(tx, { entryIds, personId, at: await databaseNow(tx), format }))
  c.header('Content-Type', FORMATS[format].mediaType)
  c.header('Content-Disposition', contentDisposition(`Zahlungsliste.${format}`))
  c.header('X-Content-Type-Options', 'nosniff')
  return c.body(new Uint8Array(bytes))
})

async function viewOf(db: Db): Promise<{ lines: WinnerLine[]; payments: number }> {
  const lines: WinnerLine[] = []
  for (const winner of await listWinners(db)) lines.push(await lineOf(db, winner))
  return { lines, payments: (await listPayments(db)).length }
}

async function lineOf(db: Db, winner: Winner): Promise<WinnerLine> {
  const { entryId } = winner
  const split = await findSplit(db, entryId)
  const accounts = await listAccounts(db, entryId)
  const payees = payeesOf(winner, split)
  const confirmed = payees.filter(({ party }) => accountState(accounts.find((one) => one.party === party)) === 'confirmed')
  return { winner, split, payout: await findPayout(db, entryId), confirmed: confirmed.length, payees: payees.length }
}
