import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole, type Actor } from '../../../../people/index.ts'
import { seal } from '../../../../platform/canonical.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { allow, type Decision } from '../../../../plain/decision.ts'
import { isoDate } from '../../../../plain/german-date.ts'
import { readAccounts, shownAccounts } from '../../entrant/winner/account-case.routes.ts'
import { typedTexts } from '../../steps.form.ts'
import { lockEntry } from '../../submission.queries.ts'
import {
  findPayoutFacts,
  recordPaidPayout,
  recordPreparedPayout,
  recordReleasedPayout,
  removePayout,
} from '../../winners/payout.queries.ts'
import {
  isPayoutStepDone,
  preparePayout,
  recordPayment,
  releasePayout,
  stopPayout,
  type PayoutFacts,
  type PayoutRefusal,
  type PayoutStep,
} from '../../winners/payout.rules.ts'
import { findPress } from '../../winners/press.queries.ts'
import { contentNow, pressState } from '../../winners/press.rules.ts'
import { findWinner } from '../../winners/winner.queries.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { payoutRefusalText } from './payout.page.tsx'
import { paymentForm, payoutReleaseForm } from './payout.form.ts'
import { officeWinnerPage } from './winner.page.tsx'

export const officeWinnerRoutes = routes()
const { one, payout, payoutRelease, payoutStop, payment } = paths.office.winners

officeWinnerRoutes.get(one.pattern, async (c) => {
  const actor = requireRole(c, 'office')
  const winner = await findWinner(c.var.deps.db, c.req.param('entryId') ?? '')
  return winner ? showWinner(c, { winner, actor }) : c.notFound()
})

type Click = { personId: string; now: Date }
type Act<T> = {
  step: PayoutStep
  decide: (facts: PayoutFacts, click: Click) => Decision<T, PayoutRefusal>
  record: (tx: Tx, outcome: T) => Promise<void>
}

officeWinnerRoutes.post(payout.pattern, (c) =>
  act(c, { step: { kind: 'prepare' }, decide: preparePayout, record: recordPreparedPayout }),
)
officeWinnerRoutes.post(payoutStop.pattern, (c) => act(c, { step: { kind: 'stop' }, decide: stopPayout, record: removePayout }))

officeWinnerRoutes.post(payoutRelease.pattern, async (c) => {
  const form = payoutReleaseForm.safeParse(await formValues(c))
  const seen = form.success ? form.data.seen : ''
  const step = { kind: 'release' as const, seen }
  return act(c, { step, decide: (facts, click) => releasePayout(facts, seen, click), record: recordReleasedPayout })
})

officeWinnerRoutes.post(payment.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const values = typedTexts(await formValues(c))
  const form = paymentForm.safeParse(values)
  if (!form.success) return showWinner(c, { ...found, values, errors: formErrors(form.error) })
  const decide = (facts: PayoutFacts, click: Click) => {
    const releasedOn = isoDate(facts.payout?.releasedAt ?? click.now)
    return recordPayment(facts, { paidOn: form.data.paidOn, releasedOn, today: isoDate(click.now) }, click)
  }
  const step = { kind: 'pay' as const, paidOn: form.data.paidOn }
  return answer(c, { ...found, values }, { step, decide, record: recordPaidPayout })
})

type Case = { winner: Winner; actor: Actor }
type Shown = Case & { values?: Record<string, string>; errors?: FieldErrors }

/** Each of these acts wants a fresh proof (security.md SE-07). */
async function findCase(c: Ctx): Promise<Case | null> {
  requireRole(c, 'office')
  const actor = requireFreshProof(c)
  const winner = await findWinner(c.var.deps.db, c.req.param('entryId') ?? '')
  return winner && { winner, actor }
}

async function act<T>(c: Ctx, acting: Act<T>): Promise<Response> {
  const found = await findCase(c)
  return found ? answer(c, found, acting) : c.notFound()
}

/** Under the entry's lock: no account and no split changes between deciding and recording. A second click is answered like the first. */
async function answer<T>(c: Ctx, shown: Shown, { step, decide, record }: Act<T>): Promise<Response> {
  const { winner, actor } = shown
  const decision = await transact(c.var.deps.db, async (tx) => {
    await lockEntry(tx, winner.entryId)
    const click = { personId: actor.personId, now: await databaseNow(tx) }
    const facts = await findPayoutFacts(tx, winner, actor.personId)
    const decided = decide(facts, click)
    if (decided.ok) await record(tx, decided.outcome)
    else if (!isPayoutStepDone(step, facts, actor.personId)) return decided
    return allow(null)
  })
  if (decision.ok) return seeOther(c, one.to({ entryId: winner.entryId }))
  return showWinner(c, { ...shown, errors: { form: payoutRefusalText[decision.because] } })
}

async function showWinner(c: Ctx, { winner, actor, values, errors }: Shown): Promise<Response> {
  const { deps } = c.var
  const facts = await findPayoutFacts(deps.db, winner, actor.personId)
  const shown = shownAccounts(deps, await readAccounts(deps.db, winner))
  const press = await findPress(deps.db, winner.entryId)
  const state = pressState(press, seal(contentNow(press)).sha256)
  const view = { winner, press, pressState: state, facts, shown, personId: actor.personId, values, errors }
  return show(c, officeWinnerPage(view), errors ? 422 : 200)
}
