import type { Web } from '../../platform/web.ts'
import { editorRoutes } from './editor/editor.routes.tsx'
import { eventActsRoutes } from './editor/event-acts.routes.tsx'
import { publicEventRoutes } from './public/events.routes.tsx'

/** The door: what site/ and worker.ts may use of events. */
export const eventRoutes: Web[] = [editorRoutes, eventActsRoutes, publicEventRoutes]
export { eventsGallery } from './events-gallery.tsx'
export { listEventAddresses, searchEvents } from './found-events.queries.ts'
