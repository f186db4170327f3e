import { removeEverySignIn } from '../src/people/index.ts'
import { transact } from '../src/platform/db.ts'
import type { Deps } from '../src/platform/deps.ts'
import { recordEvent } from '../src/platform/events.ts'
import { recordMailHold, removeMailHold } from '../src/platform/mail-hold.queries.ts'

const SUBJECT = { table: 'platform_mail_hold', id: 'true' }

/** A restored portal does not know what happened since the backup: it mails nobody, and everybody signs in anew (security.md BK-06). */
export async function muteRestored({ db, clock }: Deps): Promise<number> {
  const at = clock.now()
  return transact(db, async (tx) => {
    const sessions = await removeEverySignIn(tx)
    await recordMailHold(tx, at)
    await recordEvent(tx, { kind: 'mails-held', actorId: null, subject: SUBJECT, at, data: { sessions } })
    return sessions
  })
}

/** How many go out now; null when none were held. */
export async function releaseMails({ db, clock }: Deps): Promise<number | null> {
  return transact(db, async (tx) => {
    const mails = await removeMailHold(tx)
    if (mails === null) return null
    await recordEvent(tx, { kind: 'mails-released', actorId: null, subject: SUBJECT, at: clock.now(), data: { mails } })
    return mails
  })
}
