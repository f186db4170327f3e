import { path } from './plain/path.ts'

/** The office's pages of what leads to the decision, and of what is filed about it. */
export const officeDecisionPaths = {
  conflicts: {
    matrix: path('/landespreis/buero/befangenheit'),
    one: path('/landespreis/buero/befangenheit/:entryId/:personId'),
    lift: path('/landespreis/buero/befangenheit/:entryId/:personId/aufhebung'),
    liftConfirmation: path('/landespreis/buero/befangenheit/:entryId/:personId/aufhebung/bestaetigung'),
    advice: path('/landespreis/buero/befangenheit/:entryId/:personId/beratung'),
    adviceWithdrawal: path('/landespreis/buero/befangenheit/:entryId/:personId/beratung/ruecknahme'),
  },
  scoring: {
    progress: path('/landespreis/buero/bewertung'),
    category: path('/landespreis/buero/bewertung/:categoryId'),
    closing: path('/landespreis/buero/bewertung/:categoryId/abschluss'),
    excuse: path('/landespreis/buero/bewertung/:categoryId/entschuldigung'),
    unsealing: path('/landespreis/buero/bewertung/siegel/:sealId'),
    record: path('/landespreis/buero/bewertungsprotokoll.json'),
  },
  decisionFile: {
    list: path('/landespreis/buero/entscheidungsakte'),
    page: path('/landespreis/buero/entscheidungsakte/:slug'),
    download: path('/landespreis/buero/entscheidungsakte/:slug/zip'),
    statistics: path('/landespreis/buero/entscheidungsakte/:slug/statistik'),
  },
}
