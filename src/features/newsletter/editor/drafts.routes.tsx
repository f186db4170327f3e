import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../../platform/web.ts'
import { issueForm, newIssueForm, orderForm } from '../issue.form.ts'
import type { Issue } from '../issue.rules.ts'
import { findIssue, listIssues, recordIssue, type IssueChange } from '../issues.queries.ts'
import { listSegments, type SegmentSource } from '../segments.ts'
import { movedUp, withoutBlock } from '../blocks.rules.ts'
import { NEWSLETTERS } from '../subjects.ts'
import { changeRefusalText } from '../words.page.tsx'
import { change } from './change-issue.ts'
import { draftPage } from './draft.page.tsx'
import { draftsPage } from './drafts.page.tsx'
import { askedIssue, showReleased } from './released-issue.ts'

const { drafts, draft, blockOrder } = paths.newsletter

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
  await transact(c.var.deps.db, async (tx) => recordIssue(tx, { ...form.data, personId, at: await databaseNow(tx) }))
  return seeOther(c, draft.to({ issueId: form.data.id }))
})

/** Its subject and recipients, and the order of its blocks. */
export function draftsRoutes(sources: SegmentSource[]): Web[] {
  const web = routes()
  web.get(draft.pattern, async (c) => {
    requireRole(c, 'editor')
    const issue = await askedIssue(c)
    return issue ? showIssue(c, sources, issue) : c.notFound()
  })

  web.post(draft.pattern, async (c) => {
    requireRole(c, 'editor')
    const issue = await askedIssue(c)
    if (!issue) return c.notFound()
    const typed = await formValues(c)
    const form = issueForm.safeParse(typed)
    if (!form.success) return showIssue(c, sources, issue, formErrors(form.error))
    const subjects = NEWSLETTERS.map(({ key }) => key).filter((key) => form.data.subjects.includes(key))
    const known = (await listSegments(c.var.deps.db, sources)).flatMap((offered) => offered.segments.map(({ key }) => key))
    const segments = known.filter((key) => form.data.segments.includes(key))
    return decide(
      c,
      { issue, sources },
      { base: form.data.base, changeOf: () => ({ title: form.data.title, subjects, segments }) },
    )
  })

  web.post(blockOrder.pattern, async (c) => {
    requireRole(c, 'editor')
    const issue = await askedIssue(c)
    if (!issue) return c.notFound()
    const form = orderForm.safeParse(await formValues(c))
    if (!form.success) return showIssue(c, sources, issue, formErrors(form.error))
    const move = form.data.act === 'up' ? movedUp : withoutBlock
    const position = Number(c.req.param('number'))
    return decide(c, { issue, sources }, { base: form.data.base, changeOf: ({ blocks }) => ({ blocks: move(blocks, position) }) })
  })
  return [listRoutes, web]
}

type Wish = { base: number; changeOf: (issue: Issue) => IssueChange }

type Draft = { issue: Issue; sources: SegmentSource[] }

async function decide(c: Ctx, { issue, sources }: Draft, wish: Wish): Promise<Response> {
  const because = await change(c, { issueId: issue.id, ...wish })
  if (!because) return seeOther(c, draft.to({ issueId: issue.id }))
  return showIssue(c, sources, (await findIssue(c.var.deps.db, issue.id)) ?? issue, { form: changeRefusalText[because] })
}

async function showDrafts(c: Ctx, values: { id: string; title: string }, errors?: FieldErrors): Promise<Response> {
  return show(c, draftsPage({ issues: await listIssues(c.var.deps.db), ...values, errors }), errors ? 422 : 200)
}

async function showIssue(c: Ctx, sources: SegmentSource[], issue: Issue, errors?: FieldErrors): Promise<Response> {
  if (issue.releasedAt) return showReleased(c, issue, errors)
  const offered = await listSegments(c.var.deps.db, sources)
  return show(c, draftPage({ issue, offered, errors }), errors ? 422 : 200)
}
