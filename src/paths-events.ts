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
  /** For the editors and the office. */
  editor: {
    list: path('/redaktion/veranstaltungen'),
    creation: path('/redaktion/veranstaltungen/neu'),
    event: path('/redaktion/veranstaltungen/:eventId'),
    copy: path('/redaktion/veranstaltungen/:eventId/kopie'),
    cancellation: path('/redaktion/veranstaltungen/:eventId/absage'),
    materials: path('/redaktion/veranstaltungen/:eventId/material'),
    materialRemoval: path('/redaktion/veranstaltungen/:eventId/material/:materialId/entfernung'),
  },
}
