import { paths } from '../paths.ts'
import { requireRole } from '../people/index.ts'
import { transact } from '../platform/db.ts'
import { queueMail } from '../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../platform/web.ts'
import { mailingMail } from './mailing.mail.tsx'
import type { Mailing } from './mailing.rules.ts'
import { askedMailing, caseOf } from './mailing.routes.tsx'
import { missingFields, shownValues, type Recipient } from './merge.rules.ts'
import { previewPage } from './preview.page.tsx'
import type { RecipientSource } from './source.ts'

const { preview, trial } = paths.outbox

/** A mail's HTML carries inline styles; nothing else of it may live, and only our own preview frames it. */
const FRAMED = {
  'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
}

export function previewRoutes(sources: RecipientSource[]): Web {
  const web = routes()
  web.get(preview.pattern, async (c) => {
    requireRole(c, 'office')
    const asked = await askedPreview(c, sources, c.req.query('seite'))
    if (!asked) return c.notFound()
    const { mailing, recipient, position, count } = asked
    const mail = mailFor(c, mailing, recipient)
    if (c.req.query('ansicht') === 'html') return c.html(mail.html, 200, FRAMED)
    c.set('framesOwnFile', true)
    const missing = missingFields(mailing, recipient)
    const triedOn = c.req.query('probe') === undefined ? null : requireRole(c, 'office').email
    return show(c, previewPage({ mailing, recipient, position, count, mail, missing, triedOn }))
  })
  web.post(trial.pattern, async (c) => {
    const { email } = requireRole(c, 'office')
    const { seite } = (await formValues(c)) as { seite?: string }
    const asked = await askedPreview(c, sources, seite)
    if (!asked) return c.notFound()
    const { mailing, recipient, position } = asked
    const mail = mailFor(c, mailing, recipient)
    const { db, clock } = c.var.deps
    await transact(db, (tx) =>
      queueMail(tx, { ...mail, subject: `[Probe] ${mail.subject}`, recipient: email, queuedAt: clock.now() }),
    )
    return seeOther(c, preview.to({ mailingId: mailing.id }, { seite: position, probe: 'gesendet' }))
  })
  return web
}

/** As the office may see it. */
function mailFor(c: Ctx, mailing: Mailing, recipient: Recipient) {
  return mailingMail({ draft: mailing, values: shownValues(recipient), baseUrl: c.var.deps.config.baseUrl })
}

async function askedPreview(c: Ctx, sources: RecipientSource[], page = '1') {
  const mailing = await askedMailing(c)
  if (!mailing || mailing.releasedAt) return null
  const { recipients } = await caseOf(c, mailing, sources)
  const position = /^\d{1,6}$/.test(page) ? Number(page) : 1
  const recipient = recipients[position - 1]
  return recipient ? { mailing, recipient, position, count: recipients.length } : null
}
