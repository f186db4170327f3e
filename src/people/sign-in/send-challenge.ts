import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { queueMail } from '../../platform/mail.ts'
import type { Ctx } from '../../platform/web.ts'
import { writeChallengeKey } from './challenge-cookie.ts'
import { recordChallenge } from './challenge.queries.ts'
import { signInMail } from './sign-in.mail.tsx'

/** Nobody is looked up here: known and unknown addresses take the same way (security.md AU-04). */
export async function sendChallenge(c: Ctx, { email, returnTo }: { email: string; returnTo: string }): Promise<void> {
  const { db, random, config, clock } = c.var.deps
  const [token, secret, code] = [random.token(), random.token(), random.code()]
  const mail = signInMail({ link: config.baseUrl + paths.people.signInLink.to({ token }), code, baseUrl: config.baseUrl })
  const id = await transact(db, async (tx) => {
    const challengeId = await recordChallenge(tx, { email, token, code, secret, returnTo })
    const onceKey = `sign-in:${challengeId}`
    await queueMail(tx, { ...mail, recipient: email, onceKey, awaited: true, queuedAt: clock.now() })
    return challengeId
  })
  writeChallengeKey(c, { id, secret })
}
