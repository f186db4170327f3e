import { paths } from '../../../paths.ts'
import { requireRole } from '../../../people/index.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { queueMail } from '../../../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../../../platform/web.ts'
import { onceForm, sendingForm } from '../issue.form.ts'
import { issueMail } from '../issue.mail.tsx'
import { releaseIssue, type Issue, type ReleaseRefusal } from '../issue.rules.ts'
import { lockIssue, recordRelease } from '../issues.queries.ts'
import { listRecipients, listSegments, type SegmentSource } from '../segments.ts'
import { issueReleaseRefusalText, NO_SUCH_TIME } from '../words.page.tsx'
import { askedIssue, showReleased } from './released-issue.ts'
import { issuePreviewPage } from './preview.page.tsx'
import { issueReleasePage } from './release.page.tsx'

const { draft, preview, trial, release } = paths.newsletter

/** A mail's HTML carries inline styles; nothing else of it may live, and only our own preview frames it. */
const FRAMED = {
  'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
}

const lookRoutes = routes()

lookRoutes.get(preview.pattern, async (c) => {
  const { email } = requireRole(c, 'editor')
  const issue = await askedIssue(c)
  if (!issue) return c.notFound()
  const mail = mailOf(c, issue)
  const look = c.req.query('ansicht')
  if (look) return c.html(look === 'dunkel' ? darkened(mail.html) : mail.html, 200, FRAMED)
  c.set('framesOwnFile', true)
  return show(
    c,
    issuePreviewPage({ issue, text: mail.text, trialId: crypto.randomUUID(), triedOn: c.req.query('probe') ? email : null }),
  )
})

lookRoutes.post(trial.pattern, async (c) => {
  const { email } = requireRole(c, 'editor')
  const { db } = c.var.deps
  const issue = await askedIssue(c)
  if (!issue) return c.notFound()
  const mail = mailOf(c, issue)
  const trialMail = { ...mail, subject: `[Probe] ${mail.subject}`, recipient: email }
  const onceKey = `newsletter-trial ${onceForm.parse(await formValues(c)).id}`
  await transact(db, async (tx) => queueMail(tx, { ...trialMail, onceKey, queuedAt: await databaseNow(tx) }))
  return seeOther(c, preview.to({ issueId: issue.id }, { probe: 'gesendet' }))
})

/** Looking at it as a mail, trying it on oneself, releasing it. */
export function issueReleaseRoutes(sources: SegmentSource[]): Web[] {
  const web = routes()
  web.get(release.pattern, async (c) => {
    requireRole(c, 'editor')
    const issue = await askedIssue(c)
    return !issue || issue.releasedAt ? c.notFound() : showRelease(c, { issue, sources }, { when: 'now', sendAt: '' })
  })

  web.post(release.pattern, async (c) => {
    const { personId } = requireRole(c, 'editor')
    const issue = await askedIssue(c)
    if (!issue) return c.notFound()
    const typed = await formValues(c)
    const form = sendingForm.safeParse(typed)
    const values = { when: String(typed.when ?? 'now'), sendAt: String(typed.sendAt ?? '') }
    if (!form.success) return showRelease(c, { issue, sources }, values, formErrors(form.error))
    const sendAt = form.data.when === 'now' ? null : instantOf(form.data.sendAt)
    if (sendAt === undefined) return showRelease(c, { issue, sources }, values, { sendAt: NO_SUCH_TIME })
    const because = await decide(c, { issue, sources, base: form.data.base, sendAt, personId })
    if (because === 'already-released') return showReleased(c, issue, { form: issueReleaseRefusalText[because] })
    if (because) return showRelease(c, { issue, sources }, values, { [fieldOf(because)]: issueReleaseRefusalText[because] })
    return seeOther(c, draft.to({ issueId: issue.id }))
  })
  return [lookRoutes, web]
}

type Releasing = { issue: Issue; sources: SegmentSource[]; base: number; sendAt: Date | null; personId: string }

/** Recipients are found anew under the lock: exactly these are frozen. */
function decide(c: Ctx, { issue: { id }, sources, base, sendAt, personId }: Releasing): Promise<ReleaseRefusal | null> {
  return transact(c.var.deps.db, async (tx) => {
    const issue = await lockIssue(tx, id)
    if (!issue) return 'changed-meanwhile'
    const recipients = await listRecipients(tx, issue, sources)
    const at = await databaseNow(tx)
    const decision = releaseIssue({ issue, base, recipients: recipients.length, sendAt }, at)
    if (!decision.ok) return decision.because
    if (decision.outcome === 'unchanged') return null
    const subscriberIds = recipients.map((recipient) => recipient.id)
    await recordRelease(tx, { id, personId, at, sendAt: decision.outcome.sendAt, subscriberIds })
    return null
  })
}

type Draft = { issue: Issue; sources: SegmentSource[] }

async function showRelease(
  c: Ctx,
  { issue, sources }: Draft,
  values: { when: string; sendAt: string },
  errors?: FieldErrors,
): Promise<Response> {
  const { db } = c.var.deps
  const recipients = (await listRecipients(db, issue, sources)).map(({ email }) => email)
  const chosen = (await listSegments(db, sources)).map((offered) => ({
    ...offered,
    segments: offered.segments.filter(({ key }) => issue.segments.includes(key)),
  }))
  return show(c, issueReleasePage({ issue, chosen, recipients, values, errors }), errors ? 422 : 200)
}

/** Links of no subscriber lead to the page about the newsletter. */
function mailOf(c: Ctx, issue: Issue) {
  const { baseUrl } = c.var.deps.config
  const page = baseUrl + paths.newsletter.page.to()
  return issueMail({ issue, links: { settings: page, leaving: page }, baseUrl })
}

function darkened(html: string): string {
  return html.replace('<body style="', '<body style="filter:invert(1) hue-rotate(180deg);')
}

/** Undefined for what is no time of day in Berlin. */
function instantOf(typed: string): Date | undefined {
  try {
    return berlinInstant(typed)
  } catch {
    return undefined
  }
}

function fieldOf(because: ReleaseRefusal): string {
  return because === 'in-the-past' ? 'sendAt' : 'form'
}
