import markdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

type MarkdownProps = {
  text: string
  /** The level of the highest heading in the text, 2 when not given. */
  topLevel?: 2 | 3 | 4
}

/** Text that the office writes. HTML in it is shown as text; sanitising is the second lock on the same door. */
export function Markdown({ text, topLevel }: MarkdownProps) {
  return <div class="ik-prose" dangerouslySetInnerHTML={{ __html: markdownHtml(text, topLevel ?? 2) }} />
}

const parser = markdownIt({ html: false, linkify: false, typographer: false })

export function markdownHtml(text: string, topLevel: number): string {
  const tokens = parser.parse(text, {})
  const levels = tokens.filter((token) => token.type === 'heading_open').map((token) => levelOf(token.tag))
  const shift = levels.length > 0 ? topLevel - Math.min(...levels) : 0
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(levelOf(token.tag) + shift, 6)}`
  }
  return sanitizeHtml(parser.renderer.render(tokens, parser.options, {}), ALLOWED)
}

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'ul',
    'ol',
    'li',
    'a',
    'strong',
    'em',
    's',
    'code',
    'pre',
    'blockquote',
    'hr',
    'br',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'img',
  ],
  allowedAttributes: { a: ['href', 'title'], ol: ['start'], img: ['src', 'alt'] },
  // Pictures of our own alone: no page asks another host.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !/^\/[^/\\]/.test(attribs.src ?? ''),
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
}

const levelOf = (tag: string) => Number(tag.slice(1))
