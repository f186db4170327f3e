import type { Web } from '../../platform/web.ts'
import { correctionRoutes } from './entrant/correction.routes.tsx'
import { handInRoutes } from './entrant/hand-in.routes.tsx'
import { partnerRequestsRoutes } from './entrant/partner-requests.routes.tsx'
import { receiptRoutes } from './entrant/receipt.routes.tsx'
import { takeBackRoutes } from './entrant/take-back.routes.tsx'
import { withdrawalRoutes } from './entrant/withdrawal.routes.tsx'
import { answerRoutes } from './partner/answer.routes.tsx'
import { checkpointRoutes } from './public/checkpoints.routes.tsx'
import { receiptCheckRoutes } from './public/receipt-check.routes.tsx'

/** From the partners' word and the review of an entry to its receipt, and the way back. */
export const submissionRoutes: Web[] = [
  handInRoutes,
  correctionRoutes,
  receiptRoutes,
  takeBackRoutes,
  withdrawalRoutes,
  receiptCheckRoutes,
  checkpointRoutes,
  partnerRequestsRoutes,
  answerRoutes,
]
