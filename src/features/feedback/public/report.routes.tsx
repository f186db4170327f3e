import { formRefusalText, formToShow, keepConnectionWithinLimit, openForm, type FormRefusal } from '../../../outbox/index.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findReceivedCase } from '../case.queries.ts'
import type { CaseKind } from '../case.rules.ts'
import { receiveReport } from './receive-report.ts'
import { barrierForm, contactForm } from './report.form.ts'
import { formPath, receivedPage, reportPage, type ReportValues } from './report.page.tsx'

export const reportRoutes = routes()

for (const kind of ['contact', 'barrier'] as const) {
  reportRoutes.get(formPath[kind].pattern, async (c) => {
    c.header('Cache-Control', 'private, no-store')
    const caseId = c.req.query('vorgang')
    if (!caseId)
      return show(
        c,
        reportPage({ kind, sealed: formToShow(c.var.deps, about(kind), ''), values: { ...EMPTY, page: pageBefore(c) } }),
      )
    const received = await findReceivedCase(c.var.deps.db, kind, caseId)
    return received ? show(c, receivedPage(kind, received)) : c.notFound()
  })
  reportRoutes.post(formPath[kind].pattern, (c) => receive(c, kind))
}

const EMPTY: ReportValues = { subject: '', message: '', page: '', assistive: '', name: '', email: '' }
type Typed = Record<string, string | string[]>

async function receive(c: Ctx, kind: CaseKind): Promise<Response> {
  const typed = await formValues(c)
  const form = (kind === 'barrier' ? barrierForm : contactForm).safeParse(typed)
  if (!form.success) return showAgain(c, kind, { typed, errors: formErrors(form.error) })
  const { form: _, website: __, ...report } = form.data
  const decision = openForm(c.var.deps, about(kind), form.data)
  if (!decision.ok) {
    const { because } = decision
    return showAgain(c, kind, { typed, errors: { form: formRefusalText[because] }, because })
  }
  const { id } = decision.outcome
  await keepConnectionWithinLimit(c, decision.outcome)
  const result = await receiveReport(c.var.deps, { assistive: '', ...report, id, kind })
  if (result === 'received') return seeOther(c, formPath[kind].to({ vorgang: id }))
  return showAgain(c, kind, { typed: { ...typed, form: '' }, errors: { form: formRefusalText['sent-already'] } })
}

/** A form of one kind opens no case of the other. */
function about(kind: CaseKind): string {
  return `feedback ${kind}`
}

/** Which page a link means, else where somebody comes from within the portal; never the question behind it. */
function pageBefore(c: Ctx): string {
  const { baseUrl } = c.var.deps.config
  const meant = c.req.query('seite')
  const before = meant && /^\/[^/\\]/.test(meant) ? baseUrl + meant : (c.req.header('referer') ?? '')
  if (!URL.canParse(before) || new URL(before).origin !== new URL(baseUrl).origin) return ''
  const { pathname } = new URL(before)
  return pathname === c.req.path || pathname === '/' ? '' : baseUrl + pathname
}

type Again = { typed: Typed; errors: FieldErrors; because?: FormRefusal }

function showAgain(c: Ctx, kind: CaseKind, { typed, errors, because }: Again): Response {
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  const [subject, message, page, assistive, name, email] = ['subject', 'message', 'page', 'assistive', 'name', 'email'].map(text)
  const values = { subject, message, page, assistive, name, email } as ReportValues
  const sealed = formToShow(c.var.deps, about(kind), text('form'), because)
  return show(c, reportPage({ kind, sealed, values, errors }), 422)
}
