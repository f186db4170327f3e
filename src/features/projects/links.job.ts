import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import { addJob, type Job, type Tick } from '../../platform/jobs.ts'
import { probeLink, type Outside } from '../../platform/probe-link.ts'
import { listDueLinks, recordLinkAnswer } from './links.queries.ts'

export const CHECK_LINKS = 'check-project-links'
/** So many each minute: 14,000 a day. */
const AT_ONCE = 10

/** Only where the operator lets the portal ask other machines (LINK_CHECK). A job of its own: others do not wait for slow servers. */
export const lookForDueLinks: Tick = async ({ db, config }) => {
  if (!config.checksLinks) return
  const [due] = await listDueLinks(db, await databaseNow(db), 1)
  if (due) await addJob(db, CHECK_LINKS, {}, CHECK_LINKS)
}

export function checkLinks(outside: Outside): Job {
  return async ({ db, config }) => {
    if (!config.checksLinks) return
    const urls = await listDueLinks(db, await databaseNow(db), AT_ONCE)
    const answers = await Promise.all(urls.map(async (url) => ({ url, answer: await probeLink(url, outside) })))
    for (const answer of answers) await transact(db, async (tx) => recordLinkAnswer(tx, { ...answer, at: await databaseNow(tx) }))
  }
}
