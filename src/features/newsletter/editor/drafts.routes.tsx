import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../../platform/web.ts'
import { newIssueForm, orderForm } from '../issue.form.ts'
import type { Issue } from '../issue.rules.ts'
import { findIssue, listIssues, recordIssue } from '../issues.queries.ts'
import { listSegments, type SegmentSource } from '../segments.ts'
import { movedBlocks } from '../blocks.rules.ts'
import { changeRefusalText } from '../words.page.tsx'
import { change } from './change-issue.ts'
import { draftPage } from './draft.page.tsx'
import { draftsPage } from './drafts.page.tsx'
import { askedIssue, showReleased } from './released-issue.ts'

const { drafts, draft, blockOrder } = paths.newsletter

const FIRST = 1

/** The list, and a new issue. */
const listRoutes = routes()

listRoutes.get(drafts.pattern, (c) => {
  requireRole(c, 'editor')
  return showDrafts(c, { id: crypto.randomUUID(), title: '' })
})

listRoutes.post(drafts.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const typed = await formValues(c)
  const form = newIssueForm.safeParse(typed)
  const text = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  if (!form.success) return showDrafts(c, { id: text('id') || crypto.randomUUID(), title: text('title') }, formErrors(form.error))
  const { id, title } = form.data
  const isNew = await transact(c.var.deps.db, async (tx) => recordIssue(tx, { id, title, personId, at: await databaseNow(tx) }))
  // Whoever goes back to the form and writes another subject goes on from what it began, as long as that is all there is.
  if (!isNew) await change(c, { issueId: id, base: FIRST, changeOf: () => ({ title }) })
  return seeOther(c, draft.to({ issueId: id }))
})

/** What it is by now, and the order of its blocks. */
export function draftsRoutes(sources: SegmentSource[]): Web[] {
  const web = routes()
  web.get(draft.pattern, async (c) => {
    requireRole(c, 'editor')
    const issue = await askedIssue(c)
    return issue ? showIssue(c, sources, issue) : c.notFound()
  })

  web.post(blockOrder.pattern, async (c) => {
    requireRole(c, 'editor')
    const issue = await askedIssue(c)
    if (!issue) return c.notFound()
    const form = orderForm.safeParse(await formValues(c))
    if (!form.success) return showIssue(c, sources, issue, formErrors(form.error))
    const { base, ...move } = form.data
    const changeOf = ({ blocks }: Issue) => {
      const moved = movedBlocks(blocks, { ...move, position: Number(c.req.param('number')) })
      return moved && { blocks: moved }
    }
    const because = await change(c, { issueId: issue.id, base, changeOf })
    if (!because) return seeOther(c, draft.to({ issueId: issue.id }))
    return showIssue(c, sources, (await findIssue(c.var.deps.db, issue.id)) ?? issue, { form: changeRefusalText[because] })
  })
  return [listRoutes, web]
}

async function showDrafts(c: Ctx, values: { id: string; title: string }, errors?: FieldErrors): Promise<Response> {
  return show(c, draftsPage({ issues: await listIssues(c.var.deps.db), ...values, errors }), errors ? 422 : 200)
}

async function showIssue(c: Ctx, sources: SegmentSource[], issue: Issue, errors?: FieldErrors): Promise<Response> {
  if (issue.releasedAt) return showReleased(c, issue, errors)
  const offered = await listSegments(c.var.deps.db, sources)
  return show(c, draftPage({ issue, offered, errors }), errors ? 422 : 200)
}
