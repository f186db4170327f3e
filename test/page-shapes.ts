import { parseDocument } from 'htmlparser2'
import type { Node } from './forms.ts'

/** Attributes whose value decides how an element looks or what it is; of all others only whether they say something. */
const TELLING =
  /^(class|type|role|lang|hidden|disabled|open|checked|selected|inert|tabindex|viewBox|aria-(?!label|labelledby|describedby|controls|owns|activedescendant|value).*)$/

type Place = { above: string; shapes: Set<string> }

/**
 * What a page is built of: each element with its ancestors, attributes and kinds of children, the steps from heading to heading, and
 * its landmarks. Words, numbers and how often something is repeated do not count, so that two lists of different length are built
 * alike. Every rule that axe and html-validate know about looks at one of these.
 */
export function shapesOf(html: string): Set<string> {
  const shapes = new Set<string>()
  const document = parseDocument(html) as Node
  const elements = elementsIn(document)
  for (const element of elements) addShapes(element, { above: '', shapes })
  const all = elements.flatMap(withDescendants)
  for (const step of stepsOf(all.map(nameOf).filter((name) => /^h[1-6]$/.test(name)))) shapes.add(`heading ${step}`)
  shapes.add(
    `landmarks ${all
      .map(nameOf)
      .filter((name) => /^(header|nav|main|aside|footer|search)$/.test(name))
      .join(' ')}`,
  )
  return shapes
}

function addShapes(element: Node, { above, shapes }: Place): void {
  const path = `${above}>${nameOf(element)}${classesOf(element)}`
  const children = elementsIn(element)
  const says = (element.children ?? []).some((child) => (child.data ?? '').trim() !== '')
  shapes.add(`${path} ${attributesOf(element)} ${says ? 'says' : ''} ${runsOf(children.map(nameOf)).join(' ')}`)
  for (const child of children) addShapes(child, { above: path, shapes })
}

const elementsIn = (node: Node): Node[] => (node.children ?? []).filter((child) => child.attribs)
const withDescendants = (node: Node): Node[] => [node, ...elementsIn(node).flatMap(withDescendants)]
const nameOf = (node: Node): string => node.name ?? ''
const classesOf = ({ attribs }: Node): string => (attribs?.['class'] ? `.${attribs['class'].replaceAll(/\d+/g, '0')}` : '')

function attributesOf({ attribs = {} }: Node): string {
  const told = Object.entries(attribs).map(([name, value]) => `${name}=${TELLING.test(name) ? value : value.trim() !== ''}`)
  return told.sort().join(' ').replaceAll(/\d+/g, '0')
}

/** One after the other: `a a b` is `a+ b`. */
function runsOf(names: string[]): string[] {
  return names.flatMap((name, index) => {
    if (name === names[index - 1]) return []
    return [name === names[index + 1] ? `${name}+` : name]
  })
}

function stepsOf(names: string[]): string[] {
  return names.map((name, index) => `${names[index - 1] ?? ''}-${name}`)
}
