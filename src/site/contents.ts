import type { Expression } from 'kysely'
import {
  awardDocuments,
  awardQuestionDocuments,
  listAwardAddresses,
  searchAward,
  searchAwardQuestions,
} from '../features/award/index.ts'
import {
  aidDocuments,
  listEditorialAddresses,
  listLibraryAddresses,
  listNewsAddresses,
  newsDocuments,
  pageDocuments,
  searchEditorial,
  searchLibrary,
  searchNews,
} from '../features/editorial/index.ts'
import { listNewsletterAddresses } from '../features/newsletter/index.ts'
import { eventDocuments, listEventAddresses, searchEvents } from '../features/events/index.ts'
import { listingDocuments, listPartnerAddresses, searchPartners } from '../features/partners/index.ts'
import {
  listMunicipalityAddresses,
  listProjectAddresses,
  municipalityDocuments,
  searchMunicipalities,
  searchProjects,
} from '../features/projects/index.ts'
import { paths } from '../paths.ts'
import type { Db } from '../platform/db.ts'
import type { SearchDocument } from '../platform/full-text.queries.ts'
import type { ListAddresses, Search } from '../platform/search.ts'
import { searchSections, sectionDocuments } from './sections.queries.ts'

/** A part of the portal in which something is found. */
export type SearchDoor = {
  /** As an address names it. */
  key: string
  title: string
  search: Search
  /** What may be found at an instant, for the words in it; the directory of projects keeps a list of its own. */
  documents?: (db: Db, at: Date) => Expression<SearchDocument>
}

/** What every door lets be found. A feature with public content adds its own; it alone knows what is visible when. */
export const searchDoors: SearchDoor[] = [
  { key: 'projekte', title: 'Projekte', search: searchProjects },
  { key: 'aktuelles', title: 'Aktuelles', search: searchNews, documents: newsDocuments },
  { key: 'veranstaltungen', title: 'Veranstaltungen', search: searchEvents, documents: eventDocuments },
  { key: 'fragen', title: 'Fragen und Antworten', search: searchAwardQuestions, documents: awardQuestionDocuments },
  { key: 'arbeitshilfen', title: 'Arbeitshilfen', search: searchLibrary, documents: aidDocuments },
  { key: 'partnersuche', title: 'Partnersuche', search: searchPartners, documents: listingDocuments },
  { key: 'landespreis', title: 'Landespreis', search: searchAward, documents: awardDocuments },
  { key: 'seiten', title: 'Seiten', search: searchEditorial, documents: pageDocuments },
  { key: 'kommunen', title: 'Kommunen', search: searchMunicipalities, documents: municipalityDocuments },
  { key: 'bereiche', title: 'Bereiche des Portals', search: searchSections, documents: sectionDocuments },
]
export const documentDoors = searchDoors.flatMap(({ documents }) => (documents ? [{ documents }] : []))

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
