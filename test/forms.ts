import { parseDocument } from 'htmlparser2'

export type Node = { name?: string; data?: string; attribs?: Record<string, string>; children?: Node[] }

export type FoundForm = {
  action: string
  /** What the form sends when nobody has filled in or chosen anything: hidden fields and the name of its first button. */
  untouched: Record<string, string>
}

/** Forms of a page that are sent by POST. */
export function formsOf(html: string): FoundForm[] {
  return nodesOf(parseDocument(html) as Node, 'form')
    .filter((form) => form.attribs?.['method'] === 'post')
    .map((form) => ({ action: form.attribs?.['action'] ?? '', untouched: Object.fromEntries(hiddenPairs(form)) }))
}

function hiddenPairs(form: Node): [string, string][] {
  const hidden = nodesOf(form, 'input').filter(({ attribs }) => attribs?.['type'] === 'hidden')
  const [button] = nodesOf(form, 'button').filter(({ attribs }) => attribs?.['type'] === 'submit')
  return [...hidden, button].flatMap((node) => {
    const { name = '', value = '' } = node?.attribs ?? {}
    return name === '' ? [] : [[name, value] as [string, string]]
  })
}

export function nodesOf(node: Node, name: string): Node[] {
  const below = (node.children ?? []).flatMap((child) => nodesOf(child, name))
  return node.name === name ? [node, ...below] : below
}
