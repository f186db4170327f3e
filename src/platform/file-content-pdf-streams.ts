import { constants, inflateSync } from 'node:zlib'
import { ContentRefused } from './file-content-refusal.ts'

/** How far a dictionary may reach. No program writes longer ones; whoever does hides what its stream is. */
export const DICTIONARY_BYTES = 32 * 1024
const DICTIONARY = /\/(ObjStm|First)\b/
const STREAM = /(?<!end)stream[^\r\n]{0,64}(?:\r\n|\n|\r)/g
const FLATE = /\/Filter\s*(?:\/(?:FlateDecode|Fl)\b|\[\s*\/(?:FlateDecode|Fl)\s*\])/
/** Objects begin with pairs of numbers. */
const NUMBERS = /^(?:[\s\0]|%[^\r\n]*[\r\n])*\d+[\s\0]+\d+[\s\0]/
const SNIFFED_BYTES = 512

export type ObjectStream = { at: number; declared: boolean }

/**
 * Where compressed objects begin in this piece of a file. What a dictionary says is not believed: it may leave the type
 * away, and readers follow it nevertheless. So what unpacks to numbers counts as objects too.
 */
export function objectStreamsIn(text: string, isEnd: boolean): ObjectStream[] {
  refuseHiddenStreams(text, isEnd)
  return [...text.matchAll(STREAM)].flatMap((match): ObjectStream[] => {
    const at = match.index + match[0].length
    const dictionary = dictionaryBefore(text, match.index)
    if (dictionary !== null && areObjects(dictionary) && isPacked(dictionary)) return [{ at, declared: true }]
    return looksLikeObjects(text.slice(at, at + SNIFFED_BYTES)) ? [{ at, declared: false }] : []
  })
}

/** Names may be written with #4a for J. */
export function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A type without a stream near it: the stream lies too far away to be seen together with it. */
function refuseHiddenStreams(text: string, isEnd: boolean): void {
  for (const { index } of text.matchAll(/\/ObjStm\b/g)) {
    const following = text.slice(index, index + DICTIONARY_BYTES)
    const isComplete = isEnd || following.length === DICTIONARY_BYTES
    if (isComplete && following.search(STREAM) < 0) throw new ContentRefused('active-content')
  }
}

/** Null where the word is only a word. */
function dictionaryBefore(text: string, end: number): string | null {
  const from = Math.max(0, end - DICTIONARY_BYTES)
  const before = text.slice(from, end)
  const start = Math.max(...[...before.matchAll(/\d\s+obj\b/g)].map((match) => match.index))
  if (start >= 0) return withoutEscapes(before.slice(start)).replace(/%[^\r\n]*/g, '')
  const last = before.replace(/%[^\r\n]*[\r\n]/g, '').replace(/[\s\0]+$/, '')
  if (from > 0 && (last === '' || last.endsWith('>>'))) throw new ContentRefused('active-content')
  return null
}

function areObjects(dictionary: string): boolean {
  return DICTIONARY.test(dictionary) && (/\/ObjStm\b/.test(dictionary) || /\/N\b/.test(dictionary))
}

/** Objects are packed plainly or not at all; any other way of writing it could not be looked into. */
function isPacked(dictionary: string): boolean {
  const filters = dictionary.match(/\/Filter\b/g)?.length ?? 0
  if (filters > 1 || (filters === 1 && !FLATE.test(dictionary))) throw new ContentRefused('active-content')
  if (/\/(DecodeParms|DP)\s*\[?\s*\d|\/Predictor\b(?!\s+1\s*(\/|>>))|\/F\s*[(<\d]/.test(dictionary))
    throw new ContentRefused('active-content')
  return filters === 1
}

function looksLikeObjects(packed: string): boolean {
  if (packed.length < 2 || ((packed.charCodeAt(0) << 8) | packed.charCodeAt(1)) % 31 !== 0) return false
  try {
    const plain = inflateSync(Buffer.from(packed, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH })
    return NUMBERS.test(plain.toString('latin1', 0, 1024))
  } catch {
    return false
  }
}
