import type { Web } from '../../../platform/web.ts'
import { officeQuestionRoutes } from './office/question.routes.tsx'
import { publicationRoutes } from './office/publication.routes.tsx'
import { officeQuestionsRoutes } from './office/questions.routes.tsx'
import { askRoutes } from './public/ask.routes.tsx'
import { remarkRoutes } from './public/remark.routes.tsx'
import { voteRoutes } from './public/vote.routes.ts'

export { questionsGallery } from './questions-gallery.tsx'
export const questionRoutes: Web[] = [
  askRoutes,
  voteRoutes,
  remarkRoutes,
  officeQuestionsRoutes,
  officeQuestionRoutes,
  publicationRoutes,
]
