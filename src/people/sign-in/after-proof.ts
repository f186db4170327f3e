import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { logSecurity } from '../../platform/security-log.ts'
import { seeOther, show, type Ctx } from '../../platform/web.ts'
import { formerAddressPage } from '../address/address-undo.page.tsx'
import { isKeptForSomebody } from '../address/former-address.queries.ts'
import { ensurePerson, findPersonByEmail } from '../person.queries.ts'
import { startSession } from '../sessions/start-session.ts'
import { deactivatedPage } from './code.page.tsx'
import { rememberDevice } from './known-device.ts'

/** The address is proved to be theirs. Only now does it matter whether there is an account; if not, there is one from here on. */
export async function afterProofOfAddress(c: Ctx, { email, returnTo }: { email: string; returnTo: string }): Promise<Response> {
  const { db } = c.var.deps
  const known = await findPersonByEmail(db, email)
  if (known?.deactivated_at) {
    logSecurity(c, { event: 'sign-in', personId: known.id, result: 'refused', why: 'deactivated' })
    return show(c, deactivatedPage(), 403)
  }
  if (!known && (await isKeptForSomebody(db, email))) return show(c, formerAddressPage(), 403)
  const personId = known?.id ?? (await registerPerson(c, email))
  return afterProof(c, { personId, secondFactor: false, returnTo })
}

/** The sign-in page knows what is still missing, if anything, and leads on. */
export async function afterProof(
  c: Ctx,
  proof: { personId: string; secondFactor: boolean; returnTo: string },
): Promise<Response> {
  await startSession(c, proof)
  await rememberDevice(c, proof.personId)
  return seeOther(c, paths.people.signIn.to({ weiter: proof.returnTo }))
}

async function registerPerson(c: Ctx, email: string): Promise<string> {
  const at = c.var.deps.clock.now()
  return transact(c.var.deps.db, async (tx) => {
    const personId = await ensurePerson(tx, { email, name: '', at })
    await recordEvent(tx, {
      kind: 'person-registered',
      actorId: personId,
      subject: { table: 'people_persons', id: personId },
      at,
    })
    return personId
  })
}
