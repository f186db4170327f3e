import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { factsOf, readAccounts, shownAccounts } from '../../entrant/winner/account-case.routes.ts'
import { keepConfirmation } from '../../entrant/winner/account-confirmation.routes.tsx'
import { callBackForm } from '../../entrant/winner/account.form.ts'
import { confirmRefusalText } from '../../entrant/winner/account.page.tsx'
import { typedTexts } from '../../steps.form.ts'
import { countColleagues, isOfWinner } from '../../winners/accounts.queries.ts'
import { confirmByCall, type AccountFacts, type CallFacts } from '../../winners/accounts.rules.ts'
import { findWinner } from '../../winners/winner.queries.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { callBackPage, type CallBackView } from './call-back.page.tsx'

export const callBackRoutes = routes()
const { callBack, one } = paths.office.winners

callBackRoutes.get(callBack.pattern, async (c) => {
  requireRole(c, 'office')
  const found = await findCall(c)
  if (!found) return c.notFound()
  requireFreshProof(c)
  return show(c, callBackPage(found.view))
})

callBackRoutes.post(callBack.pattern, async (c) => {
  requireRole(c, 'office')
  const found = await findCall(c)
  if (!found) return c.notFound()
  const actor = requireFreshProof(c)
  const { view } = found
  const { winner, shown } = view
  const values = typedTexts(await formValues(c))
  const refused = (errors: FieldErrors) => show(c, callBackPage({ ...view, values, errors }), 422)
  const form = callBackForm.safeParse(values)
  if (!form.success) return refused(formErrors(form.error))
  const { iban, spokeWith } = form.data
  const confirming = { winner, party: shown.payee.party, actor, iban }
  const decision = await keepConfirmation(c.var.deps, confirming, async ({ tx, now, ...facts }, sameIban) =>
    confirmByCall(await callFacts(tx, winner, facts, actor), { sameIban, spokeWith }, { personId: actor.personId, now }),
  )
  if (!decision.ok) return refused({ [decision.because === 'differs' ? 'iban' : 'form']: confirmRefusalText[decision.because] })
  return seeOther(c, one.to({ entryId: winner.entryId }))
})

async function findCall(c: Ctx): Promise<{ view: CallBackView } | null> {
  const { deps } = c.var
  const actor = requireRole(c, 'office')
  const winner = await findWinner(deps.db, c.req.param('entryId') ?? '')
  if (!winner) return null
  const accounts = await readAccounts(deps.db, winner)
  const shown = shownAccounts(deps, accounts).find(({ payee }) => payee.party === c.req.param('party'))
  if (!shown?.account) return null
  const facts = await callFacts(deps.db, winner, factsOf(winner.entryId, accounts, shown.payee.party), actor)
  const click = { personId: actor.personId, now: await databaseNow(deps.db) }
  const decision = confirmByCall(facts, { sameIban: true, spokeWith: '' }, click)
  return { view: { winner, shown, obstacle: decision.ok ? null : decision.because } }
}

async function callFacts(db: Db, winner: Winner, facts: AccountFacts, actor: Actor): Promise<CallFacts> {
  const colleagues = await countColleagues(db, winner.entryId, facts.account?.enteredBy ?? actor.personId)
  const ofTheWinner = await isOfWinner(db, winner.entryId, actor.personId)
  return { ...facts, colleagues, ofTheWinner, numberOnFile: winner.contact.phone }
}
