import { paths } from '../../../../paths.ts'
import { requireFreshProof, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { allow, type Decision } from '../../../../plain/decision.ts'
import { mayHandIn, type Entry } from '../../entry.rules.ts'
import { typedTexts } from '../../steps.form.ts'
import { lockEntry } from '../../submission.queries.ts'
import { accountDetails, hideAccount } from '../../winners/account-secret.ts'
import { findNewAccountId, recordAccount } from '../../winners/accounts.queries.ts'
import {
  enterAccount,
  isAccountThatStands,
  type Account,
  type AccountDetails,
  type EnterRefusal,
} from '../../winners/accounts.rules.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { factsOf, findAccountsCase, isColleague, readAccounts, shownAccounts } from './account-case.routes.ts'
import { tellOfAccount } from './account-sending.routes.ts'
import { accountForm } from './account.form.ts'
import { accountPage, enterRefusalText } from './account.page.tsx'
import { accountsPage } from './accounts.page.tsx'

export const accountsRoutes = routes()

accountsRoutes.get(paths.award.accounts.pattern, async (c) => {
  const found = await findAccountsCase(c)
  if (!found) return c.notFound()
  const { entry, winner, actor } = found
  const accounts = await readAccounts(c.var.deps.db, winner)
  const view = { entry, personId: actor.personId, paidOut: accounts.paidOut, isColleague: isColleague(entry, actor) }
  return show(c, accountsPage({ ...view, shown: shownAccounts(c.var.deps, accounts) }))
})

/** Fresh before anything is typed, so that no number has to be typed twice. */
accountsRoutes.get(paths.award.account.pattern, async (c) => {
  const shown = await findShown(c)
  if (!shown) return c.notFound()
  requireFreshProof(c)
  return show(c, accountPage(shown))
})

accountsRoutes.post(paths.award.account.pattern, async (c) => {
  const found = await findShown(c)
  if (!found) return c.notFound()
  const actor = requireFreshProof(c)
  const values = typedTexts(await formValues(c))
  const refused = (errors: FieldErrors) => show(c, accountPage({ ...found, values, errors }), 422)
  const form = accountForm.safeParse(values)
  if (!form.success) return refused(formErrors(form.error))
  const { base, ...details } = form.data
  const asked = { ...found, actor, base, details, party: found.shown.payee.party }
  const decision = await keepAccount(c.var.deps, asked)
  if (decision.ok) return seeOther(c, paths.award.accounts.to({ entryId: found.entry.id }))
  const now = (decision.because === 'stale' ? await findShown(c) : null) ?? found
  const errors = { form: enterRefusalText[decision.because] }
  // What somebody else has entered is on the page now: sent once more, this one is meant to replace it.
  const next = { ...values, base: String(now.shown.account?.number ?? 0) }
  return show(c, accountPage({ ...now, values: next, errors }), 422)
})

async function findShown(c: Ctx) {
  const found = await findAccountsCase(c)
  if (!found || !mayHandIn(found.entry)) return null
  const accounts = await readAccounts(c.var.deps.db, found.winner)
  const shown = shownAccounts(c.var.deps, accounts).find(({ payee }) => payee.party === c.req.param('party'))
  return shown ? { ...found, shown } : null
}

type Entering = { entry: Entry; winner: Winner; actor: Actor; party: string; base: number; details: AccountDetails }

/** Under the entry's lock, so that no payout is released meanwhile. A second click is answered like the first and told to nobody. */
async function keepAccount(deps: Deps, entering: Entering): Promise<Decision<null, EnterRefusal>> {
  const { entry, winner, actor, party, base, details } = entering
  return transact(deps.db, async (tx) => {
    await lockEntry(tx, entry.id)
    const facts = factsOf(entry.id, await readAccounts(tx, winner), party)
    const click = { personId: actor.personId, now: await databaseNow(tx) }
    const decision = enterAccount({ ...facts, mayHandIn: mayHandIn(entry) }, { party, base }, click)
    if (!decision.ok) return isStanding(deps, facts.account, entering) ? allow(null) : decision
    const id = await findNewAccountId(tx)
    const kind = base === 0 ? 'entered' : 'changed'
    await tellOfAccount(tx, deps, { winner, party, kind, by: actor.name, at: click.now, accountId: id })
    await recordAccount(tx, { ...decision.outcome, id, encrypted: hideAccount(deps, id, details) })
    return allow(null)
  })
}

function isStanding(deps: Deps, account: Account | undefined, { actor, base, details }: Entering): boolean {
  const stands = account ? { ...account, ...accountDetails(deps, account) } : null
  return isAccountThatStands(stands, { ...details, base, personId: actor.personId })
}
