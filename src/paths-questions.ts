import { path } from './plain/path.ts'

/** Asking the office of the prize, and saying whether an answer helps; part of paths.ts. */
export const askPaths = {
  ask: path('/landespreis/fragen/neu'),
  questionVote: path('/landespreis/fragen/:slug/bewertung'),
  questionRemark: path('/landespreis/fragen/:slug/anmerkung'),
}

/** For the office; editors write answers. */
export const officeQuestionPaths = {
  list: path('/landespreis/buero/fragen'),
  entering: path('/landespreis/buero/fragen/neu'),
  one: path('/landespreis/buero/fragen/:questionId'),
  draft: path('/landespreis/buero/fragen/:questionId/antwort'),
  publication: path('/landespreis/buero/fragen/:questionId/veroeffentlichung'),
  closing: path('/landespreis/buero/fragen/:questionId/abschluss'),
}
