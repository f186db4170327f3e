import { paths } from '../../../../paths.ts'
import { requireFreshProof, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { allow, type Decision } from '../../../../plain/decision.ts'
import { typedTexts } from '../../steps.form.ts'
import { lockEntry } from '../../submission.queries.ts'
import { accountDetails } from '../../winners/account-secret.ts'
import { recordConfirmation } from '../../winners/accounts.queries.ts'
import {
  confirmAccount,
  isConfirmationThatStands,
  type AccountFacts,
  type ConfirmRefusal,
  type NewConfirmation,
} from '../../winners/accounts.rules.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { factsOf, findAccountsCase, readAccounts, shownAccounts } from './account-case.routes.ts'
import { tellOfAccount } from './account-sending.routes.ts'
import { confirmationForm } from './account.form.ts'
import { accountConfirmationPage, confirmRefusalText } from './account.page.tsx'

export const accountConfirmationRoutes = routes()

accountConfirmationRoutes.get(paths.award.accountConfirmation.pattern, async (c) => {
  const found = await findEntered(c)
  if (!found) return c.notFound()
  requireFreshProof(c)
  return show(c, accountConfirmationPage(found))
})

accountConfirmationRoutes.post(paths.award.accountConfirmation.pattern, async (c) => {
  const found = await findEntered(c)
  if (!found) return c.notFound()
  const actor = requireFreshProof(c)
  const values = typedTexts(await formValues(c))
  const refused = (errors: FieldErrors) => show(c, accountConfirmationPage({ ...found, values, errors }), 422)
  const form = confirmationForm.safeParse(values)
  if (!form.success) return refused(formErrors(form.error))
  const { winner, shown } = found
  const decision = await keepConfirmation(
    c.var.deps,
    { winner, party: shown.payee.party, actor, iban: form.data.iban },
    (facts, same) =>
      confirmAccount({ ...facts, isColleague: true }, { sameIban: same }, { personId: actor.personId, now: facts.now }),
  )
  if (!decision.ok) return refused({ [decision.because === 'differs' ? 'iban' : 'form']: confirmRefusalText[decision.because] })
  return seeOther(c, paths.award.accounts.to({ entryId: found.entry.id }))
})

async function findEntered(c: Ctx) {
  const found = await findAccountsCase(c)
  if (!found) return null
  const accounts = await readAccounts(c.var.deps.db, found.winner)
  const shown = shownAccounts(c.var.deps, accounts).find(({ payee }) => payee.party === c.req.param('party'))
  return shown?.account ? { ...found, shown } : null
}

type Confirming = { winner: Winner; party: string; actor: Actor; iban: string }
export type ConfirmingFacts = AccountFacts & { now: Date; tx: Tx }
type Decide = (facts: ConfirmingFacts, sameIban: boolean) => ConfirmDecision | Promise<ConfirmDecision>
type ConfirmDecision = Decision<NewConfirmation, ConfirmRefusal>

/** Under the entry's lock: what is confirmed is what is stored in that instant. A second click is answered like the first. Also for the office. */
export async function keepConfirmation(
  deps: Deps,
  confirming: Confirming,
  decide: Decide,
): Promise<Decision<null, ConfirmRefusal>> {
  const { winner, party, actor, iban } = confirming
  return transact(deps.db, async (tx) => {
    await lockEntry(tx, winner.entryId)
    const facts = factsOf(winner.entryId, await readAccounts(tx, winner), party)
    const same = facts.account !== undefined && accountDetails(deps, facts.account).iban === iban
    const decision = await decide({ ...facts, now: await databaseNow(tx), tx }, same)
    if (!decision.ok) return isConfirmationThatStands(facts.account, { sameIban: same }, actor.personId) ? allow(null) : decision
    const { accountId, at } = decision.outcome
    await tellOfAccount(tx, deps, { winner, party, kind: 'confirmed', by: actor.name, at, accountId })
    await recordConfirmation(tx, decision.outcome)
    return allow(null)
  })
}
