import type { Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import type { GalleryEntry } from '../../ui/gallery.tsx'
import type { AwardDateSource } from './editor/award-dates.ts'
import { editorRoutes } from './editor/editor.routes.tsx'
import { eventTopicsRoutes } from './editor/event-topics.routes.tsx'
import { cancellationRoutes } from './editor/cancellation.routes.tsx'
import { eventDiscardRoutes } from './editor/discard.routes.tsx'
import { eventActsRoutes } from './editor/event-acts.routes.tsx'
import { materialUploadRoutes } from './editor/material-upload.routes.tsx'
import { messageRoutes } from './editor/message.routes.tsx'
import { versionsRoutes } from './editor/versions.routes.tsx'
import { participantsRoutes } from './editor/participants.routes.tsx'
import { eventsGallery as writingGallery } from './events-gallery.tsx'
import type { EntrySource } from './hour/entry-source.ts'
import { hourRoutes } from './hour/hour.routes.tsx'
import { moderationRoutes } from './hour/moderation.routes.tsx'
import { hoursGallery } from './hours-gallery.tsx'
import { publicEventRoutes } from './public/events.routes.tsx'
import { forgetHourQuestions } from './hour/forget-hour-questions.job.ts'
import { forgetRegistrations } from './registration/forget-registrations.job.ts'
import { resendRoutes } from './registration/resend.routes.tsx'
import { registrationRoutes } from './registration/registration.routes.tsx'
import { remindOfEvents } from './registration/reminders.job.ts'
import { tellAfterwards } from './afterwards/afterwards.job.ts'
import { tendedRoutes } from './registration/tended.routes.tsx'
import { tendEvents } from './registration/tend-events.job.ts'
import { registrationsGallery } from './registrations-gallery.tsx'

/** The door: what site/, worker.ts and cli may use of events. `entries`: what somebody may name in an office hour; `dates`: what of the prize an event can be. */
export function eventRoutes(entries: EntrySource, dates: AwardDateSource): Web[] {
  return [
    editorRoutes(dates),
    eventActsRoutes(dates),
    cancellationRoutes,
    versionsRoutes,
    eventDiscardRoutes,
    eventTopicsRoutes,
    participantsRoutes,
    messageRoutes,
    materialUploadRoutes,
    registrationRoutes,
    resendRoutes,
    tendedRoutes,
    moderationRoutes,
    hourRoutes(entries),
    publicEventRoutes,
  ]
}
export const eventTicks: Tick[] = [tendEvents, remindOfEvents, tellAfterwards, forgetRegistrations, forgetHourQuestions]
export const eventsGallery: GalleryEntry[] = [...writingGallery, ...registrationsGallery, ...hoursGallery]
export type { EntrySource } from './hour/entry-source.ts'
export { findHandedQuestion, findHourAdvice } from './hour/hour-questions.queries.ts'
export { HOUR_ADVISED, HOUR_QUESTION_HANDED } from './hour/tend-hour.ts'
export { eventMedia } from './media-source.queries.ts'
export { listAwardDateEvents } from './award-dates.queries.ts'
export { eventLinks } from './link-source.ts'
export {
  listAttendanceWaiting,
  listEventDates,
  listEventDraftsWaiting,
  listEventsWaiting,
  listHourQuestionsWaiting,
} from './desk.ts'
export { NextEvents } from './public/next-events.page.tsx'
export { listComingEvents } from './public-events.queries.ts'
export { spanText, whereText } from './event-words.page.tsx'
export { eventMailings } from './event-mailings.ts'
export { eventsFound, listEventAddresses } from './found-events.queries.ts'
export { previewForgottenRegistrations } from './registration/forget-registrations.job.ts'
export { registrationKeeper } from './registration/registration-keeper.queries.ts'
