import { apiPaths } from './paths-api.ts'
import { officeDecisionPaths } from './paths-decision.ts'
import { editorialPaths } from './paths-editorial.ts'
import { englishPaths } from './paths-english.ts'
import { newsletterPaths } from './paths-newsletter.ts'
import { eventPaths } from './paths-events.ts'
import { outboxPaths } from './paths-outbox.ts'
import { partnerPaths } from './paths-partners.ts'
import { projectPaths } from './paths-projects.ts'
import { feedbackPaths } from './paths-feedback.ts'
import { peoplePaths } from './paths-people.ts'
import { askPaths, officeQuestionPaths } from './paths-questions.ts'
import { sitePaths } from './paths-site.ts'
import { subscriberPaths } from './paths-subscribers.ts'
import { guestPaths, officeCeremonyPaths, officeCertificatePaths, officeWinnerPaths, winnerPaths } from './paths-winners.ts'
import { path } from './plain/path.ts'

/** Every URL of the portal. German, plural nouns; an act is a noun. Ids in paths only match UUIDs. */
export const paths = {
  home: path('/'),
  ...sitePaths,
  ...editorialPaths,
  english: englishPaths,

  places: { suggestions: path('/orte/vorschlaege') },

  people: peoplePaths,

  projects: projectPaths,
  partners: partnerPaths,
  subscribers: subscriberPaths,
  newsletter: newsletterPaths,
  events: eventPaths,
  feedback: feedbackPaths,
  api: apiPaths,

  award: {
    call: path('/landespreis'),
    categories: path('/landespreis/kategorien'),
    conditions: path('/landespreis/teilnahmebedingungen'),
    jury: path('/landespreis/jury'),
    dates: path('/landespreis/termine'),
    datesFile: path('/landespreis/termine.ics'),
    questions: path('/landespreis/fragen'),
    ...askPaths,
    editions: path('/landespreis/ausgaben'),
    edition: path('/landespreis/ausgaben/:slug'),
    winnerPicture: path('/landespreis/ausgaben/:slug/bilder/:pictureId'),
    feed: path('/landespreis/feed.xml'),

    selfCheck: path('/landespreis/vorpruefung'),
    selfCheckResult: path('/landespreis/vorpruefung/:checkId'),
    entries: path('/landespreis/beitraege'),
    newEntry: path('/landespreis/beitraege/neu'),
    entry: path('/landespreis/beitraege/:entryId'),
    step: path('/landespreis/beitraege/:entryId/schritte/:step'),
    stepMerge: path('/landespreis/beitraege/:entryId/schritte/:step/zusammenfuehrung'),
    stepHistory: path('/landespreis/beitraege/:entryId/schritte/:step/verlauf'),
    stepState: path('/landespreis/beitraege/:entryId/schritte/:step/verlauf/:number'),
    entryRights: path('/landespreis/beitraege/:entryId/rechte'),
    attachments: path('/landespreis/beitraege/:entryId/anlagen'),
    attachment: path('/landespreis/beitraege/:entryId/anlagen/:attachmentId'),
    attachmentRemoval: path('/landespreis/beitraege/:entryId/anlagen/:attachmentId/entfernung'),
    uploads: path('/landespreis/beitraege/:entryId/hochladen'),
    upload: path('/landespreis/beitraege/:entryId/hochladen/:token'),
    partnerRequests: path('/landespreis/beitraege/:entryId/partneranfragen'),
    submission: path('/landespreis/beitraege/:entryId/einreichung'),
    correction: path('/landespreis/beitraege/:entryId/nachforderung'),
    messages: path('/landespreis/beitraege/:entryId/nachrichten'),
    officeEdits: path('/landespreis/beitraege/:entryId/berichtigungen'),
    takeBack: path('/landespreis/beitraege/:entryId/ruecknahme'),
    withdrawal: path('/landespreis/beitraege/:entryId/rueckzug'),
    receipt: path('/landespreis/beitraege/:entryId/eingangsbestaetigungen/:submissionId'),
    receiptFile: path('/landespreis/beitraege/:entryId/eingangsbestaetigungen/:submissionId/pdf'),
    receiptSignature: path('/landespreis/beitraege/:entryId/eingangsbestaetigungen/:submissionId/signatur'),
    certificate: path('/landespreis/beitraege/:entryId/urkunde'),
    receiptKeys: path('/landespreis/eingang/schluessel.json'),
    receiptCheck: path('/landespreis/eingang/pruefen'),
    checkpoints: path('/landespreis/eingang/kontrollpunkte'),
    checkpointsFile: path('/landespreis/eingang/kontrollpunkte.json'),
    partnerAnswer: path('/landespreis/partner/:token'),
    ...winnerPaths,
  },

  /** The office of the prize (Wettbewerbsbüro). */
  office: {
    start: path('/landespreis/buero'),
    jury: {
      seats: path('/landespreis/buero/jury'),
      seat: path('/landespreis/buero/jury/:seatId'),
      invitations: path('/landespreis/buero/jury/:seatId/einladungen'),
      invitationEnd: path('/landespreis/buero/jury/:seatId/einladungen/:invitationId/ruecknahme'),
      end: path('/landespreis/buero/jury/:seatId/inhaber/:holderId/ende'),
    },
    ...officeDecisionPaths,
    check: {
      page: path('/landespreis/buero/beitraege/:entryId/pruefung'),
      result: path('/landespreis/buero/beitraege/:entryId/zulassung'),
      category: path('/landespreis/buero/beitraege/:entryId/kategorie'),
    },
    correction: {
      page: path('/landespreis/buero/beitraege/:entryId/nachforderung'),
      end: path('/landespreis/buero/beitraege/:entryId/nachforderung/ende'),
      comparison: path('/landespreis/buero/beitraege/:entryId/fassungen/:submissionId/vergleich'),
    },
    messages: path('/landespreis/buero/beitraege/:entryId/nachrichten'),
    edits: path('/landespreis/buero/beitraege/:entryId/berichtigung'),
    notes: path('/landespreis/buero/beitraege/:entryId/notizen'),
    feedback: {
      list: path('/landespreis/buero/rueckmeldungen'),
      one: path('/landespreis/buero/beitraege/:entryId/rueckmeldung'),
    },
    questions: officeQuestionPaths,
    release: {
      overview: path('/landespreis/buero/veroeffentlichung'),
      confirmation: path('/landespreis/buero/veroeffentlichung/bestaetigung'),
      stop: path('/landespreis/buero/veroeffentlichung/stopp'),
    },
    certificates: officeCertificatePaths,
    ceremony: officeCeremonyPaths,
    edition: {
      list: path('/landespreis/buero/ausgaben'),
      creation: path('/landespreis/buero/ausgaben/neu'),
      overview: path('/landespreis/buero/ausgaben/:editionId'),
      part: path('/landespreis/buero/ausgaben/:editionId/teile/:part'),
      logo: path('/landespreis/buero/ausgaben/:editionId/logo/hochladen'),
      closing: path('/landespreis/buero/ausgaben/:editionId/einreichungsschluss'),
      closingTakeBack: path('/landespreis/buero/ausgaben/:editionId/einreichungsschluss/ruecknahme'),
      changes: path('/landespreis/buero/ausgaben/:editionId/aenderungen'),
      preview: path('/landespreis/buero/ausgaben/:editionId/vorschau'),
      use: path('/landespreis/buero/ausgaben/:editionId/freigabe'),
      archiving: path('/landespreis/buero/ausgaben/:editionId/archivierung'),
      discarding: path('/landespreis/buero/ausgaben/:editionId/verwerfen'),
    },
    winners: officeWinnerPaths,
    opening: path('/landespreis/buero/oeffnung'),
    extensions: path('/landespreis/buero/fristverlaengerungen'),
    extensionConfirmation: path('/landespreis/buero/fristverlaengerungen/bestaetigung'),
    extensionTakeBack: path('/landespreis/buero/fristverlaengerungen/ruecknahme'),
    statistics: path('/landespreis/buero/statistik'),
    entries: path('/landespreis/buero/beitraege'),
    entryBatch: path('/landespreis/buero/beitraege/auswahl'),
    entryViews: path('/landespreis/buero/beitraege/ansichten'),
    entryView: path('/landespreis/buero/beitraege/ansichten/:viewId/entfernung'),
    entriesExport: path('/landespreis/buero/beitraege/ausgabe'),
    categoryDossiers: path('/landespreis/buero/beitraege/kategorien/:categoryId/zip'),
    entry: path('/landespreis/buero/beitraege/:entryId'),
    entryDossier: path('/landespreis/buero/beitraege/:entryId/zip'),
    entryDocument: path('/landespreis/buero/beitraege/:entryId/pdf'),
    entryVersion: path('/landespreis/buero/beitraege/:entryId/fassungen/:submissionId'),
    entryFile: path('/landespreis/buero/beitraege/:entryId/fassungen/:submissionId/anlagen/:attachmentId'),
    entryReceipt: path('/landespreis/buero/beitraege/:entryId/fassungen/:submissionId/eingangsbestaetigung'),
  },

  /** The jury's own pages; what everybody may know of the jury is award.jury. */
  jury: {
    start: path('/landespreis/bewertung'),
    invitation: path('/landespreis/jury/einladungen/:token'),
    takeOver: path('/landespreis/bewertung/vertretung'),
    declarations: path('/landespreis/bewertung/befangenheit'),
    declaration: path('/landespreis/bewertung/:entryId/befangenheit'),
    entry: path('/landespreis/bewertung/:entryId/beitrag'),
    file: path('/landespreis/bewertung/:entryId/anlagen/:attachmentId'),
    fileView: path('/landespreis/bewertung/:entryId/anlagen/:attachmentId/ansicht'),
    fileContent: path('/landespreis/bewertung/:entryId/anlagen/:attachmentId/inhalt'),
    trial: path('/landespreis/bewertung/probe'),
    trialSheet: path('/landespreis/bewertung/probe/:sample'),
    sheet: path('/landespreis/bewertung/:entryId'),
    seal: path('/landespreis/bewertung/:entryId/siegel'),
    rankings: path('/landespreis/ranglisten'),
    ranking: path('/landespreis/ranglisten/:categoryId'),
  },

  guest: guestPaths,

  /** The deliberation room, for the jury and the office. */
  room: {
    meetings: path('/landespreis/beratung'),
    meeting: path('/landespreis/beratung/:meetingId'),
    stream: path('/landespreis/beratung/:meetingId/strom'),
    attendance: path('/landespreis/beratung/:meetingId/anwesenheit'),
    chair: path('/landespreis/beratung/:meetingId/leitung'),
    calls: path('/landespreis/beratung/:meetingId/aufruf'),
    statements: path('/landespreis/beratung/:meetingId/wortmeldungen'),
    motions: path('/landespreis/beratung/:meetingId/antraege'),
    vote: path('/landespreis/beratung/:meetingId/antraege/:motionId/abstimmung'),
    ballot: path('/landespreis/beratung/:meetingId/antraege/:motionId/stimme'),
    tie: path('/landespreis/beratung/:meetingId/stichentscheid'),
    result: path('/landespreis/beratung/:meetingId/ergebnis'),
    minutes: path('/landespreis/beratung/:meetingId/niederschrift'),
    minutesFile: path('/landespreis/beratung/:meetingId/niederschrift/pdf'),
    signature: path('/landespreis/beratung/:meetingId/niederschrift/unterschrift'),
  },

  /** Mails to many. */
  outbox: outboxPaths,
}
