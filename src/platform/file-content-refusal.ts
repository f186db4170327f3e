export type ContentRefusal =
  | 'empty'
  | 'executable'
  | 'svg'
  | 'html'
  | 'archive'
  | 'old-office'
  | 'unknown-type'
  | 'wrong-ending'
  | 'damaged'
  | 'mixed-content'
  | 'encrypted'
  | 'macros'
  | 'active-content'
  | 'attached-files'
  | 'external-content'
  | 'nested-archive'
  | 'unpacks-too-large'
  | 'too-many-pixels'

/** Both ends of a file; the tail is long enough for a ZIP's directory record with the longest comment. */
export type Sample = { bytes: number; head: Buffer; tail: Buffer }

/** Leaves a check that is deep in a stream; never leaves file-content.ts. */
export class ContentRefused extends Error {
  readonly because: ContentRefusal
  constructor(because: ContentRefusal) {
    super(because)
    this.because = because
  }
}

const DIRECTORY_END = Buffer.from('PK\x05\x06', 'latin1')

/** Where a ZIP's directory record would begin so that unpackers accept it: its comment ends where the file ends. Or -1. */
export function zipEnd(tail: Buffer): number {
  for (let at = tail.lastIndexOf(DIRECTORY_END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(DIRECTORY_END, at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return at
  }
  return -1
}
