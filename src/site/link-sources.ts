import { callLinks, conditionLinks, questionLinks } from '../features/award/index.ts'
import { textLinks } from '../features/editorial/index.ts'
import { eventLinks } from '../features/events/index.ts'
import { listingLinks } from '../features/partners/index.ts'
import type { ListWaiting } from '../platform/desk.ts'
import { CHECK_LINKS, checkLinks, type LinkSource } from '../platform/links.job.ts'
import { listSubjectsWithBrokenLinks } from '../platform/links.queries.ts'
import type { Jobs } from '../platform/jobs.ts'
import { OPEN_WEB } from '../platform/probe-link.ts'
import { otherFormLinks } from './other-forms/link-source.ts'
import { brokenLinksText } from '../ui/broken-links.tsx'

/** Everything public that leads to the web; profiles keep step by themselves (migration 0900). */
export const linkSources: LinkSource[] = [
  textLinks,
  eventLinks,
  questionLinks,
  conditionLinks,
  callLinks,
  listingLinks,
  otherFormLinks,
]

export const linkJobs: Jobs = { [CHECK_LINKS]: checkLinks(OPEN_WEB, linkSources) }

const listWaitingFor =
  (sources: LinkSource[]): ListWaiting =>
  async (db) => {
    const found = await listSubjectsWithBrokenLinks(
      db,
      sources.map(({ table }) => table),
    )
    return found.map(({ title, href, urls, since }) => ({
      title: `${title} (${brokenLinksText(urls.length)}: ${urls.join(', ')})`,
      href,
      since,
    }))
  }

/** Texts are told of by the list of those that need work. */
export const listEditorsBrokenLinks = listWaitingFor([eventLinks, listingLinks, otherFormLinks])
export const listOfficeBrokenLinks = listWaitingFor([questionLinks, conditionLinks, callLinks])
