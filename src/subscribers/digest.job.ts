import { inSteps } from '../outbox/index.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact, type Tx } from '../platform/db.ts'
import type { Deps } from '../platform/deps.ts'
import type { Tick } from '../platform/jobs.ts'
import { queueMail } from '../platform/mail.ts'
import { lastDigest } from './digest-due.ts'
import { digestMail } from './digest.mail.tsx'
import { listFollows, listTitles, lockDue, recordDigest, type Due, type Recipient } from './digest.queries.ts'
import { leavingHeaders, linksFor } from './mail-links.ts'
import type { Digest, NewsItem, SubscriptionSource } from './source.ts'

const STEP = 25
const STEPS_A_MINUTE = 40
const MOST_ITEMS = 30

type Collected = Pick<SubscriptionSource, 'name' | 'kinds'> & { digest: Digest }

/** Looked for each minute, by the portal's clock. */
export function sendDigests(sources: SubscriptionSource[]): Tick {
  return async (deps) => {
    const now = await databaseNow(deps.db)
    const due = { weekly: lastDigest('weekly', now), monthly: lastDigest('monthly', now) }
    for (const { digest, ...source } of sources)
      if (digest) await inSteps(() => sendStep(deps, { ...source, digest }, due), STEPS_A_MINUTE)
  }
}

/** False when nobody waits any more. */
function sendStep(deps: Deps, source: Collected, due: Due): Promise<boolean> {
  return transact(deps.db, async (tx) => {
    const recipients = await lockDue(tx, { source: source.name, kinds: source.kinds, due, limit: STEP })
    for (const recipient of recipients) await sendOne(tx, deps, { source, recipient })
    return recipients.length > 0
  })
}

type One = { source: Collected; recipient: Recipient }

/** Decided also when there is nothing: then no mail, and nobody asks again before the next time. */
async function sendOne(tx: Tx, deps: Deps, { source, recipient }: One): Promise<void> {
  const { id, email, until } = recipient
  const follows = await listFollows(tx, recipient, source)
  const news = await source.digest.listNews(tx, { follows, until })
  if (!(await recordDigest(tx, { subscriberId: id, source: source.name, until, items: news.length }))) return
  if (news.length === 0) return
  const { baseUrl } = deps.config
  const titles = await listTitles(tx, email)
  const links = linksFor(deps, id, source.name)
  const mail = digestMail({
    subject: source.digest.subject(news.length),
    items: news.slice(0, MOST_ITEMS).map((item) => itemOf(item, titles, baseUrl)),
    more: Math.max(0, news.length - MOST_ITEMS),
    links,
    baseUrl,
  })
  const onceKey = `digest ${id} ${source.name} ${until.toISOString()}`
  const headers = leavingHeaders(links)
  await queueMail(tx, { ...mail, headers, recipient: email, onceKey, ownReturnPath: true, queuedAt: await databaseNow(tx) })
}

function itemOf({ title, summary, href, note, subjects }: NewsItem, titles: Map<string, string>, baseUrl: string) {
  return { title, summary, note, link: baseUrl + href, because: subjects.map((key) => titles.get(key) ?? key) }
}
