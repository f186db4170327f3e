import type { Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import { englishRoutes } from './editor/english.routes.ts'
import { filesRoutes } from './editor/files.routes.tsx'
import type { MediaSource } from '../../media/index.ts'
import { mediaListRoutes } from './editor/media.routes.tsx'
import { pictureRoutes } from './editor/picture.routes.tsx'
import { textDiscardRoutes } from './editor/discard.routes.tsx'
import { picturesRoutes } from './editor/pictures.routes.tsx'
import { publicationRoutes } from './editor/publication.routes.tsx'
import { revisionsRoutes } from './editor/revisions.routes.tsx'
import { textRoutes } from './editor/text.routes.tsx'
import { textTopicsRoutes } from './editor/text-topics.routes.tsx'
import { textsRoutes } from './editor/texts.routes.tsx'
import { libraryRoutes } from './library.routes.tsx'
import { newsFeedRoutes } from './news-feed.routes.ts'
import { newsRoutes } from './news.routes.tsx'
import { remindOfReviews } from './review-due.job.ts'
import { standingPageRoutes } from './standing-page.routes.tsx'

/** The door: what site/ may use of what the editors write. `media`: what others keep, and where they show what the editors keep. */
export function editorialRoutes(media: MediaSource[]): Web[] {
  return [
    newsFeedRoutes,
    newsRoutes,
    standingPageRoutes,
    libraryRoutes,
    textsRoutes,
    picturesRoutes,
    mediaListRoutes(media),
    pictureRoutes(media),
    textRoutes,
    textTopicsRoutes,
    englishRoutes,
    filesRoutes,
    publicationRoutes,
    textDiscardRoutes,
    revisionsRoutes,
  ]
}
export const editorialTicks: Tick[] = [remindOfReviews]
export { listPublicationsWaiting, listReviewsWaiting, listTextDates } from './desk.ts'
export { textLinks } from './link-source.queries.ts'
export { editorialGallery } from './editorial-gallery.tsx'
export { addressesOf, PORTAL_PAGE_NAMES } from './english/english-address.ts'
export { englishPage, englishWithdrawnPage } from './english/english.page.tsx'
export { findEnglishText, languageVersions } from './english/english.queries.ts'
export { englishReadAt } from './english/english.rules.ts'
export { NewestNews } from './newest-news.page.tsx'
export { findNewestNewsVersion, recordNews, recordNewsVersion } from './news-writing.queries.ts'
export { findNewestPageVersion, recordPageVersion } from './page-writing.queries.ts'
export { listNews, listNewsAddresses, newsFound } from './news.queries.ts'
export { aidsFound, listLibraryAddresses } from './library.queries.ts'
export { listEditorialAddresses, pagesFound } from './standing-page.queries.ts'
export { findWithdrawal } from './texts.queries.ts'
