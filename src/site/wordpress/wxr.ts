import { Parser } from 'htmlparser2'
import { Unreadable, sourceOf, type WordPressExport } from './export.ts'
import { postOf, fileOf, termOf } from './wxr-items.ts'

/** An element of the file: its texts by name, and the elements that it holds. */
export type WxrElement = { name: string; attributes: Record<string, string>; text: string; children: WxrElement[] }

/** What is read as a whole, and let go again: an export may be larger than what should be held at once. */
const WHOLE = new Set(['item', 'wp:term', 'wp:category', 'wp:tag', 'wp:base_site_url', 'wp:base_blog_url', 'wp:wxr_version'])

/** "WordPress eXtended RSS", versions 1.0 to 1.2, as Tools → Export writes it. */
export async function readWxr(chunks: AsyncIterable<string>): Promise<WordPressExport> {
  const collected = collector()
  const parser = new Parser(collected.handler, { xmlMode: true, decodeEntities: true })
  for await (const chunk of chunks) parser.write(chunk)
  parser.end()
  return exportOf(collected.elements)
}

function collector() {
  const elements: WxrElement[] = []
  const open: WxrElement[] = []
  const handler = {
    onopentag(name: string, attributes: Record<string, string>) {
      if (open.length > 0 || WHOLE.has(name)) open.push({ name, attributes, text: '', children: [] })
    },
    ontext(text: string) {
      const innermost = open.at(-1)
      if (innermost) innermost.text += text
    },
    onclosetag() {
      const closed = open.pop()
      if (closed) (open.at(-1)?.children ?? elements).push(closed)
    },
  }
  return { elements, handler }
}

function exportOf(elements: WxrElement[]): WordPressExport {
  const named = (name: string) => elements.filter((element) => element.name === name)
  const site = named('wp:base_blog_url')[0]?.text ?? named('wp:base_site_url')[0]?.text ?? ''
  if (named('wp:wxr_version').length === 0 || !URL.canParse(site))
    throw new Unreadable('This is no WordPress export (WXR): it names neither its version nor the address of its site.')
  const items = named('item')
  const address = new URL(site.endsWith('/') ? site : `${site}/`)
  return {
    source: sourceOf(address),
    address,
    posts: items.flatMap((item) => postOf(item) ?? []),
    files: items.flatMap((item) => fileOf(item) ?? []),
    terms: elements.flatMap((element) => termOf(element) ?? []),
  }
}
