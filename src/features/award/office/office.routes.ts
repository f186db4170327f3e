import type { Web } from '../../../platform/web.ts'
import { ceremonyRoutes } from './ceremony/ceremony.routes.tsx'
import { guestSendingRoutes } from './ceremony/guest-sending.routes.ts'
import { guestsRoutes } from './ceremony/guests.routes.tsx'
import { speechesRoutes } from './ceremony/speeches.routes.tsx'
import { certificateFilesRoutes } from './certificates/certificate-files.routes.ts'
import { certificatesRoutes } from './certificates/certificates.routes.tsx'
import { comparisonRoutes } from './correction/comparison.routes.tsx'
import { correctionRoutes } from './correction/correction.routes.tsx'
import { editRoutes } from './edit/edit.routes.tsx'
import { editionRoutes } from './edition/edition.routes.ts'
import { extensionRoutes } from './extension/extension.routes.tsx'
import { entryVersionRoutes } from './entries/entry-versions.routes.tsx'
import { officeEntryRoutes } from './entries/office-entry.routes.tsx'
import { feedbackRoutes } from './feedback/feedback.routes.tsx'
import { dossierRoutes } from './exports/dossier.routes.ts'
import { officeMessagesRoutes } from './messages/messages.routes.tsx'
import { notesRoutes } from './messages/notes.routes.tsx'
import { tableExportRoutes } from './exports/table-export.routes.tsx'
import { batchRoutes } from './list/batch.routes.tsx'
import { entryListRoutes } from './list/entry-list.routes.tsx'
import { openingRoutes } from './opening/opening.routes.tsx'
import { statisticsRoutes } from './statistics/statistics.routes.tsx'
import { officeStartRoutes } from './start/office-start.routes.tsx'

/** Start page, editions, opening, and all about the entries. */
export const officeRoutes: Web[] = [
  officeStartRoutes,
  openingRoutes,
  entryListRoutes,
  batchRoutes,
  officeEntryRoutes,
  entryVersionRoutes,
  correctionRoutes,
  comparisonRoutes,
  officeMessagesRoutes,
  notesRoutes,
  editRoutes,
  extensionRoutes,
  feedbackRoutes,
  tableExportRoutes,
  dossierRoutes,
  statisticsRoutes,
  ceremonyRoutes,
  guestsRoutes,
  guestSendingRoutes,
  speechesRoutes,
  certificatesRoutes,
  certificateFilesRoutes,
  ...editionRoutes,
]
