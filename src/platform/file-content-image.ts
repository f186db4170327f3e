import sharp from 'sharp'
import { ContentRefused, zipEnd, type Sample } from './file-content-refusal.ts'

const MAX_PIXELS = 40_000_000
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex')
const JPEG_END = Buffer.from('ffd9', 'hex')
/** What makes other programs take a picture for something else (JPEG with PHP, GIFAR, picture with PDF). */
const FOREIGN = /<\?php|<script|<html|<svg|%PDF-|PK\x03\x04/i

type Format = 'jpeg' | 'png' | 'webp'

/** Reads headers only: a picture that claims 100,000 by 100,000 points is refused before anything is unpacked. */
export async function checkImage(path: string, sample: Sample, format: Format): Promise<void> {
  const { width, height } = await sizeOf(path, format)
  if (width * height > MAX_PIXELS) throw new ContentRefused('too-many-pixels')
  if (zipEnd(sample.tail) >= 0 || FOREIGN.test(afterEnd(sample, format))) throw new ContentRefused('mixed-content')
}

async function sizeOf(path: string, format: Format): Promise<{ width: number; height: number }> {
  const metadata = await sharp(path, { limitInputPixels: false, pages: 1 })
    .metadata()
    .catch(() => null)
  if (metadata?.format !== format) throw new ContentRefused('damaged')
  return metadata
}

/** Cameras write more behind a JPEG's end (motion, depth); the other two formats end exactly. */
function afterEnd({ bytes, head, tail }: Sample, format: Format): string {
  if (format === 'jpeg') {
    const end = tail.lastIndexOf(JPEG_END)
    if (end < 0) throw new ContentRefused('damaged')
    return tail.toString('latin1', end + JPEG_END.length)
  }
  if (format === 'webp') return endsAt(bytes, 8 + head.readUInt32LE(4) + (head.readUInt32LE(4) % 2))
  const end = tail.lastIndexOf(PNG_END)
  if (end < 0) throw new ContentRefused('damaged')
  return endsAt(tail.length, end + PNG_END.length)
}

function endsAt(actual: number, expected: number): '' {
  if (actual !== expected) throw new ContentRefused(actual > expected ? 'mixed-content' : 'damaged')
  return ''
}
