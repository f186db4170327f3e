import { callLinks, conditionLinks, questionLinks } from '../features/award/index.ts'
import { textLinks } from '../features/editorial/index.ts'
import { eventLinks } from '../features/events/index.ts'
import { listingLinks } from '../features/partners/index.ts'
import type { ListWaiting } from '../platform/desk.ts'
import type { LinkSource } from '../platform/links.job.ts'
import { listSubjectsWithBrokenLinks } from '../platform/links.queries.ts'
import { otherFormLinks } from './other-forms/link-source.ts'
import { brokenLinksText } from '../ui/broken-links.tsx'

/** Everything public that leads to the web, or to a page of ours; profiles keep step by themselves (migration 0900). */
export const linkSources: LinkSource[] = [
  textLinks,
  eventLinks,
  questionLinks,
  conditionLinks,
  callLinks,
  listingLinks,
  otherFormLinks,
]

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
