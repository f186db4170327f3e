import { requireRole } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Ctx } from '../../../platform/web.ts'
import { changeIssue, type ChangeRefusal, type Issue } from '../issue.rules.ts'
import { changeIssueContent, lockIssue, type IssueChange } from '../issues.queries.ts'

type Wish = { issueId: string; base: number; changeOf: (issue: Issue) => IssueChange }

/** Null when it was changed: what it becomes is found from what it is under the lock. */
export function change(c: Ctx, { issueId, base, changeOf }: Wish): Promise<ChangeRefusal | null> {
  const { personId } = requireRole(c, 'editor')
  return transact(c.var.deps.db, async (tx) => {
    const issue = await lockIssue(tx, issueId)
    if (!issue) return 'changed-meanwhile'
    const wished = changeOf(issue)
    const decision = changeIssue(issue, base, wished.blocks ?? [])
    if (!decision.ok) return decision.because
    await changeIssueContent(tx, { id: issueId, personId, at: await databaseNow(tx), change: wished })
    return null
  })
}
