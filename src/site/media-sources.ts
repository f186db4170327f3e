import { awardMedia } from '../features/award/index.ts'
import { eventMedia } from '../features/events/index.ts'
import { projectMedia } from '../features/projects/index.ts'
import type { MediaSource } from '../media/index.ts'

/** What else the list of media tells of, and where else pictures of the editors are shown. */
export const mediaSources: MediaSource[] = [eventMedia, awardMedia, projectMedia]
