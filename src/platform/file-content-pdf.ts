import { createReadStream } from 'node:fs'
import { createInflate } from 'node:zlib'
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
const OVERLAP = 8 * 1024
const MAX_OBJECT_BYTES = 64 * 1024 * 1024

export async function checkPdf(path: string, { head, tail }: Sample): Promise<void> {
  if (zipEnd(tail) >= 0 || /<(html|script|svg|iframe|body)[\s>]/i.test(head.toString('latin1', 0, 1024)))
    throw new ContentRefused('mixed-content')
  const end = tail.lastIndexOf('%%EOF')
  if (end < 0) throw new ContentRefused('damaged')
  if (/[^\s\0]/.test(tail.toString('latin1', end + '%%EOF'.length))) throw new ContentRefused('mixed-content')
  const objectStreams = await scanBytes(path)
  let left = MAX_OBJECT_BYTES
  for (const offset of objectStreams) left -= await scanObjects(path, offset, left)
}

/** Answers where the compressed object streams begin: the objects in them are searched as well. */
async function scanBytes(path: string): Promise<Set<number>> {
  const streams = new Set<number>()
  let text = ''
  let end = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 128 * 1024 })) {
    text = text.slice(-OVERLAP) + (chunk as Buffer).toString('latin1')
    end += (chunk as Buffer).length
    refuseForbidden(text)
    for (const at of objectStreamsIn(text)) streams.add(end - text.length + at)
  }
  return streams
}

function refuseForbidden(text: string): void {
  const plain = withoutEscapes(text)
  const found = FORBIDDEN.find(([pattern]) => pattern.test(plain))
  if (found) throw new ContentRefused(found[1])
  // Nobody writes this name with escapes, unless what lies in the stream is not to be seen.
  if (plain !== text && count(plain) > count(text)) throw new ContentRefused('active-content')
}

/** Names may be written with #4a for J. */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function count(text: string): number {
  return text.match(OBJECT_STREAM)?.length ?? 0
}

/** An object stream is compressed plainly or not at all; any other way of writing it could not be looked into. */
function objectStreamsIn(text: string): number[] {
  return [...text.matchAll(OBJECT_STREAM)].flatMap((match) => {
    const start = /stream\r?\n/.exec(text.slice(match.index, match.index + OVERLAP / 2))
    if (!start) return []
    const dictionary = text.slice(text.lastIndexOf(' obj', match.index), match.index + start.index)
    if (/\/(LZW|ASCII85|ASCIIHex|RunLength|Crypt)|\/Predictor\s+(?!1\b)\d/.test(dictionary))
      throw new ContentRefused('active-content')
    return /\/(FlateDecode|Fl)\b/.test(dictionary) ? [match.index + start.index + start[0].length] : []
  })
}

function refuseTooLarge(bytes: number, left: number): void {
  if (bytes > left) throw new ContentRefused('unpacks-too-large')
}

async function scanObjects(path: string, offset: number, left: number): Promise<number> {
  let text = ''
  let bytes = 0
  const source = createReadStream(path, { start: offset })
  const inflated = source.pipe(createInflate())
  try {
    for await (const chunk of inflated) {
      bytes += (chunk as Buffer).length
      refuseTooLarge(bytes, left)
      text = text.slice(-OVERLAP) + (chunk as Buffer).toString('latin1')
      refuseForbidden(text)
    }
  } catch (error) {
    throw error instanceof ContentRefused ? error : new ContentRefused('damaged')
  } finally {
    source.destroy()
    inflated.destroy()
  }
  return bytes
}
