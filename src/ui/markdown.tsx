import markdownIt, { type Token } from 'markdown-it'
import { renderToString } from 'preact-render-to-string'
import sanitizeHtml from 'sanitize-html'
import type { Language } from '../plain/language.ts'
import { Picture, type DrawnPictures } from './picture.tsx'

type MarkdownProps = {
  text: string
  /** The level of the highest heading in the text, 2 when not given. */
  topLevel?: 2 | 3 | 4
  /** Smaller drawings of the pictures in it. */
  pictures?: DrawnPictures
  /** Emphasised words are of another language than the text. */
  emphasisIn?: Language
}

/** Text that the office writes. HTML in it is shown as text; sanitising is the second lock on the same door. */
export function Markdown({ text, topLevel, pictures, emphasisIn }: MarkdownProps) {
  const html = markdownHtml(text, topLevel ?? 2, pictures, emphasisIn)
  return <div class="ik-prose" dangerouslySetInnerHTML={{ __html: html }} />
}

const parser = markdownIt({ html: false, linkify: false, typographer: false })
parser.renderer.rules.image = (tokens, at, options, env, renderer) => {
  const token = tokens[at] as Token
  const src = String(token.attrGet('src') ?? '')
  const { pictures } = (env ?? {}) as { pictures?: DrawnPictures }
  const alt = renderer.renderInlineAsText(token.children ?? [], options, env)
  return renderToString(<Picture src={src} alt={alt} drawn={pictures?.get(src)} />)
}

export function markdownHtml(text: string, topLevel: number, pictures?: DrawnPictures, emphasisIn?: Language): string {
  const tokens = parser.parse(text, {})
  if (emphasisIn) for (const token of tokens.flatMap(({ children }) => children ?? [])) markLanguage(token, emphasisIn)
  const levels = tokens.filter((token) => token.type === 'heading_open').map((token) => levelOf(token.tag))
  const shift = levels.length > 0 ? topLevel - Math.min(...levels) : 0
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(levelOf(token.tag) + shift, 6)}`
  }
  return sanitizeHtml(parser.renderer.render(tokens, parser.options, { pictures }), ALLOWED)
}

function markLanguage(token: Token, language: Language): void {
  if (token.type === 'em_open') token.attrSet('lang', language)
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
    'picture',
    'source',
  ],
  selfClosing: ['img', 'br', 'hr', 'source'],
  allowedAttributes: {
    a: ['href', 'title'],
    em: ['lang'],
    ol: ['start'],
    img: ['src', 'alt', 'srcset', 'sizes', 'width', 'height'],
    source: ['type', 'srcset', 'sizes'],
  },
  // Pictures of our own alone: no page asks another host.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !/^\/[^/\\]/.test(attribs.src ?? ''),
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
}

const levelOf = (tag: string) => Number(tag.slice(1))
