import type { Jobs } from '../platform/jobs.ts'
import { CHECK_LINKS, checkLinks } from '../platform/links.job.ts'
import { OPEN_WEB } from '../platform/probe-link.ts'
import { askInside } from './inside-links.ts'
import { linkSources } from './link-sources.ts'

export const linkJobs: Jobs = { [CHECK_LINKS]: checkLinks({ outside: OPEN_WEB, inside: askInside, sources: linkSources }) }
