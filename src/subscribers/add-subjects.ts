import { randomUUID } from 'node:crypto'
import { isMailboxWithinLimit } from '../outbox/index.ts'
import { paths } from '../paths.ts'
import type { Tx } from '../platform/db.ts'
import type { Deps } from '../platform/deps.ts'
import { queueMail } from '../platform/mail.ts'
import { subjectsAddedMail } from './adding.mail.tsx'
import { CONSENT } from './consent.ts'
import { recordConfirmation, recordRequest } from './request.queries.ts'
import { sealedLink } from './sealed-link.ts'
import type { Subject } from './source.ts'
import { recordSubscriptions, type Subscriber } from './subscriber.queries.ts'
import { isSuppressed } from './suppression.queries.ts'

type Added = { subscriber: Subscriber; subjects: Subject[]; at: Date; from: string }

/** Asked for and confirmed by one act, with the same proof as behind a mailed confirmation. */
export async function recordAdded(tx: Tx, deps: Deps, { subscriber, subjects, at, from }: Added): Promise<void> {
  if (subjects.length === 0) return
  const { id, email } = subscriber
  const requestId = randomUUID()
  await recordRequest(tx, {
    id: requestId,
    email,
    subjects,
    frequency: null,
    consent: CONSENT,
    askedAt: at,
    askedFrom: from,
    token: null,
  })
  await recordSubscriptions(tx, { email, subjects, frequency: null, at })
  await recordConfirmation(tx, { requestId, at, from })
  if ((await isSuppressed(tx, email)) || !(await isMailboxWithinLimit(tx, email))) return
  const { baseUrl } = deps.config
  const settings = baseUrl + paths.subscribers.preferences.to({ token: sealedLink(id, 'preferences', deps.keys) })
  const mail = subjectsAddedMail({ titles: subjects.map(({ title }) => title), settings, baseUrl })
  const onceKey = `subscription-added ${requestId}`
  await queueMail(tx, { ...mail, recipient: email, onceKey, ownReturnPath: true, queuedAt: at })
}
