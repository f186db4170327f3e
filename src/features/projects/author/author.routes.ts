import type { Web } from '../../../platform/web.ts'
import { changeRoutes } from './change.routes.tsx'
import { filesRoutes } from './files.routes.tsx'
import { uploadRoutes } from './upload.routes.tsx'
import { draftRoutes } from './draft.routes.tsx'
import { mergeRoutes } from './merge.routes.tsx'
import { newDraftRoutes } from './new-draft.routes.tsx'
import { newFromSourcesRoutes } from './new-from-sources.routes.tsx'
import { ownRoutes } from './own.routes.tsx'
import { previewRoutes } from './preview.routes.tsx'
import { stepHistoryRoutes } from './step-history.routes.tsx'
import { stepRoutes } from './step.routes.tsx'
import { recallRoutes } from './recall.routes.tsx'
import { submissionRoutes } from './submission.routes.tsx'
import { withdrawalRoutes } from './withdrawal.routes.tsx'

export const authorRoutes: Web[] = [
  ownRoutes,
  newDraftRoutes,
  newFromSourcesRoutes,
  draftRoutes,
  stepRoutes,
  stepHistoryRoutes,
  mergeRoutes,
  filesRoutes,
  uploadRoutes,
  previewRoutes,
  submissionRoutes,
  recallRoutes,
  changeRoutes,
  withdrawalRoutes,
]
