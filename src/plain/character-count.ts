/** Characters as people count them: an emoji is one, and so is a line break, which forms send as two. */
export function characterCount(text: string): number {
  return [...text.replaceAll('\r\n', '\n')].length
}

const NEAR = 0.8

export function nearLimit(used: number, max: number): boolean {
  return used >= max * NEAR
}
