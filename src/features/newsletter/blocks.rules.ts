import { jsonInOrder } from '../../plain/same-json.ts'
import { sha256 } from '../../plain/sha256.ts'

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

/** By which a form names the block that it is about, wherever that stands by then. */
export function markOf(block: Block): string {
  return sha256(new TextEncoder().encode(jsonInOrder(block))).join('-')
}

export type BlockMove = { act: 'up' | 'remove'; position: number; mark: string }

/** As they are when it is one further up or gone already, as after a first click. Null: it stands elsewhere by now. */
export function movedBlocks(blocks: Block[], { act, position, mark }: BlockMove): Block[] | null {
  const marks = blocks.map(markOf)
  if (marks[position - 1] === mark) return act === 'up' ? movedUp(blocks, position) : withoutBlock(blocks, position)
  const isDone = act === 'up' ? marks[position - 2] === mark : !marks.includes(mark)
  return isDone ? blocks : null
}

function withoutBlock(blocks: Block[], position: number): Block[] {
  return blocks.filter((_, index) => index !== position - 1)
}

/** The first stays where it is. */
function movedUp(blocks: Block[], position: number): Block[] {
  const block = blocks[position - 1]
  const before = blocks[position - 2]
  if (!block || !before) return blocks
  return [...blocks.slice(0, position - 2), block, before, ...blocks.slice(position)]
}

export function whenAndWhere({ when, place }: { when: string; place: string }): string {
  return [when, place].filter(Boolean).join(' · ')
}
