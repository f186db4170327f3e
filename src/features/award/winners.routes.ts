import type { Web } from '../../platform/web.ts'
import { accountConfirmationRoutes } from './entrant/winner/account-confirmation.routes.tsx'
import { accountsRoutes } from './entrant/winner/accounts.routes.tsx'
import { splitRoutes } from './entrant/winner/split.routes.tsx'
import { winnerRoutes } from './entrant/winner/winner.routes.tsx'
import { callBackRoutes } from './office/winners/call-back.routes.tsx'
import { officeWinnerRoutes } from './office/winners/winner.routes.tsx'
import { winnersListRoutes } from './office/winners/winners.routes.tsx'
import { shareRoutes } from './partner/share.routes.tsx'

/** From the congratulation to the payment. */
export const winnersRoutes: Web[] = [
  winnerRoutes,
  splitRoutes,
  shareRoutes,
  accountsRoutes,
  accountConfirmationRoutes,
  winnersListRoutes,
  callBackRoutes,
  officeWinnerRoutes,
]
