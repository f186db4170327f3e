import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { logSecurity } from '../../platform/security-log.ts'
import { routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { readableName } from '../../plain/readable-name.ts'
import { ensurePerson } from '../person.queries.ts'
import { afterProof } from '../sign-in/after-proof.ts'
import { deactivatedPage } from '../sign-in/code.page.tsx'
import { canonicalAddress } from '../sign-in/mail-address.rules.ts'
import { safeReturnPath } from '../sign-in/return-path.rules.ts'
import { findPersonByIdentity, recordIdentity } from './identity.queries.ts'
import { takeJourney, writeJourney } from './journey-cookie.ts'
import { beginJourney, endJourney, type Identity } from './oidc-client.ts'
import { oidcFailurePage } from './oidc.page.tsx'

/** 404 unless OIDC_ISSUER is configured. */
export const oidcRoutes = routes()

oidcRoutes.get(paths.people.oidcStart.pattern, async (c) => {
  const { config, log } = c.var.deps
  if (!config.oidc) return c.notFound()
  const returnTo = safeReturnPath(c.req.query('weiter')) ?? paths.people.account.to()
  const begun = await beginJourney(config, config.oidc, returnTo).catch(() => null)
  if (!begun) {
    log.warn({ requestId: c.var.requestId }, 'identity provider not reachable')
    return show(c, oidcFailurePage('not-reachable'), 503)
  }
  writeJourney(c, begun.journey)
  return seeOther(c, begun.url)
})

oidcRoutes.get(paths.people.oidcReturn.pattern, async (c) => {
  const { config } = c.var.deps
  if (!config.oidc) return c.notFound()
  const journey = takeJourney(c)
  const identity =
    journey && (await endJourney(config, config.oidc, { journey, search: new URL(c.req.url).search }).catch(() => null))
  return identity ? signInAs(c, identity, journey.returnTo) : failed(c, 'not-verified')
})

function failed(c: Ctx, why: 'not-verified' | 'no-address'): Response {
  logSecurity(c, { event: 'oidc', personId: null, result: 'refused', why })
  return show(c, oidcFailurePage(why), 403)
}

/** A provider proves one factor; whoever owns a second one here is asked for it. */
async function signInAs(c: Ctx, identity: Identity, returnTo: string): Promise<Response> {
  const { db } = c.var.deps
  if (!(await findPersonByIdentity(db, identity))) {
    const email = canonicalAddress(identity.email ?? '')
    if (!email) return failed(c, 'no-address')
    await link(c, identity, email)
  }
  const person = await findPersonByIdentity(db, identity)
  if (!person || person.deactivated_at) {
    logSecurity(c, { event: 'oidc', personId: person?.id ?? null, result: 'refused', why: 'deactivated' })
    return show(c, deactivatedPage(), 403)
  }
  return afterProof(c, { personId: person.id, secondFactor: false, returnTo })
}

async function link(c: Ctx, { issuer, subject, name }: Identity, email: string): Promise<void> {
  const { db, clock } = c.var.deps
  const at = clock.now()
  await transact(db, async (tx) => {
    const personId = await ensurePerson(tx, { email, name: readableName(name).slice(0, 120), at })
    await recordIdentity(tx, { issuer, subject, personId, at })
    await recordEvent(tx, { kind: 'identity-linked', actorId: personId, subject: { table: 'people_persons', id: personId }, at })
  })
}
