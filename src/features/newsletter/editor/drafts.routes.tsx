import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { issueForm, newIssueForm, orderForm } from '../issue.form.ts'
import { isPublic, type Issue } from '../issue.rules.ts'
import { findProgress } from '../sending/progress.queries.ts'
import { findIssue, listIssues, recordIssue, type IssueChange } from '../issues.queries.ts'
import { movedUp, withoutBlock } from '../blocks.rules.ts'
import { NEWSLETTERS } from '../subjects.ts'
import { changeRefusalText } from '../words.page.tsx'
import { change } from './change-issue.ts'
import { draftPage } from './draft.page.tsx'
import { draftsPage } from './drafts.page.tsx'
import { releasedIssuePage } from './released.page.tsx'

const { drafts, draft, blockOrder } = paths.newsletter

/** The list, a new issue, its subject and recipients, and the order of its blocks. */
export const draftsRoutes = routes()

draftsRoutes.get(drafts.pattern, (c) => {
  requireRole(c, 'editor')
  return showDrafts(c, { id: crypto.randomUUID(), title: '' })
})

draftsRoutes.post(drafts.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const typed = await formValues(c)
  const form = newIssueForm.safeParse(typed)
  const text = (name: string) => [typed[name] ?? ''].flat()[0] ?? ''
  if (!form.success) return showDrafts(c, { id: text('id') || crypto.randomUUID(), title: text('title') }, formErrors(form.error))
  await transact(c.var.deps.db, async (tx) => recordIssue(tx, { ...form.data, personId, at: await databaseNow(tx) }))
  return seeOther(c, draft.to({ issueId: form.data.id }))
})

draftsRoutes.get(draft.pattern, async (c) => {
  requireRole(c, 'editor')
  const issue = await askedIssue(c)
  return issue ? showIssue(c, issue) : c.notFound()
})

draftsRoutes.post(draft.pattern, async (c) => {
  requireRole(c, 'editor')
  const issue = await askedIssue(c)
  if (!issue) return c.notFound()
  const typed = await formValues(c)
  const form = issueForm.safeParse(typed)
  if (!form.success) return showIssue(c, issue, formErrors(form.error))
  const subjects = NEWSLETTERS.map(({ key }) => key).filter((key) => form.data.subjects.includes(key))
  return decide(c, issue, { base: form.data.base, changeOf: () => ({ title: form.data.title, subjects }) })
})

draftsRoutes.post(blockOrder.pattern, async (c) => {
  requireRole(c, 'editor')
  const issue = await askedIssue(c)
  if (!issue) return c.notFound()
  const form = orderForm.safeParse(await formValues(c))
  if (!form.success) return showIssue(c, issue, formErrors(form.error))
  const move = form.data.act === 'up' ? movedUp : withoutBlock
  const position = Number(c.req.param('number'))
  return decide(c, issue, { base: form.data.base, changeOf: ({ blocks }) => ({ blocks: move(blocks, position) }) })
})

type Wish = { base: number; changeOf: (issue: Issue) => IssueChange }

async function decide(c: Ctx, issue: Issue, wish: Wish): Promise<Response> {
  const because = await change(c, { issueId: issue.id, ...wish })
  if (!because) return seeOther(c, draft.to({ issueId: issue.id }))
  return showIssue(c, (await findIssue(c.var.deps.db, issue.id)) ?? issue, { form: changeRefusalText[because] })
}

export function askedIssue(c: Ctx): Promise<Issue | null> {
  return findIssue(c.var.deps.db, c.req.param('issueId') ?? '')
}

async function showDrafts(c: Ctx, values: { id: string; title: string }, errors?: FieldErrors): Promise<Response> {
  return show(c, draftsPage({ issues: await listIssues(c.var.deps.db), ...values, errors }), errors ? 422 : 200)
}

export async function showIssue(c: Ctx, issue: Issue, errors?: FieldErrors): Promise<Response> {
  const { db } = c.var.deps
  const status = errors ? 422 : 200
  if (!issue.releasedAt) return show(c, draftPage({ issue, errors }), status)
  const progress = await findProgress(db, issue.id)
  const isOut = isPublic(issue, await databaseNow(db))
  return show(c, releasedIssuePage({ issue, progress, isPublic: isOut, error: errors && Object.values(errors)[0] }), status)
}
