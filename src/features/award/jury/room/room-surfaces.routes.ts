import type { Web } from '../../../../platform/web.ts'
import { decisionFileRoutes } from '../../office/decision-file/decision-file.routes.tsx'
import { rankingRoutes } from '../ranking/ranking.routes.tsx'
import { meetingsRoutes } from './meetings.routes.tsx'
import { roomStreamRoutes } from './room-stream.routes.ts'
import { minutesRoutes } from './minutes.routes.tsx'
import { roomRoutes } from './room.routes.tsx'

/** The deliberation room and what it leaves behind. */
export const roomSurfaces: Web[] = [
  meetingsRoutes,
  roomStreamRoutes,
  roomRoutes,
  rankingRoutes,
  minutesRoutes,
  decisionFileRoutes,
]
