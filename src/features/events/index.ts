import type { Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import type { GalleryEntry } from '../../ui/gallery.tsx'
import { editorRoutes } from './editor/editor.routes.tsx'
import { eventActsRoutes } from './editor/event-acts.routes.tsx'
import { participantsRoutes } from './editor/participants.routes.tsx'
import { eventsGallery as writingGallery } from './events-gallery.tsx'
import { publicEventRoutes } from './public/events.routes.tsx'
import { forgetRegistrations } from './registration/forget-registrations.job.ts'
import { registrationRoutes } from './registration/registration.routes.tsx'
import { remindOfEvents } from './registration/reminders.job.ts'
import { tendEvents } from './registration/tend-events.job.ts'
import { registrationsGallery } from './registrations-gallery.tsx'

/** The door: what site/ and worker.ts may use of events. */
export const eventRoutes: Web[] = [editorRoutes, eventActsRoutes, participantsRoutes, registrationRoutes, publicEventRoutes]
export const eventTicks: Tick[] = [tendEvents, remindOfEvents, forgetRegistrations]
export const eventsGallery: GalleryEntry[] = [...writingGallery, ...registrationsGallery]
export { eventMailings } from './event-mailings.ts'
export { listEventAddresses, searchEvents } from './found-events.queries.ts'
export { registrationKeeper } from './registration/registration-keeper.queries.ts'
