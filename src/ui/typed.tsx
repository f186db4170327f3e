import type { ComponentChildren } from 'preact'

/**
 * A name or title that somebody typed, within a sentence or a line of ours. Written from right to left, or ending in a sign
 * that turns the direction, it must not rearrange the words around it.
 */
export function Typed({ children }: { children: ComponentChildren }) {
  return <bdi>{children}</bdi>
}
