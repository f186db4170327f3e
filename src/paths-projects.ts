import { path } from './plain/path.ts'

/** The directory of projects; part of paths.ts. What stands after /projekte/ can be no profile's name (features/projects/slug.rules.ts). */
export const projectPaths = {
  directory: path('/projekte'),
  feed: path('/projekte/feed.xml'),
  suggestions: path('/projekte/vorschlaege'),
  map: path('/projekte/karte'),
  statistics: path('/projekte/statistik'),
  statisticsFile: path('/projekte/statistik.csv'),
  own: path('/projekte/eigene'),
  newDraft: path('/projekte/neu'),
  draft: path('/projekte/entwuerfe/:draftId'),
  draftStep: path('/projekte/entwuerfe/:draftId/schritte/:step'),
  draftStepHistory: path('/projekte/entwuerfe/:draftId/schritte/:step/verlauf'),
  draftMerge: path('/projekte/entwuerfe/:draftId/schritte/:step/zusammenfuehrung'),
  /** Pictures and documents; uploads end so that they may be large (site/small-bodies.ts). */
  draftFiles: path('/projekte/entwuerfe/:draftId/dateien'),
  draftUpload: path('/projekte/entwuerfe/:draftId/hochladen/:fileKind'),
  draftAttachment: path('/projekte/entwuerfe/:draftId/dateien/:fileId'),
  draftAttachmentRemoval: path('/projekte/entwuerfe/:draftId/dateien/:fileId/entfernung'),
  draftPreview: path('/projekte/entwuerfe/:draftId/vorschau'),
  draftSubmission: path('/projekte/entwuerfe/:draftId/einreichung'),
  /** What was handed in, taken back by its author. */
  draftRecall: path('/projekte/entwuerfe/:draftId/rueckholung'),
  draftDiscard: path('/projekte/entwuerfe/:draftId/verwerfung'),
  profile: path('/projekte/:slug'),
  profileFile: path('/projekte/:slug/pdf'),
  profileAttachment: path('/projekte/:slug/dateien/:fileId'),
  profileDrawing: path('/projekte/:slug/dateien/:fileId/:drawing'),
  change: path('/projekte/:slug/aenderung'),
  versions: path('/projekte/:slug/fassungen'),
  version: path('/projekte/:slug/fassungen/:number'),
  /** By its members and the editors; others by the link in the mail that asks. */
  confirmation: path('/projekte/:slug/bestaetigung'),
  mailedConfirmation: path('/projekte/bestaetigung/:token'),
  /** "Auch auf den Weg gebracht von": said, proposed, taken back. */
  uptakes: path('/projekte/:slug/nachahmungen'),
  contact: path('/projekte/:slug/anfragen'),
  /** By the link mailed to whoever wrote without an account. */
  contactConfirmation: path('/projekte/anfragen/:token'),
  withdrawal: path('/projekte/:slug/zurueckziehung'),
  /** "Das ist unser Projekt". */
  claim: path('/projekte/:slug/uebernahme'),

  /** The editors'. */
  reviews: path('/redaktion/projekte'),
  stock: path('/redaktion/projekte/bestand'),
  /** From public sources. */
  newFromSources: path('/redaktion/projekte/neu'),
  unconfirmed: path('/redaktion/projekte/unbestaetigt'),
  /** How long a confirmation counts. */
  terms: path('/redaktion/projekte/fristen'),
  claims: path('/redaktion/projekte/uebernahmen'),
  decision: path('/redaktion/projekte/uebernahmen/:claimId'),
  /** Of an imported profile, which has no author who could say it. */
  mailbox: path('/redaktion/projekte/postfach/:slug'),
  review: path('/redaktion/projekte/:draftId'),
  reviewAttachment: path('/redaktion/projekte/:draftId/dateien/:fileId'),

  municipalities: path('/kommunen'),
  municipality: path('/kommunen/:slug'),
}
