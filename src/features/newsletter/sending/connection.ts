import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Letter } from '../../../platform/mail-message.ts'
import type { Post } from '../../../platform/mail-post.ts'
import type { Posted } from '../../../platform/mail-post.rules.ts'
import { suppressBouncedAddress } from '../../../subscribers/index.ts'
import {
  claimNext,
  recordDone,
  recordGivenBack,
  recordPutOff,
  recordRefused,
  type Claim,
  type DueIssue,
} from './claims.queries.ts'
import { FRESH_MS, lettersAtOnce, retryAfter } from './sending.rules.ts'

export type Run = {
  /** The mail server is away. */
  isStopped: boolean
  isOver: () => boolean
  post: Post
  pace: (letters: number) => Promise<void>
  /** Milliseconds until the domain of this address takes one more; null for now. */
  waitFor: (email: string) => number | null
  /** One of the connections, as soon as one is free. */
  withConnection: <T>(act: () => Promise<T>) => Promise<T>
}
type Sending = { issue: DueIssue; write: (claim: Claim) => Letter; run: Run }
type Handed = { claim: Claim; posted: Posted | { kind: 'later'; retryAt: Date } }

/** What came of the last few and the claim of the next few are one transaction, unless the pace makes us wait between them. */
export async function sendOver(deps: Deps, { issue, write, run }: Sending): Promise<void> {
  const { newsletterPerMinute } = deps.config
  const limit = lettersAtOnce(newsletterPerMinute)
  let handed: Handed[] = []
  for (;;) {
    if (newsletterPerMinute > 0) {
      await noteAndWait(deps, handed, () => run.pace(limit))
      handed = []
    }
    const from = performance.now()
    const claims = await transact(deps.db, async (tx) => {
      await recordHanded(tx, handed)
      return run.isOver() ? null : claimNext(tx, issue, limit)
    })
    if (!claims) return
    handed = await handOver(claims, from + FRESH_MS, { issue, write, run })
  }
}

async function noteAndWait(deps: Deps, handed: Handed[], wait: () => Promise<void>): Promise<void> {
  if (handed.length > 0) await transact(deps.db, (tx) => recordHanded(tx, handed))
  await wait()
}

/** One after the other. What waited too long, or what the mail server is away for, is given back untouched. */
async function handOver(claims: Claim[], freshUntil: number, { write, run }: Sending): Promise<Handed[]> {
  const handed: Handed[] = []
  for (const claim of claims) {
    const waitMs = run.waitFor(claim.email)
    if (waitMs !== null) {
      handed.push({ claim, posted: { kind: 'later', retryAt: new Date(Date.now() + waitMs) } })
      continue
    }
    const posted = await run.withConnection<Posted>(async () => {
      const isTooLate = run.isStopped || performance.now() > freshUntil
      return isTooLate ? { kind: 'unreached', said: '' } : run.post.hand(write(claim))
    })
    if (posted.kind === 'unreached' && posted.said) run.isStopped = true
    handed.push({ claim, posted })
  }
  return handed
}

/** What nobody knows stays claimed, and is settled later. */
async function recordHanded(tx: Tx, handed: Handed[]): Promise<void> {
  const idsOf = (kind: Handed['posted']['kind']) =>
    handed.filter(({ posted }) => posted.kind === kind).map(({ claim }) => claim.mailId)
  await recordDone(tx, idsOf('accepted'), 'sent')
  await recordGivenBack(tx, idsOf('unreached'))
  for (const { claim, posted } of handed) {
    if (posted.kind === 'refused') await recordRefusal(tx, claim, posted)
    if (posted.kind === 'later') await recordPutOff(tx, { mailId: claim.mailId, retryAt: posted.retryAt })
  }
}

async function recordRefusal(tx: Tx, claim: Claim, { said, isFinal }: Posted & { kind: 'refused' }): Promise<void> {
  const retryAt = retryAfter({ isFinal, attempts: claim.attempts }, new Date())
  await recordRefused(tx, { mailId: claim.mailId, said, retryAt })
  if (isFinal) await suppressBouncedAddress(tx, { email: claim.email, said })
}
