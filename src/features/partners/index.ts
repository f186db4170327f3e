import { paths } from '../../paths.ts'
import type { ListAddresses } from '../../platform/search.ts'
import type { Web } from '../../platform/web.ts'
import { fundingRoutes } from './funding/funding.routes.tsx'
import { partnersFormsGallery } from './forms-gallery.tsx'

/** The door: what site/ and worker.ts may use of the search for partners. */
export const partnerRoutes: Web[] = [fundingRoutes]
export const partnersGallery = partnersFormsGallery
export const listPartnerAddresses: ListAddresses = async () => [paths.partners.funding.to()]
