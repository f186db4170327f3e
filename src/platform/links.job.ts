import { databaseNow } from './clock.ts'
import { transact, type Db } from './db.ts'
import type { Deps } from './deps.ts'
import { addJob, type Job, type Tick } from './jobs.ts'
import { beginRound, keepNamedLinks, listDueLinks, recordLinkAnswer, type NamingLinks } from './links.queries.ts'
import { probeLink, type LinkAnswer, type Outside } from './probe-link.ts'

export const CHECK_LINKS = 'check-links'
/** So many each minute: 14,000 a day. */
const AT_ONCE = 10
/** Of our own, one after the other. */
const OURS_AT_ONCE = 50

/** Whether an address of our own leads somewhere; asked of ourselves, never over the network. */
export type Inside = (deps: Deps, address: string) => Promise<LinkAnswer>

/** What a door tells: everything of it that everybody reads at this instant, and where that leads. */
export type LinkSource = {
  /** Of the subjects, as events name them. */
  table: string
  list: (db: Db, now: Date) => Promise<NamingLinks[]>
}

/** A job of its own: others do not wait for slow servers. */
export const lookForDueLinks: Tick = async ({ db }) => {
  await addJob(db, CHECK_LINKS, {}, CHECK_LINKS)
}

type Checking = { outside: Outside; inside: Inside; sources: LinkSource[] }

/** Other machines are asked only where the operator lets the portal do so (LINK_CHECK). */
export function checkLinks({ outside, inside, sources }: Checking): Job {
  return async (deps) => {
    const { db, config } = deps
    const now = await databaseNow(db)
    if (await beginRound(db, now)) await gather(deps, sources, now)
    for (const url of await listDueLinks(db, now, { most: OURS_AT_ONCE, areOurs: true }))
      await note(db, url, await inside(deps, url))
    if (!config.checksLinks) return
    const urls = await listDueLinks(db, now, { most: AT_ONCE, areOurs: false })
    const answers = await Promise.all(urls.map(async (url) => ({ url, answer: await probeLink(url, outside) })))
    for (const { url, answer } of answers) await note(db, url, answer)
  }
}

function note(db: Db, url: string, answer: LinkAnswer): Promise<void> {
  return transact(db, async (tx) => recordLinkAnswer(tx, { url, answer, at: await databaseNow(tx) }))
}

/** What appears by an instant of its own is written by nobody, so it is looked for. */
async function gather({ db, config: { baseUrl } }: Deps, sources: LinkSource[], now: Date): Promise<void> {
  const withinPortal = (url: string) => (url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)
  for (const { table, list } of sources) {
    const named = (await list(db, now)).map(({ urls, ...naming }) => ({ ...naming, urls: urls.map(withinPortal) }))
    await transact(db, (tx) => keepNamedLinks(tx, table, named, now))
  }
}
