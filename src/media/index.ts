import type { Web } from '../platform/web.ts'
import type { Jobs, Tick } from '../platform/jobs.ts'
import { DRAW_PICTURE, drawPicture, drawWhatIsNew } from './draw-picture.job.ts'
import { mediaItemRoutes } from './media-item.routes.ts'

/** The door: files that several features show. */
export { changeMediaWords, listServableMedia, scanPassed, scanState, type ScanState } from './media.queries.ts'
export { MEDIA_IN_TEXT, type ListedMedia, type MediaSource, type MediaUse } from './media-source.ts'
export { keepMedia, prepareMedia, type MediaWords, type PreparedMedia, keptSha256 } from './keep-media.ts'

export const mediaRoutes: Web[] = [mediaItemRoutes]
export { listDrawn, picturesIn } from './drawings.queries.ts'
export { receiveOne, uploadErrors, type UploadRefusal } from './receive-one.ts'
export { uploadText } from './upload-words.ts'
export { scanText } from './scan-words.ts'
export { sendDrawing } from './send-drawing.ts'
export const mediaJobs: Jobs = { [DRAW_PICTURE]: drawPicture }
export const mediaTicks: Tick[] = [drawWhatIsNew]
