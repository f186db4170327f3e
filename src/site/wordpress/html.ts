import { parseDocument } from 'htmlparser2'

type Node = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<Node, { attribs: Record<string, string> }>

/** How a text is written down: Markdown where it is shown as such, plain words elsewhere. */
export type Writing = {
  text: (text: string) => string
  heading: (level: number, text: string) => string
  strong: (text: string) => string
  emphasis: (text: string) => string
  link: (text: string, href: string) => string
  picture: (src: string, classes: string, alt: string) => string
  item: (mark: string, text: string) => string
  quote: (text: string) => string
  code: (text: string) => string
  row: (cells: string[], isHead: boolean) => string
  rule: string
  lineBreak: string
}

/** Whatever is no text: scripts, forms, drawings. */
const DROPPED =
  /^(script|style|noscript|template|svg|math|canvas|form|input|button|select|textarea|object|applet|head|title|map)$/
const BLOCK =
  /^(p|div|section|article|figure|figcaption|header|footer|main|aside|nav|address|details|summary|dl|dt|dd|fieldset|center|tbody|thead|tfoot)$/

/** Only what is known is written; everything else is its text. */
export function written(html: string, writing: Writing): string {
  return tidied(inside(parseDocument(html).children, writing))
}

/** The text alone, on one line: of titles. */
export function plainLine(html: string): string {
  const text = (nodes: Node[]): string => nodes.map((node) => (isElement(node) ? text(node.children) : wordsOf(node))).join('')
  return text(parseDocument(html).children).replace(/\s+/g, ' ').trim()
}

function isElement(node: Node): node is Element {
  return 'attribs' in node
}

function inside(nodes: Node[], writing: Writing): string {
  return nodes.map((node) => one(node, writing)).join('')
}

function one(node: Node, writing: Writing): string {
  if (isElement(node)) return DROPPED.test(node.name) ? '' : element(node, writing)
  return writing.text(wordsOf(node).replace(/\s+/g, ' '))
}

/** Of a comment or an instruction none. */
function wordsOf(node: Node): string {
  return 'data' in node && node.nodeType === 3 ? node.data : ''
}

const BY_NAME: Record<string, (node: Element, writing: Writing) => string> = {
  a: link,
  img: ({ attribs }, { picture }) => picture(attribs.src ?? '', attribs.class ?? '', attribs.alt ?? ''),
  iframe: framed,
  video: framed,
  audio: framed,
  embed: framed,
  br: (_, { lineBreak }) => lineBreak,
  hr: (_, { rule }) => block(rule),
  strong: (node, writing) => around(node, writing, writing.strong),
  b: (node, writing) => around(node, writing, writing.strong),
  em: (node, writing) => around(node, writing, writing.emphasis),
  i: (node, writing) => around(node, writing, writing.emphasis),
  code: (node, writing) => around(node, writing, writing.code),
  ul: list,
  ol: list,
  blockquote: (node, writing) => block(writing.quote(tidied(inside(node.children, writing)))),
  table,
}

function element(node: Element, writing: Writing): string {
  const known = BY_NAME[node.name]
  if (known) return known(node, writing)
  const level = /^h([1-6])$/.exec(node.name)?.[1]
  if (level) return heading(node, Number(level), writing)
  const text = inside(node.children, writing)
  return BLOCK.test(node.name) ? block(text) : text
}

function heading(node: Element, level: number, writing: Writing): string {
  const text = oneLine(inside(node.children, writing))
  return text === '' ? '' : block(writing.heading(level, text))
}

function link(node: Element, writing: Writing): string {
  const text = inside(node.children, writing)
  const href = node.attribs.href ?? ''
  return oneLine(text) === '' || !/^(https?:|mailto:|tel:|\/)/i.test(href) ? text : writing.link(text, href)
}

/** What cannot be shown from elsewhere is led to. */
function framed(node: Element, writing: Writing): string {
  const source = node.children.find((child) => isElement(child) && child.name === 'source')
  const src = node.attribs.src ?? (source && isElement(source) ? source.attribs.src : '') ?? ''
  return /^https?:/i.test(src) ? block(writing.link(writing.text(new URL(src).hostname), src)) : ''
}

/** Blanks at the edge stand outside of the signs, or they mean nothing. */
function around(node: Element, writing: Writing, write: (text: string) => string): string {
  const text = inside(node.children, writing)
  const words = text.trim()
  if (words === '' || words.includes('\n\n')) return text
  const [before = '', after = ''] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]]
  return before + write(words) + after
}

function list(node: Element, writing: Writing): string {
  const items = node.children.filter((child): child is Element => isElement(child) && child.name === 'li')
  const lines = items.map((item, index) =>
    writing.item(node.name === 'ol' ? `${index + 1}.` : '-', tidied(inside(item.children, writing))),
  )
  return block(lines.join('\n'))
}

function table(node: Element, writing: Writing): string {
  const rows = rowsIn(node).map((row) =>
    row.children.filter((cell): cell is Element => isElement(cell) && /^t[dh]$/.test(cell.name)),
  )
  const lines = rows.map((cells, index) =>
    writing.row(
      cells.map((cell) => oneLine(inside(cell.children, writing))),
      index === 0,
    ),
  )
  return block(lines.join('\n'))
}

function rowsIn(node: Element): Element[] {
  return node.children.filter(isElement).flatMap((child) => (child.name === 'tr' ? [child] : rowsIn(child)))
}

/** A line break before the end of a block is none. */
function block(text: string): string {
  return `\n\n${text.replace(/(?:\\?\n\s*)+$/, '').trim()}\n\n`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function tidied(text: string): string {
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n[ \t]+(?=\S)/g, (gap) => (gap.length > 2 ? gap : '\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
