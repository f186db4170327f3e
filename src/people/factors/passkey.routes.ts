import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import { logSecurity } from '../../platform/security-log.ts'
import { routes } from '../../platform/web.ts'
import { startSession } from '../sessions/start-session.ts'
import { rememberDevice } from '../sign-in/known-device.ts'
import { passkeyLimit } from '../sign-in/sign-in-limits.ts'
import { safeReturnPath } from '../sign-in/return-path.rules.ts'
import { changeFactor } from './change-factor.ts'
import { requireEnroller } from './enroller.ts'
import { recordPasskey } from './passkey.queries.ts'
import { personByPasskey, registrationOptions, signInOptions, verifiedRegistration } from './passkey.ts'

/** Asked by the island passkey-button, in JSON; without script there is the code by mail. */
export const passkeyRoutes = routes()

const given = z.object({ answer: z.looseObject({ id: z.string().min(1).max(1400) }), next: z.string().optional() })

passkeyRoutes.post(paths.people.passkeySignInChallenge.pattern, async (c) => {
  if (await passkeyLimit(c)) return c.json({ error: 'too-many' }, 429)
  return c.json(await signInOptions(c.var.deps))
})

passkeyRoutes.post(paths.people.passkeySignIn.pattern, async (c) => {
  const body = given.safeParse(await c.req.json().catch(() => null))
  const personId = body.success
    ? await personByPasskey(c.var.deps, body.data.answer as unknown as AuthenticationResponseJSON)
    : null
  if (!personId) {
    logSecurity(c, { event: 'passkey', personId: null, result: 'refused' })
    return c.json({ error: 'not-verified' }, 422)
  }
  await startSession(c, { personId, secondFactor: true })
  await rememberDevice(c, personId)
  const next = safeReturnPath(body.data?.next) ?? paths.people.account.to()
  return c.json({ next: paths.people.signIn.to({ weiter: next }) })
})

passkeyRoutes.post(paths.people.passkeyChallenge.pattern, async (c) => {
  const owner = await requireEnroller(c)
  return c.json(await registrationOptions(c.var.deps, { personId: owner.person_id, email: owner.email, name: owner.name }))
})

passkeyRoutes.post(paths.people.passkeys.pattern, async (c) => {
  const { deps } = c.var
  const owner = await requireEnroller(c)
  const body = given.safeParse(await c.req.json().catch(() => null))
  const credential = body.success
    ? await verifiedRegistration(deps, body.data.answer as unknown as RegistrationResponseJSON)
    : null
  if (!credential) return c.json({ error: 'not-verified' }, 422)
  const at = deps.clock.now()
  const { id, publicKey, counter } = credential
  await changeFactor(c, owner, 'passkey-added', (tx) =>
    recordPasskey(tx, {
      id,
      publicKey,
      counter,
      personId: owner.person_id,
      transports: credential.transports ?? [],
      label: labelOf(c.req.header('user-agent') ?? ''),
      at,
    }),
  )
  await startSession(c, { personId: owner.person_id, secondFactor: true })
  return c.json({ next: paths.people.factors.to() })
})

function labelOf(userAgent: string): string {
  const system = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac', 'Linux'].find((name) => userAgent.includes(name))
  return system ? `Passkey (${system})` : 'Passkey'
}
