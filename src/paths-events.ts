import { path } from './plain/path.ts'

/** What the portal invites to; part of paths.ts. */
export const eventPaths = {
  list: path('/veranstaltungen'),
  month: path('/veranstaltungen/kalender'),
  /** Every event to come, for calendar programs. */
  file: path('/veranstaltungen/termine.ics'),
  feed: path('/veranstaltungen/feed.xml'),
  event: path('/veranstaltungen/:eventId'),
  eventFile: path('/veranstaltungen/:eventId/termin.ics'),
  registration: path('/veranstaltungen/:eventId/anmeldung'),
  registrationMail: path('/veranstaltungen/:eventId/anmeldung/mail'),
  /** Of an office hour: asking, and how far the hour is; the stream says when that changes. */
  hour: path('/veranstaltungen/:eventId/sprechstunde'),
  hourStream: path('/veranstaltungen/:eventId/sprechstunde/stand'),
  /** Of a slot, by whoever has its address. */
  hourReturn: path('/veranstaltungen/:eventId/sprechstunde/rueckgabe'),
  /** By a link that was mailed to whoever registered. */
  mailed: {
    registration: path('/veranstaltungen/anmeldungen/:token'),
    confirmation: path('/veranstaltungen/anmeldungen/:token/bestaetigung'),
    departure: path('/veranstaltungen/anmeldungen/:token/abmeldung'),
    needsWithdrawal: path('/veranstaltungen/anmeldungen/:token/bedarf/widerruf'),
    attendance: path('/veranstaltungen/anmeldungen/:token/teilnahme'),
    feedback: path('/veranstaltungen/anmeldungen/:token/rueckmeldung'),
  },
  /** The same for whoever is signed in. */
  own: {
    list: path('/konto/anmeldungen'),
    registration: path('/konto/anmeldungen/:registrationId'),
    confirmation: path('/konto/anmeldungen/:registrationId/bestaetigung'),
    departure: path('/konto/anmeldungen/:registrationId/abmeldung'),
    needsWithdrawal: path('/konto/anmeldungen/:registrationId/bedarf/widerruf'),
    attendance: path('/konto/anmeldungen/:registrationId/teilnahme'),
    feedback: path('/konto/anmeldungen/:registrationId/rueckmeldung'),
  },
  /** For the editors and the office. */
  editor: {
    list: path('/redaktion/veranstaltungen'),
    creation: path('/redaktion/veranstaltungen/neu'),
    event: path('/redaktion/veranstaltungen/:eventId'),
    copy: path('/redaktion/veranstaltungen/:eventId/kopie'),
    discarding: path('/redaktion/veranstaltungen/:eventId/verwerfen'),
    topics: path('/redaktion/veranstaltungen/:eventId/themen'),
    preview: path('/redaktion/veranstaltungen/:eventId/vorschau'),
    versions: path('/redaktion/veranstaltungen/:eventId/fassungen'),
    cancellation: path('/redaktion/veranstaltungen/:eventId/absage'),
    participants: path('/redaktion/veranstaltungen/:eventId/teilnehmende'),
    participantsExport: path('/redaktion/veranstaltungen/:eventId/teilnehmende/ausgabe'),
    attendance: path('/redaktion/veranstaltungen/:eventId/teilnehmende/:registrationId/anwesenheit'),
    /** Also for who advises in this office hour. */
    hour: path('/redaktion/veranstaltungen/:eventId/sprechstunde'),
    hourStream: path('/redaktion/veranstaltungen/:eventId/sprechstunde/stand'),
    hourSettings: path('/redaktion/veranstaltungen/:eventId/sprechstunde/einstellungen'),
    hourTaking: path('/redaktion/veranstaltungen/:eventId/sprechstunde/:questionId/aufruf'),
    hourAnswer: path('/redaktion/veranstaltungen/:eventId/sprechstunde/:questionId/antwort'),
    hourRemoval: path('/redaktion/veranstaltungen/:eventId/sprechstunde/:questionId/entfernung'),
    hourHandover: path('/redaktion/veranstaltungen/:eventId/sprechstunde/:questionId/uebergabe'),
    message: path('/redaktion/veranstaltungen/:eventId/nachricht'),
    materialUpload: path('/redaktion/veranstaltungen/:eventId/material/hochladen'),
    materials: path('/redaktion/veranstaltungen/:eventId/material'),
    materialRemoval: path('/redaktion/veranstaltungen/:eventId/material/:materialId/entfernung'),
  },
}
