import { databaseNow } from './clock.ts'
import { transact, type Db } from './db.ts'
import { addJob, type Job, type Tick } from './jobs.ts'
import { beginRound, keepNamedLinks, listDueLinks, recordLinkAnswer, type NamingLinks } from './links.queries.ts'
import { probeLink, type Outside } from './probe-link.ts'

export const CHECK_LINKS = 'check-links'
/** So many each minute: 14,000 a day. */
const AT_ONCE = 10

/** What a door tells: everything of it that everybody reads at this instant, and where that leads. */
export type LinkSource = {
  /** Of the subjects, as events name them. */
  table: string
  list: (db: Db, now: Date) => Promise<NamingLinks[]>
}

/** Only where the operator lets the portal ask other machines (LINK_CHECK). A job of its own: others do not wait for slow servers. */
export const lookForDueLinks: Tick = async ({ db, config }) => {
  if (config.checksLinks) await addJob(db, CHECK_LINKS, {}, CHECK_LINKS)
}

export function checkLinks(outside: Outside, sources: LinkSource[]): Job {
  return async ({ db, config }) => {
    if (!config.checksLinks) return
    const now = await databaseNow(db)
    if (await beginRound(db, now)) await gather(db, sources, now)
    const urls = await listDueLinks(db, now, AT_ONCE)
    const answers = await Promise.all(urls.map(async (url) => ({ url, answer: await probeLink(url, outside) })))
    for (const answer of answers) await transact(db, async (tx) => recordLinkAnswer(tx, { ...answer, at: await databaseNow(tx) }))
  }
}

/** What appears by an instant of its own is written by nobody, so it is looked for. */
async function gather(db: Db, sources: LinkSource[], now: Date): Promise<void> {
  for (const { table, list } of sources) {
    const named = await list(db, now)
    await transact(db, (tx) => keepNamedLinks(tx, table, named, now))
  }
}
