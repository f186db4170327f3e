import { brand } from '../brand.ts'
import { mailHtml } from '../ui/mail.tsx'
import { Typed } from '../ui/typed.tsx'
import { MailLeaving, mailLeavingText, type MailLinks } from './leaving.mail.tsx'

/** `because`: titles of what the reader follows. */
export type DigestItem = { title: string; summary: string; link: string; note: string; because: string[] }
type DigestMail = { subject: string; items: DigestItem[]; more: number; links: MailLinks; baseUrl: string }

const LINK = 'color:#2044aa'
const SMALL = 'margin:0;font-size:15px;line-height:22px;color:#404565'

/** One heading for each thing, word for word the same in both parts. */
export function digestMail({ subject, items, more, links, baseUrl }: DigestMail) {
  const rest =
    more > 0 ? `Dazu ${more === 1 ? 'kommt eine weitere Neuigkeit' : `kommen ${more} weitere Neuigkeiten`} im Portal.` : null
  const body = (
    <>
      {items.map((item) => (
        <Item key={item.link} {...item} />
      ))}
      {rest ? <p>{rest}</p> : null}
      <MailLeaving links={links} />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [subject, ...items.map(plainItem), ...(rest ? [rest] : []), mailLeavingText(links)].join('\n\n'),
  }
}

function Item({ title, summary, link, note, because }: DigestItem) {
  return (
    <div style="margin:0 0 24px">
      <h2 style="margin:0 0 4px;font-size:19px;line-height:26px">
        <a href={link} style={LINK}>
          <Typed>{title}</Typed>
        </a>
      </h2>
      <p style={SMALL}>{reason(note, because)}</p>
      <p style="margin:4px 0 0">
        <Typed>{summary}</Typed>
      </p>
    </div>
  )
}

function plainItem({ title, summary, link, note, because }: DigestItem): string {
  return [title, reason(note, because), summary, link].filter(Boolean).join('\n')
}

function reason(note: string, because: string[]): string {
  return `${note} zu: ${because.join(', ')}`
}
