import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../../platform/web.ts'
import { issueForm } from '../issue.form.ts'
import type { Issue } from '../issue.rules.ts'
import { findIssue } from '../issues.queries.ts'
import { listSegments, type SegmentSource } from '../segments.ts'
import { NEWSLETTERS } from '../subjects.ts'
import { changeRefusalText } from '../words.page.tsx'
import { change } from './change-issue.ts'
import { issueDetailsPage, type TypedDetails } from './issue-details.page.tsx'
import { askedIssue, showReleased } from './released-issue.ts'

const { details, draft } = paths.newsletter

/** Its subject and recipients. */
export function issueDetailsRoutes(sources: SegmentSource[]): Web {
  const web = routes()
  web.get(details.pattern, async (c) => {
    requireRole(c, 'editor')
    const issue = await askedIssue(c)
    return !issue || issue.releasedAt ? c.notFound() : showDetails(c, { issue, sources, typed: issue })
  })

  web.post(draft.pattern, async (c) => {
    requireRole(c, 'editor')
    const issue = await askedIssue(c)
    if (!issue) return c.notFound()
    const sent = await formValues(c)
    const form = issueForm.safeParse(sent)
    const typed = typedDetails(sent)
    if (!form.success) return showDetails(c, { issue, sources, typed, errors: formErrors(form.error) })
    const wished = { title: form.data.title, ...(await known(c, sources, form.data)) }
    const because = await change(c, { issueId: issue.id, base: form.data.base, changeOf: () => wished })
    if (!because) return seeOther(c, draft.to({ issueId: issue.id }))
    const standing = (await findIssue(c.var.deps.db, issue.id)) ?? issue
    return showDetails(c, { issue: standing, sources, typed, errors: { form: changeRefusalText[because] } })
  })
  return web
}

/** Only what there is, in its order. */
async function known(c: Ctx, sources: SegmentSource[], chosen: Pick<TypedDetails, 'subjects' | 'segments'>) {
  const offered = await listSegments(c.var.deps.db, sources)
  const keys = offered.flatMap(({ segments }) => segments.map(({ key }) => key))
  return {
    subjects: NEWSLETTERS.map(({ key }) => key).filter((key) => chosen.subjects.includes(key)),
    segments: keys.filter((key) => chosen.segments.includes(key)),
  }
}

/** For a form that comes back. */
function typedDetails(sent: Record<string, string | string[]>): TypedDetails {
  const list = (name: string) => [sent[name] ?? []].flat()
  return { title: list('title')[0] ?? '', subjects: list('subjects'), segments: list('segments') }
}

type Shown = { issue: Issue; sources: SegmentSource[]; typed: TypedDetails; errors?: FieldErrors }

async function showDetails(c: Ctx, { issue, sources, typed, errors }: Shown): Promise<Response> {
  if (issue.releasedAt) return showReleased(c, issue, errors)
  const offered = await listSegments(c.var.deps.db, sources)
  return show(c, issueDetailsPage({ issue, offered, typed, errors }), errors ? 422 : 200)
}
