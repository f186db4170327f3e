/**
 * Characters as people count them: an umlaut is one, also when it was typed as a letter and its dots; so is an emoji, and so is
 * a line break, which forms send as two. An emoji put together from others (a family) counts as many as it is made of: to count it
 * as one takes Intl.Segmenter, which not all browsers have, and browser and server must never disagree.
 */
export function characterCount(text: string): number {
  return [...text.replaceAll('\r\n', '\n').normalize('NFC')].length
}

const NEAR = 0.8

export function nearLimit(used: number, max: number): boolean {
  return used >= max * NEAR
}

/** For forms: no longer than the counter beside the field says, which a check of `length` would not be. */
export function fits(most: number): (text: string) => boolean {
  return (text) => characterCount(text) <= most
}
