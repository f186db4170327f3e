import type { Web } from '../platform/web.ts'
import { mediaItemRoutes } from './media-item.routes.ts'

/** The door: files that several features show. */
export { changeMediaWords, listServableMedia } from './media.queries.ts'
export { keepMedia, prepareMedia, type MediaWords, type PreparedMedia } from './keep-media.ts'

export const mediaRoutes: Web[] = [mediaItemRoutes]
