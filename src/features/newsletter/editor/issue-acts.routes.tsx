import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../../platform/web.ts'
import { Discard } from '../../../ui/discard.tsx'
import { movingForm, onceForm } from '../issue.form.ts'
import { moveSending } from '../issue.rules.ts'
import { isDiscardedIssue, recordDiscard, recordMovedSending } from '../issue-acts.queries.ts'
import { changeIssueContent, lockIssue, recordIssue } from '../issues.queries.ts'
import { issueTrail, moveRefusalText, NO_SUCH_TIME } from '../words.page.tsx'
import { askedIssue, showReleased } from './released-issue.ts'

const { copy, discarding, draft, drafts, rescheduling } = paths.newsletter

/** Throwing a draft away, copying an issue, moving the instant of one that waits. */
export const issueActsRoutes = routes()

issueActsRoutes.get(discarding.pattern, async (c) => {
  requireRole(c, 'editor')
  const issue = await askedIssue(c)
  if (!issue || issue.releasedAt) return c.notFound()
  const to = { issueId: issue.id }
  const sentence = `Der Entwurf „${issue.title}“ mit seinen Bausteinen verschwindet für alle und kommt nicht wieder.`
  const body = <Discard action={discarding.to(to)} label="Entwurf endgültig verwerfen" back={draft.to(to)} sentence={sentence} />
  return show(c, { title: 'Entwurf verwerfen', trail: issueTrail(issue), body })
})

issueActsRoutes.post(discarding.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const id = c.req.param('issueId') ?? ''
  const isGone = await transact(c.var.deps.db, async (tx) => {
    const issue = await lockIssue(tx, id)
    if (!issue) return isDiscardedIssue(tx, id)
    if (issue.releasedAt) return false
    await recordDiscard(tx, { id, personId, at: await databaseNow(tx) })
    return true
  })
  return isGone ? seeOther(c, drafts.to()) : c.notFound()
})

issueActsRoutes.post(copy.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const issue = await askedIssue(c)
  if (!issue) return c.notFound()
  const { id } = onceForm.parse(await formValues(c))
  await transact(c.var.deps.db, async (tx) => {
    const by = { id, personId, at: await databaseNow(tx) }
    const { title, subjects, segments, blocks } = issue
    if (await recordIssue(tx, { ...by, title })) await changeIssueContent(tx, { ...by, change: { subjects, segments, blocks } })
  })
  return seeOther(c, draft.to({ issueId: id }))
})

issueActsRoutes.post(rescheduling.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const issue = await askedIssue(c)
  if (!issue?.releasedAt) return c.notFound()
  const form = movingForm.safeParse(await formValues(c))
  if (!form.success) return showReleased(c, issue, formErrors(form.error))
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(form.data.sendAt)) return showReleased(c, issue, { form: NO_SUCH_TIME })
  const wished = berlinInstant(form.data.sendAt)
  const because = await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const decision = moveSending((await lockIssue(tx, issue.id)) ?? issue, wished, at)
    if (!decision.ok) return decision.because
    if (decision.outcome !== 'unchanged') await recordMovedSending(tx, { id: issue.id, personId, at, ...decision.outcome })
    return null
  })
  return because ? showReleased(c, issue, { form: moveRefusalText[because] }) : seeOther(c, draft.to({ issueId: issue.id }))
})
