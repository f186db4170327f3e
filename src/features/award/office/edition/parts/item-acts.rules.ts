import type { Content, Item } from './field.ts'
import type { Part } from './part.ts'

/** What the buttons beside a row do to what is typed: 'add', 'remove-2', 'up-1', 'down-0'. Nothing is stored by it. */
export function afterAct(part: Part, content: Content, act: string): Content {
  const { list } = part
  if (!list || list.fixed) return content
  const { items } = content
  if (act === 'add') {
    const empty = Object.fromEntries(list.fields.map(({ name }) => [name, '']))
    return { ...content, items: [...items, { id: '', texts: { ...empty, ...list.begin(items.at(-1)) } }] }
  }
  const [, what, number] = /^(remove|up|down)-(\d{1,3})$/.exec(act) ?? []
  const index = Number(number)
  if (what === 'remove') return { ...content, items: items.filter((_, other) => other !== index) }
  return { ...content, items: what === 'up' ? swapped(items, index - 1) : what === 'down' ? swapped(items, index) : items }
}

/** The row and the one after it change places. */
function swapped(items: Item[], index: number): Item[] {
  const [first, second] = [items[index], items[index + 1]]
  if (!first || !second) return items
  return items.with(index, second).with(index + 1, first)
}

/** Buttons that only change what is on the page. */
export function isRowAct(act: string): boolean {
  return act === 'add' || /^(remove|up|down)-\d{1,3}$/.test(act)
}
