import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'

type MailHtml = {
  /** What the portal is called. */
  portal: string
  title: string
  body: ComponentChildren
  baseUrl: string
}

const INK = '#131525'
const MUTED = '#404565'
const BLUE = '#2044aa'
const LINE = '#c0c3d5'
const GROUND = '#f3f4f7'
/** Long German words and long hashes break: a mail is no wider than a phone. */
const BREAKS = 'word-break:break-word;overflow-wrap:anywhere'
const FONT = `font-family:'Fira Sans',Arial,Helvetica,sans-serif;font-size:17px;line-height:26px;color:${INK};${BREAKS}`

/** The HTML part of a mail. Mail programs know tables and inline styles, little else. The text part is the caller's. */
export function mailHtml(mail: MailHtml): string {
  const html = renderToString(
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
        <title>{mail.title}</title>
      </head>
      <body style={`margin:0;padding:0;background-color:${GROUND}`}>
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={`background-color:${GROUND}`}>
          <tr>
            <td align="center" style="padding:24px 12px">
              <Sheet {...mail} />
            </td>
          </tr>
        </table>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${html}`
}

function Sheet({ portal, title, body, baseUrl }: MailHtml) {
  const sheet = `width:100%;max-width:600px;background-color:#ffffff;border:1px solid ${LINE}`
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" style={sheet}>
      <tr>
        <td style={`${FONT};padding:20px 24px;border-bottom:4px solid ${BLUE};font-weight:bold`}>{portal}</td>
      </tr>
      <tr>
        <td style={`${FONT};padding:24px`}>
          <h1 style={`margin:0 0 16px;font-size:24px;line-height:32px;color:${INK};hyphens:auto`}>{title}</h1>
          {body}
        </td>
      </tr>
      <tr>
        <td style={`${FONT};font-size:15px;line-height:22px;color:${MUTED};padding:16px 24px 24px;border-top:1px solid ${LINE}`}>
          Diese Nachricht kommt vom Portal{' '}
          <a href={baseUrl} style={`color:${BLUE}`}>
            {portal}
          </a>
          .
        </td>
      </tr>
    </table>
  )
}

/** One clear thing to do; the address stands below it as text for programs that show no buttons. */
export function MailButton({ href, label }: { href: string; label: string }) {
  return (
    <>
      <p style="margin:24px 0 8px">
        <a
          href={href}
          style="display:inline-block;padding:12px 20px;background-color:#2044aa;color:#ffffff;text-decoration:none;font-weight:bold;border-radius:4px"
        >
          {label}
        </a>
      </p>
      <p style="margin:0 0 24px;font-size:15px;line-height:22px;word-break:break-all;color:#404565">{href}</p>
    </>
  )
}
