import type { Ctx } from '../../platform/web.ts'
import { SignInRequired } from '../sign-in-required.ts'
import { currentSession } from '../sessions/with-actor.ts'
import type { SessionRow } from '../sessions/session.queries.ts'
import { FreshProofRequired } from '../sign-in-required.ts'
import { isFresh } from '../requirements.ts'

/** Who may set up factors: people signed in, with a fresh proof, and those whose role demands a factor they do not have yet. */
export async function requireEnroller(c: Ctx): Promise<SessionRow> {
  const session = await currentSession(c)
  if (!session || !['complete', 'enrolment-missing'].includes(session.standing)) throw new SignInRequired()
  if (!isFresh(session.row.authenticated_at)) throw new FreshProofRequired()
  return session.row
}
