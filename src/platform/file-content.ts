import { fileTypeFromBuffer } from 'file-type'
import { open } from 'node:fs/promises'
import { allow, refuse, type Decision } from '../plain/decision.ts'
import { ContentRefused, type ContentRefusal, type Sample } from './file-content-refusal.ts'
import { checkImage } from './file-content-image.ts'
import { checkPdf } from './file-content-pdf.ts'
import { checkDocument } from './file-content-zip.ts'

export type { ContentRefusal } from './file-content-refusal.ts'
export type KnownType = { mediaType: string; endings: readonly string[] }

const PDF = { mediaType: 'application/pdf', endings: ['pdf'] }
const DOCX = { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] }
const ODT = { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] }
const JPEG = { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] }
const PNG = { mediaType: 'image/png', endings: ['png'] }
const WEBP = { mediaType: 'image/webp', endings: ['webp'] }
const ACCEPTED: readonly KnownType[] = [PDF, DOCX, ODT, JPEG, PNG, WEBP]

/** For the accept attribute of a file field, which only helps choosing. */
export const acceptedEndings = ACCEPTED.flatMap((type) => type.endings.map((ending) => `.${ending}`))

const PREFIX_BYTES = 4096
const TAIL_BYTES = 66 * 1024

/** What the bytes at `path` are, whatever they are called; the ending must then fit. Never holds the file in memory. */
export async function checkContent(path: string, fileName: string): Promise<Decision<{ mediaType: string }, ContentRefusal>> {
  try {
    const sample = await sampleOf(path)
    const type = await typeOf(path, sample, fileName)
    if (!type.endings.includes(endingOf(fileName))) return refuse('wrong-ending')
    return allow({ mediaType: type.mediaType })
  } catch (error) {
    if (error instanceof ContentRefused) return refuse(error.because)
    throw error
  }
}

async function typeOf(path: string, sample: Sample, fileName: string): Promise<KnownType> {
  const { head } = sample
  if (sample.bytes === 0) throw new ContentRefused('empty')
  if (startsWith(head, '%PDF-')) return checkPdf(path, sample).then(() => PDF)
  if (startsWith(head, 'PK\x03\x04')) return (await checkDocument(path, sample, endingOf(fileName))) === 'docx' ? DOCX : ODT
  if (startsWith(head, '\xff\xd8\xff')) return checkImage(path, sample, 'jpeg').then(() => JPEG)
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return checkImage(path, sample, 'png').then(() => PNG)
  if (startsWith(head, 'RIFF') && head.toString('latin1', 8, 12) === 'WEBP')
    return checkImage(path, sample, 'webp').then(() => WEBP)
  throw new ContentRefused(await refusalOf(head))
}

const EXECUTABLE = ['MZ', '\x7fELF', '#!']

/** Why the bytes are not one of ours, as precisely as a person can use it. */
async function refusalOf(head: Buffer): Promise<ContentRefusal> {
  const text = head.toString('latin1').replaceAll('\0', '')
  if (EXECUTABLE.some((signature) => startsWith(head, signature))) return 'executable'
  if (startsWith(head, '\xd0\xcf\x11\xe0'))
    return head.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-office'
  if (/<svg[\s>]/i.test(text)) return 'svg'
  if (/<!doctype html|<(html|head|body|script|iframe)[\s>]/i.test(text)) return 'html'
  if (text.includes('%PDF-')) return 'mixed-content'
  if (/^PK(\x05\x06|\x07\x08)/.test(text)) return 'archive'
  return refusalByType((await fileTypeFromBuffer(head).catch(() => undefined))?.mime ?? '')
}

function refusalByType(mime: string): ContentRefusal {
  if (/zip|compressed|rar|tar|x-7z|x-xz|x-bzip|x-lz|zstd|x-arj|x-cpio|x-unix-archive/.test(mime)) return 'archive'
  if (/msdownload|x-elf|mach-binary|x-msi|x-shockwave|java|x-deb|x-rpm|wasm|apple-diskimage/.test(mime)) return 'executable'
  return 'unknown-type'
}

/** Only the last ending counts; a trailing dot leaves none. */
function endingOf(fileName: string): string {
  return /\.([^.]*)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.toString('latin1', 0, signature.length) === signature
}

async function sampleOf(path: string): Promise<Sample> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const part = async (length: number, position: number) => (await file.read(Buffer.alloc(length), 0, length, position)).buffer
    return {
      bytes: size,
      head: await part(Math.min(PREFIX_BYTES, size), 0),
      tail: await part(Math.min(TAIL_BYTES, size), Math.max(0, size - TAIL_BYTES)),
    }
  } finally {
    await file.close()
  }
}
