import { createReadStream } from 'node:fs'
import { createInflate } from 'node:zlib'
import { DICTIONARY_BYTES, objectStreamsIn, withoutEscapes } from './file-content-pdf-streams.ts'
import { ContentRefused, zipEnd, type ContentRefusal, type Sample } from './file-content-refusal.ts'

/**
 * Names that make a PDF act, hide or carry something. Searched in all bytes, not only outside of streams: a reader that
 * follows the cross-reference table finds objects wherever they lie. They are long enough not to appear by chance.
 */
const FORBIDDEN: readonly [RegExp, ContentRefusal][] = [
  [/\/Encrypt[\s<\d/]/, 'encrypted'],
  [/\/(JavaScript|Launch|RichMedia|Rendition)\b|\/XFA[\s[\d]/, 'active-content'],
  [/\/EmbeddedFiles?\b/, 'attached-files'],
]
const OBJECT_STREAM = /\/ObjStm\b/g
/** A dictionary before and one behind each place are seen whole. */
const OVERLAP = 2 * DICTIONARY_BYTES
const CHUNK_BYTES = 4 * OVERLAP
const MAX_OBJECT_BYTES = 64 * 1024 * 1024
/** Drawings begin with numbers like objects do, and maps are large. */
const MAX_SEEN_BYTES = 256 * 1024 * 1024

export async function checkPdf(path: string, { head, tail }: Sample): Promise<void> {
  if (zipEnd(tail) >= 0 || /<(html|script|svg|iframe|body)[\s>]/i.test(head.toString('latin1', 0, 1024)))
    throw new ContentRefused('mixed-content')
  const end = tail.lastIndexOf('%%EOF')
  if (end < 0) throw new ContentRefused('damaged')
  if (/[^\s\0]/.test(tail.toString('latin1', end + '%%EOF'.length))) throw new ContentRefused('mixed-content')
  await readPdf(path, refuseForbidden)
}

/** Shows all bytes in overlapping pieces, then what is packed into object streams. Throws ContentRefused where it cannot be unpacked. */
export async function readPdf(path: string, see: (text: string) => void): Promise<void> {
  const left = { declared: MAX_OBJECT_BYTES, seen: MAX_SEEN_BYTES }
  for (const [offset, kind] of await scanBytes(path, see))
    left[kind] -= await scanObjects({ path, offset, left: left[kind], see })
}

/** Answers where the compressed object streams begin: the objects in them are searched as well. */
async function scanBytes(path: string, see: (text: string) => void): Promise<Map<number, 'declared' | 'seen'>> {
  const streams = new Map<number, 'declared' | 'seen'>()
  let text = ''
  let end = 0
  const look = (isEnd: boolean) => {
    for (const { at, declared } of objectStreamsIn(text, isEnd))
      streams.set(end - text.length + at, declared || streams.get(end - text.length + at) === 'declared' ? 'declared' : 'seen')
  }
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    text = text.slice(-OVERLAP) + (chunk as Buffer).toString('latin1')
    end += (chunk as Buffer).length
    see(text)
    look(false)
  }
  look(true)
  return streams
}

function refuseForbidden(text: string): void {
  const plain = withoutEscapes(text)
  const found = FORBIDDEN.find(([pattern]) => pattern.test(plain))
  if (found) throw new ContentRefused(found[1])
  // Nobody writes this name with escapes, unless what lies in the stream is not to be seen.
  if (plain !== text && count(plain) > count(text)) throw new ContentRefused('active-content')
}

function count(text: string): number {
  return text.match(OBJECT_STREAM)?.length ?? 0
}

function refuseTooLarge(bytes: number, left: number): void {
  if (bytes > left) throw new ContentRefused('unpacks-too-large')
}

type Packed = { path: string; offset: number; left: number; see: (text: string) => void }

async function scanObjects({ path, offset, left, see }: Packed): Promise<number> {
  let text = ''
  let bytes = 0
  const source = createReadStream(path, { start: offset })
  const inflated = source.pipe(createInflate())
  try {
    for await (const chunk of inflated) {
      bytes += (chunk as Buffer).length
      refuseTooLarge(bytes, left)
      text = text.slice(-OVERLAP) + (chunk as Buffer).toString('latin1')
      see(text)
    }
  } catch (error) {
    throw error instanceof ContentRefused ? error : new ContentRefused('damaged')
  } finally {
    source.destroy()
    inflated.destroy()
  }
  return bytes
}
