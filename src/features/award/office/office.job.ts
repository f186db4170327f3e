import type { Jobs } from '../../../platform/jobs.ts'
import { mailOpening } from './opening/opening.job.ts'
import { MAIL_OPENING } from './opening/opening.queries.ts'

export const officeJobs: Jobs = { [MAIL_OPENING]: mailOpening }
