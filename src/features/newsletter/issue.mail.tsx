import type { ComponentChildren } from 'preact'
import { brand } from '../../brand.ts'
import { paths } from '../../paths.ts'
import { MailLeaving, mailLeavingText, type MailLinks } from '../../subscribers/index.ts'
import { MailButton, mailHtml } from '../../ui/mail.tsx'
import { markdownHtml } from '../../ui/markdown.tsx'
import { markdownText } from '../../ui/markdown-text.ts'
import { whenAndWhere, type Block } from './blocks.rules.ts'

export type SentIssue = { title: string; blocks: Block[]; number: number | null }
type IssueMail = { issue: SentIssue; links: MailLinks; baseUrl: string }

const LINK = 'color:#2044aa'
const HEADING = 'margin:24px 0 4px;font-size:19px;line-height:26px'

/** Word for word the same in both parts. */
export function issueMail({ issue: { title, blocks, number }, links, baseUrl }: IssueMail) {
  const archived = number === null ? null : baseUrl + paths.newsletter.issue.to({ number: String(number) })
  const body = (
    <>
      {blocks.map((block, index) => (
        <BlockOfMail key={index} block={block} baseUrl={baseUrl} />
      ))}
      {archived ? (
        <p>
          <a href={archived} style={LINK}>
            Diese Ausgabe im Browser lesen
          </a>
        </p>
      ) : null}
      <MailLeaving links={links} />
    </>
  )
  const online = archived ? [`Diese Ausgabe im Browser lesen: ${archived}`] : []
  return {
    subject: title,
    html: mailHtml({ portal: brand.name, title, body, baseUrl }),
    text: [title, ...blocks.map((block) => blockText(block, baseUrl)), ...online, mailLeavingText(links)].join('\n\n'),
  }
}

function BlockOfMail({ block, baseUrl }: { block: Block; baseUrl: string }) {
  if (block.kind === 'text') return <Headed title={block.title}>{<Prose text={block.text} />}</Headed>
  const href = absolute(block.href, baseUrl)
  if (block.kind === 'call')
    return (
      <Headed title={block.title}>
        <Prose text={block.text} />
        <MailButton href={href} label={block.label} />
      </Headed>
    )
  return (
    <Headed title={block.title} href={href || undefined}>
      <p style="margin:4px 0 0">{block.kind === 'event' ? whenAndWhere(block) : block.summary}</p>
    </Headed>
  )
}

function Headed({ title, href, children }: { title: string; href?: string; children: ComponentChildren }) {
  const name = href ? (
    <a href={href} style={LINK}>
      {title}
    </a>
  ) : (
    title
  )
  return (
    <>
      {title === '' ? null : <h2 style={HEADING}>{name}</h2>}
      {children}
    </>
  )
}

function Prose({ text }: { text: string }) {
  return <div dangerouslySetInnerHTML={{ __html: markdownHtml(text, 3) }} />
}

function blockText(block: Block, baseUrl: string): string {
  if (block.kind === 'text') return lines(block.title, markdownText(block.text))
  const href = absolute(block.href, baseUrl)
  if (block.kind === 'call') return lines(block.title, markdownText(block.text), `${block.label}: ${href}`)
  return lines(block.title, block.kind === 'event' ? whenAndWhere(block) : block.summary, href)
}

function lines(...all: string[]): string {
  return all.filter(Boolean).join('\n')
}

function absolute(href: string, baseUrl: string): string {
  return href.startsWith('/') ? baseUrl + href : href
}
