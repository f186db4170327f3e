import type { Jobs, Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import { abandonedUploadsTick } from './entrant/abandoned-uploads.job.ts'
import { attachmentRoutes } from './entrant/attachment.routes.tsx'
import { attachmentsRoutes } from './entrant/attachments.routes.tsx'
import { makeCheckpoints } from './checkpoints.job.ts'
import { forgetGuests } from './ceremony-guests.job.ts'
import { certificateRoutes } from './entrant/certificate.routes.ts'
import { remindOfCorrections } from './entrant/correction.job.ts'
import { remindOfExtensions } from './entrant/extension.job.ts'
import { entriesRoutes } from './entrant/entries.routes.tsx'
import { historyRoutes } from './entrant/history.routes.tsx'
import { mergeRoutes } from './entrant/merge.routes.tsx'
import { newEntryRoutes } from './entrant/new-entry.routes.tsx'
import { officeEditsRoutes } from './entrant/office-edits.routes.tsx'
import { rightsRoutes } from './entrant/rights.routes.tsx'
import { messagesRoutes } from './entrant/messages.routes.tsx'
import { stepRoutes } from './entrant/step.routes.tsx'
import { taskListRoutes } from './entrant/task-list.routes.tsx'
import { uploadsRoutes } from './entrant/uploads.routes.ts'
import { roomSurfaces } from './jury/room/room-surfaces.routes.ts'
import type { GalleryEntry } from '../../ui/gallery.tsx'
import { announcementRoutes } from './public/announcement.routes.tsx'
import type { DateEventSource } from './public/date-events.ts'
import { calendarRoutes } from './public/calendar.routes.ts'
import { officeJobs } from './office/office.job.ts'
import { officeRoutes } from './office/office.routes.ts'
import { formsGallery } from './forms-gallery.tsx'
import { islandsGallery } from './islands-gallery.tsx'
import { officeMailsGallery } from './office/mails-gallery.tsx'
import { officeFormsGallery } from './office/forms-gallery.tsx'
import { phaseGallery } from './public/phase-gallery.tsx'
import { selfCheckRoutes } from './public/self-check.routes.tsx'
import { scoringRoutes } from './office/scoring/scoring.routes.tsx'
import { unsealingRoutes } from './office/scoring/unsealing.routes.tsx'
import { sealRoutes } from './jury/sheet/seal.routes.tsx'
import { sheetRoutes } from './jury/sheet/sheet.routes.tsx'
import { tellOfMessages } from './message-notices.job.ts'
import { renewAccountEncryption } from './winners/account-secret.ts'
import { winnersGallery } from './winners-gallery.tsx'
import { winnersRoutes } from './winners.routes.ts'
import { tellOfInfectedFiles } from './infected-files.job.ts'
import { mailsGallery } from './mails-gallery.tsx'
import { refusalsGallery } from './refusals-gallery.tsx'
import { checkRoutes } from './office/check/check.routes.tsx'
import { formalResultJobs } from './office/check/formal-result.job.ts'
import { releaseRoutes } from './office/release/release.routes.tsx'
import { guestAnswerRoutes } from './guest/answer.routes.tsx'
import { rescanTick } from './rescan.job.ts'
import { sendReminders } from './reminders.job.ts'
import { sendResults } from './result-mails.job.ts'
import { retentionTick } from './retention.job.ts'
import { submissionJobs } from './submission.job.ts'
import { submissionRoutes } from './submission.routes.ts'
import { questionRoutes, questionsGallery } from './questions/questions.ts'

import { juryRoutes } from './jury/jury.routes.ts'
import { mailTakeOver } from './jury/seat/take-over.job.ts'
import { MAIL_LATE_CONFLICT } from './judging/conflict-transaction.queries.ts'
import { mailLateConflict } from './judging/late-conflict.job.ts'
import { MAIL_TAKE_OVER } from './judging/seat-transaction.queries.ts'
import { remindOfDueAnswers } from './questions/due-answers.job.ts'
import { conflictsRoutes } from './office/conflicts/conflicts.routes.tsx'
import { seatsRoutes } from './office/seats/seats.routes.tsx'

/** The door: what site/ and worker.ts may use of the prize. `dateEvents`: to what the portal invites on its dates. */
export function awardRoutes(dateEvents: DateEventSource): Web[] {
  return [
    ...questionRoutes,
    announcementRoutes(dateEvents),
    calendarRoutes,
    entriesRoutes,
    newEntryRoutes,
    taskListRoutes,
    certificateRoutes,
    guestAnswerRoutes,
    stepRoutes,
    mergeRoutes,
    historyRoutes,
    messagesRoutes,
    officeEditsRoutes,
    rightsRoutes,
    attachmentsRoutes,
    attachmentRoutes,
    uploadsRoutes,
    ...submissionRoutes,
    ...roomSurfaces,
    ...winnersRoutes,
    selfCheckRoutes,
    releaseRoutes,
    checkRoutes,
    ...officeRoutes,
    seatsRoutes,
    conflictsRoutes,
    ...juryRoutes,
    sheetRoutes,
    sealRoutes,
    scoringRoutes,
    unsealingRoutes,
  ]
}
export const awardGallery: GalleryEntry[] = [
  ...phaseGallery,
  ...islandsGallery,
  ...refusalsGallery,
  ...formsGallery,
  ...officeFormsGallery,
  ...mailsGallery,
  ...officeMailsGallery,
  ...winnersGallery,
  ...questionsGallery,
]
export const awardJobs: Jobs = {
  ...submissionJobs,
  [MAIL_TAKE_OVER]: mailTakeOver,
  [MAIL_LATE_CONFLICT]: mailLateConflict,
  ...formalResultJobs,
  ...officeJobs,
}
export const awardTicks: Tick[] = [
  abandonedUploadsTick,
  retentionTick,
  rescanTick,
  tellOfInfectedFiles,
  tellOfMessages,
  sendReminders,
  remindOfCorrections,
  remindOfExtensions,
  remindOfDueAnswers,
  sendResults,
  renewAccountEncryption,
  forgetGuests,
  makeCheckpoints,
]
export { arrivals as awardArrivals } from './entrant/hand-in-arrival.routes.ts'
export { findContestProgress, isContestPrepared, PREPARE_CONTEST } from './demo-contest.queries.ts'
export type { ContestPart, ContestProgress } from './demo-contest.queries.ts'
export { DEMO_START, findDemoInstants } from './demo-instants.queries.ts'
export { accountKeeper } from './account-ties.queries.ts'
export { previewRetention } from './retention.job.ts'
export { makeRecord } from './judging/record.queries.ts'
export { mailingSource as awardMailings } from './office/mailing/mailing-source.ts'
export type { Edition } from './edition.rules.ts'
export { listDueAnswersWaiting, listEditionDates, listExtensionsWaiting, listQuestionsWaiting } from './desk.ts'
export { listDateChoices } from './date-choices.queries.ts'
export { listEditions } from './edition.queries.ts'
export { listEntrantEmails } from './entrant-emails.queries.ts'
export { listEntriesFor } from './entry.queries.ts'
export { recordHeardAdvice } from './judging/heard-advice.queries.ts'
export { receiveQuestion } from './questions/receive-question.ts'
export { announcedEditions } from './public/announced.rules.ts'
export { HomeAnnouncement } from './public/home-announcement.tsx'
export { awardMedia } from './media-source.queries.ts'
export { callLinks, conditionLinks, questionLinks } from './link-sources.queries.ts'
export { awardFound, awardQuestionsFound } from './public/search.queries.ts'
export { listAwardAddresses } from './public/addresses.queries.ts'
export { publicEditions } from './public/public-editions.queries.ts'
export { entryTrail } from './entrant/step.page.tsx'
export {
  decideProjectOffer,
  findOfferableEntry,
  listReleasedPrizes,
  listReleaseInstants,
  PROJECT_OFFERED,
  type OfferableEntry,
} from './project-offer.queries.ts'
export { findOfferedProject } from './offered-project.queries.ts'
export type { OfferedFile, WithheldFile } from './project-offer-files.rules.ts'
export { isOfferedName, offerObstacle, type OfferedName, type OfferObstacle, type OfferRefusal } from './project-offer.rules.ts'
export type { DateEventSource } from './public/date-events.ts'
