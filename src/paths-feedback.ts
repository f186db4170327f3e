import { path } from './plain/path.ts'

/** What people write to the portal, and who answers; part of paths.ts. */
export const feedbackPaths = {
  contact: path('/kontakt'),
  barrier: path('/barriere-melden'),
  /** For editors and the office. */
  cases: {
    list: path('/redaktion/rueckmeldungen'),
    one: path('/redaktion/rueckmeldungen/:caseId'),
    taking: path('/redaktion/rueckmeldungen/:caseId/uebernahme'),
    answers: path('/redaktion/rueckmeldungen/:caseId/antworten'),
    notes: path('/redaktion/rueckmeldungen/:caseId/notizen'),
  },
}
