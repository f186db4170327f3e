import type { Web } from '../../platform/web.ts'
import { splitRoutes } from './entrant/winner/split.routes.tsx'
import { winnerRoutes } from './entrant/winner/winner.routes.tsx'
import { shareRoutes } from './partner/share.routes.tsx'

/** From the congratulation to the payment. */
export const winnersRoutes: Web[] = [winnerRoutes, splitRoutes, shareRoutes]
