/** Taken over from where it stands, as it stands there at that moment. */
export type ChosenBlock =
  | { kind: 'news' | 'project'; title: string; summary: string; href: string }
  | { kind: 'event'; title: string; when: string; place: string; href: string }

/** What an issue is made of; in the order of the list. */
export type Block =
  | { kind: 'text'; title: string; text: string }
  | ChosenBlock
  | { kind: 'call'; title: string; text: string; label: string; href: string }
export type BlockKind = Block['kind']

export const BLOCK_KINDS = ['text', 'news', 'project', 'event', 'call'] as const
export const MOST_BLOCKS = 30

/** `position` counts from 1; one more than there are adds it at the end. */
export function withBlock(blocks: Block[], position: number, block: Block): Block[] {
  return [...blocks.slice(0, position - 1), block, ...blocks.slice(position)]
}

export function withoutBlock(blocks: Block[], position: number): Block[] {
  return blocks.filter((_, index) => index !== position - 1)
}

/** The first stays where it is. */
export function movedUp(blocks: Block[], position: number): Block[] {
  const block = blocks[position - 1]
  const before = blocks[position - 2]
  if (!block || !before) return blocks
  return [...blocks.slice(0, position - 2), block, before, ...blocks.slice(position)]
}

export function whenAndWhere({ when, place }: { when: string; place: string }): string {
  return [when, place].filter(Boolean).join(' · ')
}
