import { create as contentDisposition } from 'content-disposition'
import { paths } from '../paths.ts'
import { readMail, readMails, type WrittenMail } from '../platform/mail-folder.ts'
import { routes, show, type Ctx } from '../platform/web.ts'
import { writtenMailPage, writtenMailsPage } from './written-mails.page.tsx'

/** Demo and development only: anybody may read what would have been mailed. */
export const writtenMailRoutes = routes()

/** A mail's HTML carries inline styles; nothing else of it may live. Links lead on. */
const SANDBOX = "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'"

writtenMailRoutes.get(paths.demo.mails.pattern, async (c) => {
  const { config } = c.var.deps
  if (config.mode === 'production') return c.notFound()
  return show(c, writtenMailsPage(await readMails(config.dataDir)))
})

writtenMailRoutes.get(paths.demo.mail.pattern, async (c) => {
  const { config } = c.var.deps
  if (config.mode === 'production') return c.notFound()
  const mail = await readMail(config.dataDir, c.req.param('mailId') ?? '')
  if (!mail) return c.notFound()
  if (c.req.query('ansicht') === 'html') return c.html(mail.html, 200, { 'Content-Security-Policy': SANDBOX })
  const attachment = c.req.query('anlage')
  if (attachment !== undefined) return download(c, mail.attachments[Number(attachment)])
  return show(c, writtenMailPage(mail))
})

function download(c: Ctx, attachment: WrittenMail['attachments'][number] | undefined): Response | Promise<Response> {
  if (!attachment) return c.notFound()
  return c.body(Buffer.from(attachment.contentBase64, 'base64'), 200, {
    'Content-Type': attachment.mediaType,
    'Content-Disposition': contentDisposition(attachment.fileName),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': SANDBOX,
  })
}
