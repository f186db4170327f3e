import { isMailboxWithinLimit } from '../outbox/index.ts'
import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import type { Deps } from '../platform/deps.ts'
import { queueMail } from '../platform/mail.ts'
import { confirmSubscriptionMail } from './confirmation.mail.tsx'
import { CONSENT } from './consent.ts'
import { recordRequest, type NewRequest } from './request.queries.ts'
import { isSuppressed } from './suppression.queries.ts'

type Asked = Omit<NewRequest, 'askedAt' | 'consent' | 'token'>

/** Says nothing of whether anything was sent: known, unknown, full and shut mailboxes are answered alike (security.md AU-04). */
export async function ask({ db, random, config: { baseUrl } }: Deps, asked: Asked): Promise<void> {
  if (!(await isMailboxWithinLimit(db, asked.email))) return
  await transact(db, async (tx) => {
    if (await isSuppressed(tx, asked.email)) return
    const at = await databaseNow(tx)
    const token = random.token()
    if (!(await recordRequest(tx, { ...asked, token, consent: CONSENT, askedAt: at }))) return
    const link = baseUrl + paths.subscribers.confirmation.to({ token })
    const mail = confirmSubscriptionMail({ titles: asked.subjects.map(({ title }) => title), link, baseUrl })
    const onceKey = `subscription-confirm ${asked.id}`
    await queueMail(tx, { ...mail, recipient: asked.email, onceKey, ownReturnPath: true, queuedAt: at })
  })
}
