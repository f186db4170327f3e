import { path } from './plain/path.ts'

/** The newsletter; part of paths.ts. Signing up is paths.subscribers. */
export const newsletterPaths = {
  page: path('/newsletter'),
  archive: path('/newsletter/archiv'),
  issue: path('/newsletter/archiv/:number'),
  feed: path('/newsletter/feed.xml'),

  /** The editors'. */
  drafts: path('/redaktion/newsletter'),
  draft: path('/redaktion/newsletter/:issueId'),
  details: path('/redaktion/newsletter/:issueId/angaben'),
  block: path('/redaktion/newsletter/:issueId/bausteine/:number'),
  blockOrder: path('/redaktion/newsletter/:issueId/bausteine/:number/reihenfolge'),
  preview: path('/redaktion/newsletter/:issueId/vorschau'),
  trial: path('/redaktion/newsletter/:issueId/probe'),
  discarding: path('/redaktion/newsletter/:issueId/verwerfen'),
  copy: path('/redaktion/newsletter/:issueId/kopie'),
  release: path('/redaktion/newsletter/:issueId/freigabe'),
  rescheduling: path('/redaktion/newsletter/:issueId/versandzeit'),
  cancellation: path('/redaktion/newsletter/:issueId/abbruch'),
  unsettled: path('/redaktion/newsletter/:issueId/ungewiss'),
}
