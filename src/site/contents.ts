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
import { sectionsFound } from './sections.queries.ts'

/** A part of the portal in which something is found; `key` as an address names it. */
export type SearchDoor = SearchSource & { key: string; title: string }

/** What every door lets be found. A feature with public content adds its own; it alone knows what is visible when. */
export const searchDoors: SearchDoor[] = [
  { key: 'aktuelles', title: 'Aktuelles', ...newsFound },
  { key: 'veranstaltungen', title: 'Veranstaltungen', ...eventsFound },
  { key: 'fragen', title: 'Fragen und Antworten', ...awardQuestionsFound },
  { key: 'arbeitshilfen', title: 'Arbeitshilfen', ...aidsFound },
  { key: 'partnersuche', title: 'Partnersuche', ...listingsFound },
  { key: 'landespreis', title: 'Landespreis', ...awardFound },
  { key: 'newsletter', title: 'Newsletter', ...issuesFound },
  { key: 'seiten', title: 'Seiten', ...pagesFound },
  { key: 'kommunen', title: 'Kommunen', ...municipalitiesFound },
  { key: 'bereiche', title: 'Bereiche des Portals', ...sectionsFound },
]

/** The directory finds by an index of its own. */
export const PROJECTS = { key: 'projekte', title: 'Projekte' }
export const searchParts: { key: string; title: string }[] = [PROJECTS, ...searchDoors]

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
