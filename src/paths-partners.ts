import { path } from './plain/path.ts'

/** Search for partners, and what cooperation is funded with; part of paths.ts. */
export const partnerPaths = {
  funding: path('/foerderung'),
  /** For the editors: what the calculator works with. */
  guidelines: {
    list: path('/redaktion/foerderung'),
    creation: path('/redaktion/foerderung/neu'),
    one: path('/redaktion/foerderung/:guidelineId'),
    version: path('/redaktion/foerderung/:guidelineId/fassungen/:number'),
    withdrawal: path('/redaktion/foerderung/:guidelineId/ruecknahme'),
  },
  /** "Wir suchen / Wir bieten", for everybody. */
  exchange: path('/partnersuche'),
  map: path('/partnersuche/karte'),
  feed: path('/partnersuche/feed.xml'),
  listing: path('/partnersuche/:listingId'),
  contact: path('/partnersuche/:listingId/nachricht'),
  /** By the link mailed to whoever wrote without an account. */
  contactConfirmation: path('/partnersuche/bestaetigung/:token'),
  /** Of the own organisation. */
  own: {
    list: path('/partnersuche/eigene'),
    creation: path('/partnersuche/eigene/neu'),
    listing: path('/partnersuche/eigene/:listingId'),
    prolongation: path('/partnersuche/eigene/:listingId/verlaengerung'),
    ending: path('/partnersuche/eigene/:listingId/ende'),
    /** Once somebody was found: what became of it, and a project from it. */
    outcome: path('/partnersuche/eigene/:listingId/ergebnis'),
    project: path('/partnersuche/eigene/:listingId/projekt'),
  },
  /** By the link in the reminder. */
  mailedProlongation: path('/partnersuche/verlaengerung/:token'),
  /** For the editors. */
  review: {
    list: path('/redaktion/partnersuche'),
    one: path('/redaktion/partnersuche/:listingId'),
  },
}
