import type { Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import { reportRoutes } from './public/report.routes.tsx'
import { remindOfCases } from './reminders.job.ts'
import { forgetCases } from './retention.job.ts'
import { caseRoutes } from './team/cases.routes.tsx'

/** The door: what site/, worker.ts and cli may use of what people write to the portal. */
export const feedbackRoutes: Web[] = [reportRoutes, caseRoutes]
export const feedbackTicks: Tick[] = [remindOfCases, forgetCases]
export { listCasesWaiting } from './desk.ts'
export { feedbackGallery } from './feedback-gallery.tsx'
export { previewForgottenCases } from './retention.job.ts'
export { senderKeeper } from './forget-cases.queries.ts'
