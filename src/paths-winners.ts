import { path } from './plain/path.ts'

/** Of who has won, and of the partners who are asked about the prize money. */
export const winnerPaths = {
  /** Also of entries that have not won. */
  entryProject: path('/landespreis/beitraege/:entryId/projekt'),
  entryProjectLink: path('/landespreis/beitraege/:entryId/projekt/verknuepfung'),
  winner: path('/landespreis/beitraege/:entryId/preis'),
  split: path('/landespreis/beitraege/:entryId/preis/aufteilung'),
  press: path('/landespreis/beitraege/:entryId/preis/presse'),
  pressApproval: path('/landespreis/beitraege/:entryId/preis/presse/freigabe'),
  pressPictures: path('/landespreis/beitraege/:entryId/preis/presse/bilder'),
  pressUploads: path('/landespreis/beitraege/:entryId/preis/presse/hochladen'),
  pressPicture: path('/landespreis/beitraege/:entryId/preis/presse/bilder/:pictureId'),
  pressPictureRemoval: path('/landespreis/beitraege/:entryId/preis/presse/bilder/:pictureId/entfernung'),
  shareAnswer: path('/landespreis/preisgeld/:token'),
  accounts: path('/landespreis/beitraege/:entryId/preis/konten'),
  account: path('/landespreis/beitraege/:entryId/preis/konten/:party'),
  accountConfirmation: path('/landespreis/beitraege/:entryId/preis/konten/:party/bestaetigung'),
}

/** The office's pages of the winners. */
export const officeWinnerPaths = {
  list: path('/landespreis/buero/preistraeger'),
  payments: path('/landespreis/buero/preistraeger/zahlungsliste'),
  one: path('/landespreis/buero/preistraeger/:entryId'),
  press: path('/landespreis/buero/preistraeger/:entryId/presse'),
  pressPicture: path('/landespreis/buero/preistraeger/:entryId/presse/bilder/:pictureId'),
  callBack: path('/landespreis/buero/preistraeger/:entryId/konten/:party/rueckruf'),
  payout: path('/landespreis/buero/preistraeger/:entryId/auszahlung'),
  payoutRelease: path('/landespreis/buero/preistraeger/:entryId/auszahlung/freigabe'),
  payoutStop: path('/landespreis/buero/preistraeger/:entryId/auszahlung/ruecknahme'),
  payment: path('/landespreis/buero/preistraeger/:entryId/auszahlung/zahlung'),
}

/** The office's pages of the ceremony. */
export const officeCeremonyPaths = {
  overview: path('/landespreis/buero/preisverleihung'),
  guests: path('/landespreis/buero/preisverleihung/gaeste'),
  collection: path('/landespreis/buero/preisverleihung/gaeste/uebernahme'),
  invitations: path('/landespreis/buero/preisverleihung/gaeste/einladungen'),
  guestsExport: path('/landespreis/buero/preisverleihung/gaeste/ausgabe'),
  guestRemoval: path('/landespreis/buero/preisverleihung/gaeste/:guestId/entfernung'),
  speeches: path('/landespreis/buero/preisverleihung/reden'),
}

/** Guests of the ceremony, with the link that was mailed to them. */
export const guestPaths = {
  invitation: path('/landespreis/preisverleihung/einladungen/:token'),
}

/** The office's pages of the certificates. */
export const officeCertificatePaths = {
  overview: path('/landespreis/buero/urkunden'),
  issue: path('/landespreis/buero/urkunden/freigabe'),
  all: path('/landespreis/buero/urkunden/pdf'),
  zip: path('/landespreis/buero/urkunden/zip'),
  one: path('/landespreis/buero/urkunden/:entryId/pdf'),
}
