import { databaseNow } from '../../../platform/clock.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import { show, type Ctx } from '../../../platform/web.ts'
import { isPublic, type Issue } from '../issue.rules.ts'
import { findIssue } from '../issues.queries.ts'
import { findAftermath } from '../sending/aftermath.queries.ts'
import { findProgress } from '../sending/progress.queries.ts'
import { releasedIssuePage } from './released.page.tsx'

export function askedIssue(c: Ctx): Promise<Issue | null> {
  return findIssue(c.var.deps.db, c.req.param('issueId') ?? '')
}

export async function showReleased(c: Ctx, issue: Issue, errors?: FieldErrors): Promise<Response> {
  const { db } = c.var.deps
  const progress = await findProgress(db, issue.id)
  const aftermath = await findAftermath(db, issue.id)
  const isOut = isPublic(issue, await databaseNow(db))
  const error = errors && Object.values(errors)[0]
  return show(
    c,
    releasedIssuePage({ issue, progress, aftermath, isPublic: isOut, copyId: crypto.randomUUID(), error }),
    errors ? 422 : 200,
  )
}
