import type { Web } from '../../../platform/web.ts'
import { declarationRoutes } from './conflict/declaration.routes.tsx'
import { judgedEntryRoutes } from './entry/entry.routes.tsx'
import { judgedFilesRoutes } from './entry/files.routes.tsx'
import { queueRoutes } from './queue.routes.tsx'
import { seatInvitationRoutes } from './seat/invitation.routes.tsx'
import { takeOverRoutes } from './seat/take-over.routes.tsx'
import { trialRoutes } from './trial/trial.routes.tsx'

/** A juror's way from the invitation to the reading of an entry; the scoring sheet has its own. */
export const juryRoutes: Web[] = [
  queueRoutes,
  seatInvitationRoutes,
  takeOverRoutes,
  declarationRoutes,
  judgedEntryRoutes,
  judgedFilesRoutes,
  trialRoutes,
]
