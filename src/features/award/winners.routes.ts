import type { Web } from '../../platform/web.ts'
import { accountConfirmationRoutes } from './entrant/winner/account-confirmation.routes.tsx'
import { accountsRoutes } from './entrant/winner/accounts.routes.tsx'
import { splitRoutes } from './entrant/winner/split.routes.tsx'
import { pressApprovalRoutes } from './entrant/winner/press-approval.routes.tsx'
import { pressPicturesRoutes } from './entrant/winner/press-pictures.routes.tsx'
import { pressRoutes } from './entrant/winner/press.routes.tsx'
import { winnerRoutes } from './entrant/winner/winner.routes.tsx'
import { callBackRoutes } from './office/winners/call-back.routes.tsx'
import { officePressRoutes } from './office/winners/press.routes.ts'
import { officeWinnerRoutes } from './office/winners/winner.routes.tsx'
import { winnersListRoutes } from './office/winners/winners.routes.tsx'
import { shareRoutes } from './partner/share.routes.tsx'
import { winnerPictureRoutes } from './public/winner-picture.routes.ts'

/** From the congratulation to the payment. */
export const winnersRoutes: Web[] = [
  winnerRoutes,
  pressRoutes,
  pressApprovalRoutes,
  pressPicturesRoutes,
  winnerPictureRoutes,
  splitRoutes,
  shareRoutes,
  accountsRoutes,
  accountConfirmationRoutes,
  winnersListRoutes,
  callBackRoutes,
  officePressRoutes,
  officeWinnerRoutes,
]
