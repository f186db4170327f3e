import { brand } from './brand.ts'
import { Logger, type Runner, type TaskList, run } from 'graphile-worker'
import type { Pool } from 'pg'
import { awardJobs, awardTicks } from './features/award/index.ts'
import { newsletterJobs, newsletterTicks } from './features/newsletter/index.ts'
import { eventTicks } from './features/events/index.ts'
import { feedbackTicks } from './features/feedback/index.ts'
import { partnerTicks } from './features/partners/index.ts'
import { projectJobs, projectTicks } from './features/projects/index.ts'
import { mediaJobs, mediaTicks } from './media/index.ts'
import { outboxTicks } from './outbox/index.ts'
import { peopleJobs, peopleTicks } from './people/index.ts'
import { editorialTicks } from './features/editorial/index.ts'
import type { Deps } from './platform/deps.ts'
import { type Job, type Jobs, TICK, type Tick } from './platform/jobs.ts'
import { lookForDueLinks } from './platform/links.job.ts'
import { mailJobs } from './platform/mail-delivery.ts'
import { linkJobs } from './site/link-jobs.ts'
import { entryProjectJobs, showReleasedPrizes } from './site/entry-project/entry-project.job.ts'
import { officeHourJobs } from './site/office-hour/office-hour.job.ts'
import { subscriptionSources } from './site/subscription-sources.ts'
import { thresholdsTick } from './site/watch/thresholds.job.ts'
import { watchTick } from './site/watch/watch.job.ts'
import { scanJobs } from './platform/scan-blob.job.ts'
import { subscriberTicks } from './subscribers/index.ts'

const ticks: Tick[] = [
  ...peopleTicks,
  ...awardTicks,
  ...projectTicks,
  ...partnerTicks,
  ...eventTicks,
  ...feedbackTicks,
  ...editorialTicks,
  ...mediaTicks,
  ...outboxTicks,
  ...newsletterTicks,
  ...subscriberTicks(subscriptionSources),
  showReleasedPrizes,
  lookForDueLinks,
  watchTick,
  thresholdsTick,
]
const jobs: Jobs = {
  ...peopleJobs,
  ...newsletterJobs,
  ...awardJobs,
  ...projectJobs,
  ...entryProjectJobs,
  ...officeHourJobs,
  ...linkJobs,
  ...mailJobs(brand.name),
  ...scanJobs,
  ...mediaJobs,
  [TICK]: tick,
}

/** Works off the jobs in PostgreSQL; several workers share them without knowing each other. */
export async function startWorker(deps: Deps, pool: Pool, more: Jobs): Promise<Runner> {
  return run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => logLine(deps, level, message)),
    crontab: `* * * * * ${TICK}`,
    taskList: tasksOf(deps, more),
  })
}

/** `more`: what only the demo does. */
export function tasksOf(deps: Deps, more: Jobs): TaskList {
  return Object.fromEntries(Object.entries({ ...jobs, ...more }).map(([name, job]) => [name, asTask(deps, job)]))
}

/** Only what failed: a job that was done is seen by what it did. */
function logLine(deps: Deps, level: string, message: string): void {
  if (level === 'error' || level === 'warning') deps.log.error({ jobs: message.split('\n')[0] }, 'job failed')
}

function asTask(deps: Deps, job: Job) {
  return (payload: unknown) => job(deps, payload as Record<string, unknown>)
}

/** One feature's trouble must not keep another's reminders back: each tick runs, the first error is thrown at the end. */
async function tick(deps: Deps): Promise<void> {
  await deps.clock.refresh()
  const results = await Promise.allSettled(ticks.map((due) => due(deps)))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
