import type { Jobs } from '../../platform/jobs.ts'
import { correctionJobs } from './entrant/correction.job.ts'
import { mailExtension } from './entrant/extension.job.ts'
import { mailReceipts } from './entrant/receipt.job.ts'
import { mailTakeBack, mailWithdrawal } from './entrant/take-back.job.ts'
import { MAIL_OBJECTION, mailObjection } from './partner/objection.job.ts'
import { MAIL_EXTENSION } from './extension.queries.ts'
import { MAIL_TAKE_BACK, MAIL_WITHDRAWAL } from './take-back-transaction.queries.ts'
import { MAIL_RECEIPTS } from './version-freezing.queries.ts'

export const submissionJobs: Jobs = {
  ...correctionJobs,
  [MAIL_EXTENSION]: mailExtension,
  [MAIL_RECEIPTS]: mailReceipts,
  [MAIL_TAKE_BACK]: mailTakeBack,
  [MAIL_WITHDRAWAL]: mailWithdrawal,
  [MAIL_OBJECTION]: mailObjection,
}
