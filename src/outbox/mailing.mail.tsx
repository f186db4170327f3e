import { brand } from '../brand.ts'
import { mailHtml } from '../ui/mail.tsx'
import { markdownHtml } from '../ui/markdown.tsx'
import { markdownText } from '../ui/markdown-text.ts'
import { fillLine, fillMarkdown, type Draft, type Recipient } from './merge.rules.ts'

type Filled = { draft: Draft; values: Recipient['values']; baseUrl: string }

/** The mail to one recipient: Markdown as HTML, and the same words as plain text. */
export function mailingMail({ draft, values, baseUrl }: Filled) {
  const subject = fillLine(draft.subject, values)
  const markdown = fillMarkdown(draft.body, values)
  const body = <div dangerouslySetInnerHTML={{ __html: markdownHtml(markdown, 2) }} />
  return { subject, html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }), text: markdownText(markdown) }
}
