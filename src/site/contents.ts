import { listAwardAddresses, searchAward } from '../features/award/index.ts'
import {
  listEditorialAddresses,
  listLibraryAddresses,
  listNewsAddresses,
  searchEditorial,
  searchLibrary,
  searchNews,
} from '../features/editorial/index.ts'
import { listNewsletterAddresses } from '../features/newsletter/index.ts'
import { listEventAddresses, searchEvents } from '../features/events/index.ts'
import { listPartnerAddresses, searchPartners } from '../features/partners/index.ts'
import {
  listMunicipalityAddresses,
  listProjectAddresses,
  searchMunicipalities,
  searchProjects,
} from '../features/projects/index.ts'
import { paths } from '../paths.ts'
import type { ListAddresses, Search } from '../platform/search.ts'
import { searchSections } from './sections.queries.ts'

/** What every door lets be found. A feature with public content adds its own; it alone knows what is visible when. */
export const searches: Search[] = [
  searchSections,
  searchAward,
  searchProjects,
  searchMunicipalities,
  searchPartners,
  searchEvents,
  searchEditorial,
  searchNews,
  searchLibrary,
]

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
