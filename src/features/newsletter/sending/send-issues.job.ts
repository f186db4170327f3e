import { brand } from '../../../brand.ts'
import type { Deps } from '../../../platform/deps.ts'
import { addJob, type Job, type Jobs, type Tick } from '../../../platform/jobs.ts'
import { areMailsHeld } from '../../../platform/mail-hold.queries.ts'
import { openPost } from '../../../platform/mail-post.ts'
import { isEnding } from '../../../platform/readiness.ts'
import { listDueIssues, recordStopped, type DueIssue } from './claims.queries.ts'
import { letterWriter } from './letter.ts'
import { sendOver, type Run } from './connection.ts'
import { domainPaceOf } from './domain-pace.ts'
import { fewAtOnce, paceOf } from './pace.ts'
import { CONNECTIONS, HANDS } from './sending.rules.ts'
import { settleClaims } from './settle.job.ts'

const SEND_ISSUES = 'send-newsletter'
/** Then the job ends and another one goes on, so that the portal can be stopped. */
const RUN_MS = 20_000

/** In this process one at a time: its connections and its pace are for all. */
const sending = new WeakSet<object>()

/** Runs end after seconds, minutes go on. */
const domainPaces = new WeakMap<object, ReturnType<typeof domainPaceOf>>()

function waitForDomains(deps: Deps): Run['waitFor'] {
  const pace = domainPaces.get(deps) ?? domainPaceOf(deps.config.newsletterPerDomain)
  domainPaces.set(deps, pace)
  return (email) => pace(email, performance.now())
}

/** Looked for each minute. */
export const startSending: Tick = async (deps) => {
  await settleClaims(deps)
  await recordStopped(deps.db)
  if ((await listDueIssues(deps.db)).length > 0) await addJob(deps.db, SEND_ISSUES, {}, SEND_ISSUES)
}

export const sendIssues: Job = async (deps) => {
  if (sending.has(deps)) return
  sending.add(deps)
  try {
    if (!(await areMailsHeld(deps.db)) && (await sendForAWhile(deps))) await addJob(deps.db, SEND_ISSUES, {}, SEND_ISSUES)
  } finally {
    sending.delete(deps)
  }
}

/** True when somebody still waits and may be reached. */
async function sendForAWhile(deps: Deps): Promise<boolean> {
  const until = performance.now() + RUN_MS
  const post = openPost(deps.config, brand.name, CONNECTIONS)
  const run: Run = {
    isStopped: false,
    isOver: () => run.isStopped || isEnding(deps) || performance.now() > until,
    post,
    pace: paceOf(deps.config.newsletterPerMinute),
    waitFor: waitForDomains(deps),
    withConnection: fewAtOnce(CONNECTIONS),
  }
  try {
    for (const issue of await listDueIssues(deps.db)) await sendIssue(deps, issue, run)
  } finally {
    post.close()
  }
  return !run.isStopped && !isEnding(deps) && (await listDueIssues(deps.db)).length > 0
}

/** What one hand stumbles over does not stop the others; it is thrown when all have ended. */
async function sendIssue(deps: Deps, issue: DueIssue, run: Run): Promise<void> {
  const write = letterWriter(deps, issue)
  const lanes = await Promise.allSettled(Array.from({ length: HANDS }, () => sendOver(deps, { issue, write, run })))
  const failed = lanes.find((lane) => lane.status === 'rejected')
  if (failed) throw failed.reason
}

export const newsletterJobs: Jobs = { [SEND_ISSUES]: sendIssues }
