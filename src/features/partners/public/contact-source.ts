import { contactRoutes, type ContactSource } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { listListingPeople } from '../listing.queries.ts'
import { findPublicListing } from '../public-listings.queries.ts'

const { contact, contactConfirmation, exchange, listing, own } = paths.partners

const trail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Partnersuche', href: exchange.to() },
]

/** Whoever wrote a listing. */
export const listingContacts: ContactSource = {
  table: 'partners_listings',
  param: 'listingId',
  form: { pattern: contact.pattern, to: (listingId, query) => contact.to({ listingId }, query) },
  confirmation: contactConfirmation,
  find: async (db, listingId) => {
    const found = await findPublicListing(db, listingId)
    return found && { ...found, key: found.id, addressee: found.organisation }
  },
  listRecipients: async (tx, listingId) =>
    (await listListingPeople(tx, listingId)).map(({ personId, name, email }) => ({ key: personId, name, email })),
  addressFor: ({ id }) => own.listing.to({ listingId: id }),
  words: {
    place: 'Partnersuche',
    about: 'Zum Eintrag',
    aboutYours: 'zu Ihrem Eintrag',
    readOn: 'Eintrag ansehen',
    own: 'Das ist ein Eintrag Ihrer eigenen Organisation. Ihre Kolleginnen und Kollegen erreichen Sie direkt.',
    gone: 'Dieser Eintrag ist nicht mehr in der Partnersuche. Ihre Nachricht wurde deshalb nicht weitergeleitet.',
    trail,
    trailOf: ({ id, title }) => [...trail, { label: title, href: listing.to({ listingId: id }) }],
    back: () => ({ label: 'Zur Partnersuche', href: exchange.to() }),
  },
}

export const listingContactRoutes = contactRoutes(listingContacts)
