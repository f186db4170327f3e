import { requireRole } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Ctx } from '../../../platform/web.ts'
import { changeIssue, type ChangeRefusal, type Issue, type IssueChange } from '../issue.rules.ts'
import { changeIssueContent, lockIssue } from '../issues.queries.ts'

type Wish = { issueId: string; base: number; changeOf: (issue: Issue) => IssueChange | null }

/** Null when it was changed: what it becomes is found from what it is under the lock. */
export function change(c: Ctx, { issueId, base, changeOf }: Wish): Promise<ChangeRefusal | null> {
  const { personId } = requireRole(c, 'editor')
  return transact(c.var.deps.db, async (tx) => {
    const issue = await lockIssue(tx, issueId)
    if (!issue) return 'changed-meanwhile'
    const decision = changeIssue(issue, { base, wished: changeOf(issue) })
    if (!decision.ok) return decision.because
    if (decision.outcome !== 'unchanged')
      await changeIssueContent(tx, { id: issueId, personId, at: await databaseNow(tx), change: decision.outcome })
    return null
  })
}
