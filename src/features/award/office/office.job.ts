import type { Jobs } from '../../../platform/jobs.ts'
import { mailEditionChange } from './edition/edition-change.job.ts'
import { MAIL_EDITION_CHANGE } from './edition/parts/part-transaction.queries.ts'
import { mailOpening } from './opening/opening.job.ts'
import { MAIL_OPENING } from './opening/opening.queries.ts'

export const officeJobs: Jobs = { [MAIL_OPENING]: mailOpening, [MAIL_EDITION_CHANGE]: mailEditionChange }
