import { awardFound, awardQuestionsFound, listAwardAddresses } from '../features/award/index.ts'
import {
  aidsFound,
  listEditorialAddresses,
  listLibraryAddresses,
  listNewsAddresses,
  newsFound,
  pagesFound,
} from '../features/editorial/index.ts'
import { eventsFound, listEventAddresses } from '../features/events/index.ts'
import { issuesFound, listNewsletterAddresses } from '../features/newsletter/index.ts'
import { listingsFound, listPartnerAddresses } from '../features/partners/index.ts'
import { listMunicipalityAddresses, listProjectAddresses, municipalitiesFound } from '../features/projects/index.ts'
import { paths } from '../paths.ts'
import type { ListAddresses, SearchSource } from '../platform/search.ts'
import { DOORS, type DoorKey } from './search-parts.ts'
import { sectionsFound } from './sections.queries.ts'

/** A part of the portal in which something is found; `key` as an address names it. */
export type SearchDoor = SearchSource & { key: string; title: string }

/** What every door lets be found. A feature with public content adds its own; it alone knows what is visible when. */
const FOUND: Record<DoorKey, SearchSource> = {
  aktuelles: newsFound,
  veranstaltungen: eventsFound,
  fragen: awardQuestionsFound,
  arbeitshilfen: aidsFound,
  partnersuche: listingsFound,
  landespreis: awardFound,
  newsletter: issuesFound,
  seiten: pagesFound,
  kommunen: municipalitiesFound,
  bereiche: sectionsFound,
}
export const searchDoors: SearchDoor[] = DOORS.map((door) => ({ ...door, ...FOUND[door.key] }))

const listSiteAddresses: ListAddresses = async () => [
  paths.home.to(),
  paths.subscribers.signUp.to(),
  paths.feedback.contact.to(),
  paths.feedback.barrier.to(),
  paths.dataSources.to(),
  paths.api.page.to(),
]

/** What every door lists in the sitemap. */
export const addressLists: ListAddresses[] = [
  listSiteAddresses,
  listAwardAddresses,
  listProjectAddresses,
  listMunicipalityAddresses,
  listPartnerAddresses,
  listEventAddresses,
  listEditorialAddresses,
  listNewsAddresses,
  listLibraryAddresses,
  listNewsletterAddresses,
]
