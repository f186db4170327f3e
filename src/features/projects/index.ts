import type { Jobs, Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import { TOPIC_CHANGED } from '../../topics/index.ts'
import { authorRoutes } from './author/author.routes.ts'
import { reviewsRoutes } from './editor/reviews.routes.tsx'
import { askForConfirmation } from './confirmation-requests.job.ts'
import { confirmationRoutes } from './public/confirmation.routes.tsx'
import { projectContactRoutes } from './public/contact-source.ts'
import { directoryRoutes } from './public/directory.routes.tsx'
import { feedRoutes } from './public/feed.routes.ts'
import { mapRoutes } from './public/map/map.routes.tsx'
import { municipalityRoutes } from './public/municipalities/municipality.routes.tsx'
import { profileFilesRoutes } from './public/profile-files.routes.ts'
import { reviewFilesRoutes } from './editor/review-files.routes.ts'
import { profileFileRoutes } from './public/profile-file.routes.ts'
import { profileRoutes } from './public/profile.routes.tsx'
import { suggestionsRoutes } from './public/suggestions.routes.ts'
import { stockRoutes } from './editor/stock/stock.routes.tsx'
import { claimRoutes } from './claims/claim.routes.tsx'
import { decidingRoutes } from './claims/deciding.routes.tsx'
import { mailboxRoutes } from './claims/mailbox.routes.tsx'
import { termsRoutes } from './editor/terms/terms.routes.tsx'
import { unconfirmedRoutes } from './editor/unconfirmed/unconfirmed.routes.tsx'
import { statisticsRoutes } from './public/statistics/statistics.routes.tsx'
import { uptakeRoutes } from './public/uptake.routes.tsx'
import { renewProfilesOfTopic } from './topic-changed.job.ts'
import { versionsRoutes } from './public/versions.routes.tsx'

/** The door: what site/ may use of the directory of projects. */
export { adoptEntry } from './adoption.job.ts'
export type { HandedFile } from './adopted-files.ts'
export { adoptionObstacle } from './adoption.rules.ts'
export { beginProject } from './author/begin-project.tsx'
export { listServable } from './draft-files.queries.ts'
export { overfullShelf } from './files.rules.ts'
export { LeftOutFiles, leftOutText } from './left-out-files.page.tsx'
export { listLeftOut } from './left-out-files.queries.ts'
export { handingObstacle, type LeftOutFile } from './left-out-files.rules.ts'
export { countOpenDrafts } from './drafts.queries.ts'
export { startDraft } from './draft.rules.ts'
export { findProjectOfEntry, recordEntryLink, type ProjectOfEntry } from './entries.queries.ts'
export { listOwnProjects, type OwnProject } from './own-projects.queries.ts'
export { listPrizeProfiles, SHOW_PRIZES, showPrizes, type PrizeProfile } from './prizes.queries.ts'
export { listNewest } from './feed.queries.ts'
export { projectSubscriptions } from './subscription-source.ts'
export { startRefusalText } from './author/draft-words.page.tsx'
export { findDirectory } from './directory.queries.ts'
export { listProjectAddresses, searchProjects } from './directory-search.queries.ts'
export { readFacetIndex } from './facet-index.queries.ts'
export { projectMedia } from './media-source.queries.ts'
export { listProjectsWaiting, listStaleProfilesWaiting } from './desk.ts'
export { listDirectoryWords } from './search-words.queries.ts'
export { directoryOfTopic } from './directory-address.ts'
export { PLAIN_QUESTION, withChoice, writtenQuestion, type DirectoryQuestion } from './directory.rules.ts'
export { readDirectoryQuestion } from './directory.form.ts'
export { FACETS, type Facet } from './facets.rules.ts'
export { facetTitle } from './facet-labels.ts'
export { countByPlaceAndTopic, harvestProjects } from './harvest.queries.ts'
export type { HarvestMark } from './harvest.rules.ts'
export { findProfile, type Profile } from './profile.queries.ts'
export { partiesOf, statusText, TEXTS, type Award, type Party, type ProfileContent, type TextName } from './profile.rules.ts'
export { listMunicipalityAddresses, municipalitiesFound } from './public/municipalities/municipality-search.queries.ts'
export { findImportedProfile, publishImported } from './imported-profiles.queries.ts'
export { listTitles, listTopicsLike } from './suggestions.queries.ts'
export { projectsGallery } from './projects-gallery.tsx'
export const projectJobs: Jobs = { [TOPIC_CHANGED]: renewProfilesOfTopic }
export const projectTicks: Tick[] = [askForConfirmation]
/** The profile comes last: what stands under fixed names is none. */
export const projectRoutes: Web[] = [
  directoryRoutes,
  feedRoutes,
  suggestionsRoutes,
  mapRoutes,
  statisticsRoutes,
  ...authorRoutes,
  reviewsRoutes,
  reviewFilesRoutes,
  stockRoutes,
  unconfirmedRoutes,
  termsRoutes,
  claimRoutes,
  decidingRoutes,
  mailboxRoutes,
  municipalityRoutes,
  confirmationRoutes,
  uptakeRoutes,
  projectContactRoutes,
  versionsRoutes,
  profileFileRoutes,
  profileFilesRoutes,
  profileRoutes,
]
