import markdownIt from 'markdown-it'

type Token = ReturnType<ReturnType<typeof markdownIt>['parse']>[number]
const parser = markdownIt({ html: false, linkify: false, typographer: false })

/** The words of a Markdown text for readers of plain text: lists keep their signs, links say where they lead. */
export function markdownText(text: string): string {
  const lists: { ordered: boolean; number: number }[] = []
  const blocks: string[] = []
  let mark = ''
  for (const token of parser.parse(text, {})) {
    if (token.type.endsWith('_list_open'))
      lists.push({ ordered: token.tag === 'ol', number: Number(token.attrGet('start') ?? 1) })
    if (token.type.endsWith('_list_close')) lists.pop()
    if (token.type === 'list_item_open') mark = markOf(lists)
    if (token.type === 'inline') blocks.push(`${'  '.repeat(Math.max(lists.length - 1, 0))}${mark}${inlineText(token)}`)
    if (token.type === 'inline') mark = ''
    if (token.type === 'fence' || token.type === 'code_block') blocks.push(token.content.trimEnd())
  }
  return blocks.join('\n\n').replace(/\n\n(?= *(?:- |\d+\. ))/g, '\n')
}

function markOf(lists: { ordered: boolean; number: number }[]): string {
  const list = lists.at(-1)
  return list?.ordered ? `${list.number++}. ` : '- '
}

function inlineText({ children }: Token): string {
  const links: { href: string; from: number }[] = []
  let text = ''
  for (const token of children ?? []) {
    if (token.type === 'link_open') links.push({ href: String(token.attrGet('href') ?? ''), from: text.length })
    else if (token.type === 'link_close') text += whereTo(links.pop(), text)
    else if (token.type.endsWith('break')) text += '\n'
    else text += token.content
  }
  return text
}

function whereTo(link: { href: string; from: number } | undefined, text: string): string {
  return link && text.slice(link.from) !== link.href ? `: ${link.href}` : ''
}
