import type { Jobs } from '../../../platform/jobs.ts'
import { mailEditionChange } from './edition/edition-change.job.ts'
import { MAIL_EDITION_CHANGE } from './edition/parts/part-transaction.queries.ts'
import { mailFeedback } from './feedback/feedback.job.ts'
import { MAIL_FEEDBACK } from './feedback/feedback.queries.ts'
import { mailOpening } from './opening/opening.job.ts'
import { MAIL_OPENING } from './opening/opening.queries.ts'

export const officeJobs: Jobs = {
  [MAIL_OPENING]: mailOpening,
  [MAIL_FEEDBACK]: mailFeedback,
  [MAIL_EDITION_CHANGE]: mailEditionChange,
}
