import { paths } from '../../paths.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import type { Actor } from '../actor.ts'
import { requireActor } from '../requirements.ts'
import { changeSecondFactorLost, ownsSecondFactor } from '../sessions/session.queries.ts'
import { needsSecondFactor } from '../sessions/session.rules.ts'
import { currentSession } from '../sessions/with-actor.ts'
import { changeFactor } from './change-factor.ts'
import { requireEnroller } from './enroller.ts'
import { enrolmentPage, recoveryCodesPage } from './factor-setup.page.tsx'
import { countRecoveryCodes, findTotp, recordRecoveryCodes, removeTotp } from './factor.queries.ts'
import { factorsPage, type Factors } from './factors.page.tsx'
import { listPasskeys, removeOwnPasskey } from './passkey.queries.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { removePasskeyForm } from './second-factor.form.ts'

export const factorsRoutes = routes()

factorsRoutes.get(paths.people.secondFactorSetup.pattern, async (c) => {
  const session = await currentSession(c)
  return session?.standing === 'enrolment-missing' ? show(c, enrolmentPage()) : seeOther(c, paths.people.signIn.to())
})

factorsRoutes.get(paths.people.factors.pattern, async (c) => show(c, factorsPage(await factorsOf(c, requireActor(c)))))

factorsRoutes.post(paths.people.recoveryCodes.pattern, async (c) => {
  const owner = await requireEnroller(c)
  if (!ownsSecondFactor(owner)) return seeOther(c, paths.people.factors.to())
  const codes = newRecoveryCodes(c.var.deps.random)
  await changeFactor(c, owner, 'recovery-codes-renewed', (tx) => recordRecoveryCodes(tx, owner.person_id, codes))
  return show(c, recoveryCodesPage({ codes }))
})

factorsRoutes.post(paths.people.totpRemoval.pattern, async (c) => {
  const owner = await requireEnroller(c)
  await changeFactor(c, owner, 'totp-removed', async (tx) => {
    await removeTotp(tx, owner.person_id)
    await changeSecondFactorLost(tx, owner.person_id)
  })
  return seeOther(c, paths.people.factors.to())
})

factorsRoutes.post(paths.people.passkeyRemoval.pattern, async (c) => {
  const owner = await requireEnroller(c)
  const form = removePasskeyForm.safeParse(await formValues(c))
  if (!form.success) return c.notFound()
  await changeFactor(c, owner, 'passkey-removed', async (tx) => {
    await removeOwnPasskey(tx, owner.person_id, form.data.passkey)
    await changeSecondFactorLost(tx, owner.person_id)
  })
  return seeOther(c, paths.people.factors.to())
})

async function factorsOf(c: Ctx, actor: Actor): Promise<Factors> {
  const { db, config } = c.var.deps
  const totp = await findTotp(db, actor.personId)
  return {
    totpConfirmed: Boolean(totp?.confirmedAt),
    passkeys: await listPasskeys(db, actor.personId),
    recoveryCodes: await countRecoveryCodes(db, actor.personId),
    obligatory: needsSecondFactor(actor.roles, config.mode),
  }
}
