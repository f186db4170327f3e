import { randomUUID } from 'node:crypto'
import {
  acceptForm,
  formRefusalText,
  isConnectionWithinLimit,
  MAILS_FROM_A_CONNECTION,
  sealForm,
  unsealForm,
} from '../../../outbox/index.ts'
import { clientAddress } from '../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { LimitReached } from '../../../platform/limit-reached.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findReceivedCase } from '../case.queries.ts'
import type { CaseKind } from '../case.rules.ts'
import { receiveReport } from './receive-report.ts'
import { barrierForm, contactForm } from './report.form.ts'
import { aboutForm, formPath, receivedPage, reportPage, type ReportValues } from './report.page.tsx'

export const reportRoutes = routes()

for (const kind of ['contact', 'barrier'] as const) {
  reportRoutes.get(formPath[kind].pattern, async (c) => {
    c.header('Cache-Control', 'private, no-store')
    const caseId = c.req.query('vorgang')
    if (!caseId) return show(c, reportPage({ kind, sealed: newForm(c, kind), values: { ...EMPTY, page: pageBefore(c) } }))
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
  const { form: sealed, website: trap, ...report } = form.data
  const decision = acceptForm({ trap, opened: unsealForm(c.var.deps.keys.encryption, aboutForm(kind), sealed) }, realNow())
  if (!decision.ok) {
    const errors = { form: formRefusalText[decision.because] }
    return showAgain(c, kind, { typed, errors, renew: decision.because === 'too-old' || decision.because === 'unsigned' })
  }
  const { id } = decision.outcome
  if (!(await isConnectionWithinLimit(c.var.deps.db, clientAddress(c)))) throw new LimitReached(MAILS_FROM_A_CONNECTION)
  const result = await receiveReport(c.var.deps, { assistive: '', ...report, id, kind })
  if (result === 'received') return seeOther(c, formPath[kind].to({ vorgang: id }))
  return showAgain(c, kind, { typed, errors: { form: formRefusalText['sent-already'] }, renew: true })
}

/** Like limits not the portal's clock, which stands still in a demo. */
function realNow(): Date {
  return new Date()
}

function newForm(c: Ctx, kind: CaseKind): string {
  return sealForm(c.var.deps.keys.encryption, aboutForm(kind), { id: randomUUID(), openedAt: realNow() })
}

/** Where somebody comes from within the portal; never the question behind it. */
function pageBefore(c: Ctx): string {
  const { baseUrl } = c.var.deps.config
  const before = c.req.header('referer') ?? ''
  if (!URL.canParse(before) || new URL(before).origin !== new URL(baseUrl).origin) return ''
  const { pathname } = new URL(before)
  return pathname === c.req.path || pathname === '/' ? '' : baseUrl + pathname
}

type Again = { typed: Typed; errors: FieldErrors; renew?: boolean }

function showAgain(c: Ctx, kind: CaseKind, { typed, errors, renew }: Again): Response {
  const text = (name: string) => [typed[name] ?? ''].flat().join('\n')
  const [subject, message, page, assistive, name, email] = ['subject', 'message', 'page', 'assistive', 'name', 'email'].map(text)
  const values = { subject, message, page, assistive, name, email } as ReportValues
  const sealed = renew || !text('form') ? newForm(c, kind) : text('form')
  return show(c, reportPage({ kind, sealed, values, errors }), 422)
}
