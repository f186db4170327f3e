import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther } from '../../../platform/web.ts'
import { unsettledForm } from '../issue.form.ts'
import { lockIssue, recordCancellation } from '../issues.queries.ts'
import { lockUnsettled, recordSettled } from '../sending/unsettled.queries.ts'
import { recordDecision, wasDecided } from '../sending/decision.queries.ts'
import { NOBODY_WAITS, NOTHING_UNSETTLED } from '../words.page.tsx'
import { askedIssue, showReleased } from './released-issue.ts'

const { draft, cancellation, unsettled } = paths.newsletter

/** What is done with an issue after its release. */
export const releasedIssueRoutes = routes()

releasedIssueRoutes.post(cancellation.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const issue = await askedIssue(c)
  if (!issue?.releasedAt) return c.notFound()
  const isStopped = await transact(c.var.deps.db, async (tx) => {
    const locked = await lockIssue(tx, issue.id)
    if (locked?.cancelledAt) return true
    return (await recordCancellation(tx, { id: issue.id, personId, at: await databaseNow(tx) })) > 0
  })
  return isStopped ? seeOther(c, draft.to({ issueId: issue.id })) : showReleased(c, issue, { form: NOBODY_WAITS })
})

releasedIssueRoutes.post(unsettled.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const issue = await askedIssue(c)
  if (!issue?.releasedAt) return c.notFound()
  const form = unsettledForm.safeParse(await formValues(c))
  if (!form.success) return showReleased(c, issue, formErrors(form.error))
  const { act } = form.data
  const isDecided = await transact(c.var.deps.db, async (tx) => {
    await lockIssue(tx, issue.id)
    const mailIds = (await lockUnsettled(tx, issue.id)).map(({ mailId }) => mailId)
    if (mailIds.length === 0) return wasDecided(tx, { issueId: issue.id, act })
    await recordSettled(tx, mailIds, act)
    await recordDecision(tx, { issueId: issue.id, personId, act, recipients: mailIds.length, at: await databaseNow(tx) })
    return true
  })
  return isDecided ? seeOther(c, draft.to({ issueId: issue.id })) : showReleased(c, issue, { form: NOTHING_UNSETTLED })
})
