import { path } from './plain/path.ts'

/** What the portal invites to; part of paths.ts. */
export const eventPaths = {
  list: path('/veranstaltungen'),
  month: path('/veranstaltungen/kalender'),
  /** Every event to come, for calendar programs. */
  file: path('/veranstaltungen/termine.ics'),
  feed: path('/veranstaltungen/feed.atom'),
  event: path('/veranstaltungen/:eventId'),
  eventFile: path('/veranstaltungen/:eventId/termin.ics'),
  registration: path('/veranstaltungen/:eventId/anmeldung'),
  /** By a link that was mailed to whoever registered. */
  mailed: {
    registration: path('/veranstaltungen/anmeldungen/:token'),
    confirmation: path('/veranstaltungen/anmeldungen/:token/bestaetigung'),
    departure: path('/veranstaltungen/anmeldungen/:token/abmeldung'),
  },
  /** For the editors and the office. */
  editor: {
    list: path('/redaktion/veranstaltungen'),
    creation: path('/redaktion/veranstaltungen/neu'),
    event: path('/redaktion/veranstaltungen/:eventId'),
    copy: path('/redaktion/veranstaltungen/:eventId/kopie'),
    cancellation: path('/redaktion/veranstaltungen/:eventId/absage'),
    participants: path('/redaktion/veranstaltungen/:eventId/teilnehmende'),
    participantsExport: path('/redaktion/veranstaltungen/:eventId/teilnehmende/ausgabe'),
    attendance: path('/redaktion/veranstaltungen/:eventId/teilnehmende/:registrationId/anwesenheit'),
    materials: path('/redaktion/veranstaltungen/:eventId/material'),
    materialRemoval: path('/redaktion/veranstaltungen/:eventId/material/:materialId/entfernung'),
  },
}
