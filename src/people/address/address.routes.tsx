import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { formErrors } from '../../platform/forms.ts'
import { queueMail } from '../../platform/mail.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import type { Actor } from '../actor.ts'
import { requireActor, requireFreshProof } from '../requirements.ts'
import { startSession } from '../sessions/start-session.ts'
import { codeLimit, mailLimit } from '../sign-in/sign-in-limits.ts'
import { wrongCode } from '../sign-in/code.page.tsx'
import { dropAddressKey, readAddressKey, writeAddressKey } from './address-cookie.ts'
import { findAddressWish, recordAddressAttempt, recordAddressWish } from './address-change.queries.ts'
import { addressCodeForm, newAddressForm } from './address.form.ts'
import { addressCodeMail } from './address.mail.tsx'
import { addressCodeOverPage, addressCodePage, addressRefusalText, newAddressPage } from './address.page.tsx'
import { askForAddress } from './address.rules.ts'
import { applyNewAddress } from './change-address.ts'

export const addressRoutes = routes()

addressRoutes.get(paths.people.address.pattern, (c) => show(c, newAddressPage({ own: requireFreshProof(c).email })))

addressRoutes.post(paths.people.address.pattern, async (c) => {
  const actor = requireFreshProof(c)
  const values = await formValues(c)
  const again = { own: actor.email, email: String(values.email ?? '') }
  const form = newAddressForm.safeParse(values)
  if (!form.success) return show(c, newAddressPage({ ...again, errors: formErrors(form.error) }), 422)
  const decision = askForAddress(actor.email, form.data.email)
  if (!decision.ok) return show(c, newAddressPage({ ...again, errors: { email: addressRefusalText[decision.because] } }), 422)
  const limit = await mailLimit(c, decision.outcome.email)
  if (limit) throw new LimitReached(limit)
  await sendCode(c, actor, decision.outcome.email)
  return seeOther(c, paths.people.addressCode.to())
})

addressRoutes.get(paths.people.addressCode.pattern, async (c) => {
  const wish = await findWish(c, requireActor(c))
  return wish ? show(c, addressCodePage(wish)) : show(c, addressCodeOverPage(), 410)
})

/** The fresh proof was asked for with the code; the cookie of that browser carries it here. */
addressRoutes.post(paths.people.addressCode.pattern, async (c) => {
  const { deps } = c.var
  const actor = requireActor(c)
  const wish = await findWish(c, actor)
  if (!wish) return show(c, addressCodeOverPage(), 410)
  const { key, email } = wish
  const form = addressCodeForm.safeParse(await formValues(c))
  if (!form.success) return show(c, addressCodePage({ email, errors: formErrors(form.error) }), 422)
  const limit = await codeLimit(c, email)
  if (limit) throw new LimitReached(limit)
  if (!(await recordAddressAttempt(deps.db, actor.personId, key, form.data.code)))
    return show(c, addressCodePage({ email, errors: { code: wrongCode } }), 422)
  dropAddressKey(c)
  const decision = await applyNewAddress(deps, actor, email)
  if (!decision.ok) return show(c, newAddressPage({ own: actor.email, email, errors: refused(decision.because) }), 422)
  await startSession(c, { personId: actor.personId, secondFactor: actor.hasSecondFactor })
  return seeOther(c, paths.people.account.to())
})

function refused(because: keyof typeof addressRefusalText) {
  return { email: addressRefusalText[because] }
}

async function findWish(c: Ctx, { personId }: Actor) {
  const key = readAddressKey(c)
  const wish = key && (await findAddressWish(c.var.deps.db, personId, key.id))
  return wish ? { key, email: wish.email } : null
}

/** The same for every address: whether it belongs to an account shows only after the proof. */
async function sendCode(c: Ctx, { personId }: Actor, email: string): Promise<void> {
  const { db, random, config, clock } = c.var.deps
  const [code, secret] = [random.code(), random.token()]
  const id = await transact(db, async (tx) => {
    const wishId = await recordAddressWish(tx, { personId, email, code, secret })
    const mail = addressCodeMail({ code, baseUrl: config.baseUrl })
    const onceKey = `address:${wishId}`
    await queueMail(tx, { ...mail, recipient: email, onceKey, awaited: true, queuedAt: clock.now() })
    return wishId
  })
  writeAddressKey(c, { id, secret })
}
