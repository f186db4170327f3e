import type { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { ContentRefused, zipEnd, type Sample } from './file-content-refusal.ts'
import { checkMember, kindOf, nameRefusal, type MemberText } from './file-content-member.ts'

const MAX_MEMBERS = 2000
const MAX_BYTES = 200 * 1024 * 1024
const MAX_RATIO = 100
const MAX_TOTAL_RATIO = 50
/** Below this, repetitive XML packs better than the ratios allow and does no harm. */
const RATIO_MATTERS_FROM = 1024 * 1024
/** Between two members may lie a data descriptor and padding, not another file. */
const MAX_GAP = 64

/** A Word or OpenDocument text, looked at member by member; sizes are counted while unpacking, never believed. */
export async function checkDocument(path: string, sample: Sample, ending: string): Promise<'docx' | 'odt'> {
  const end = zipEnd(sample.tail)
  if (end < 0) throw new ContentRefused('damaged')
  if (end + 22 !== sample.tail.length) throw new ContentRefused('mixed-content')
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
    return await lookInto(zip, sample, ending).finally(() => zip.close())
  } catch (error) {
    throw error instanceof ContentRefused ? error : new ContentRefused('damaged')
  }
}

async function lookInto(zip: ZipFile, sample: Sample, ending: string): Promise<'docx' | 'odt'> {
  if (zip.entryCount > MAX_MEMBERS) throw new ContentRefused('unpacks-too-large')
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  const refusal = nameRefusal(entries.map((entry) => entry.fileName)) ?? structureRefusal(entries)
  if (refusal) throw new ContentRefused(refusal)
  await refuseHidden(zip, entries, sample)
  const texts: MemberText[] = []
  let total = 0
  for (const entry of entries) {
    const { bytes, text } = await unpack(zip, entry, MAX_BYTES - total)
    total += bytes
    texts.push({ name: entry.fileName, text })
  }
  if (total > RATIO_MATTERS_FROM && total > sample.bytes * MAX_TOTAL_RATIO) throw new ContentRefused('unpacks-too-large')
  return kindOf(texts, ending)
}

function structureRefusal(entries: Entry[]) {
  if (entries.some((entry) => entry.isEncrypted())) return 'encrypted'
  if (entries.some((entry) => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000)) return 'damaged'
  return null
}

/** Members lie one behind the other from the first byte to the directory: nothing before, between, behind, nothing twice. */
async function refuseHidden(zip: ZipFile, entries: Entry[], { tail, bytes }: Sample): Promise<void> {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of sorted) {
    refuseGap(end, entry.relativeOffsetOfLocalHeader)
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    end = fileDataStart + entry.compressedSize
  }
  const record = tail.length - 22
  const directory = tail.readUInt32LE(record + 16)
  refuseGap(end, directory)
  refuseGap(directory + tail.readUInt32LE(record + 12), bytes - 22)
}

function refuseGap(end: number, next: number): void {
  if (next < end || next - end > MAX_GAP) throw new ContentRefused('mixed-content')
}

async function unpack(zip: ZipFile, entry: Entry, left: number): Promise<{ bytes: number; text: string }> {
  if (entry.fileName.endsWith('/')) return { bytes: 0, text: '' }
  const content: Readable = await zip.openReadStreamPromise(entry)
  const look = checkMember(entry.fileName)
  let bytes = 0
  for await (const chunk of content) {
    bytes += (chunk as Buffer).length
    const tooDense = bytes > RATIO_MATTERS_FROM && bytes > entry.compressedSize * MAX_RATIO
    if (bytes > left || tooDense) throw new ContentRefused('unpacks-too-large')
    look.take(chunk as Buffer)
  }
  return { bytes, text: look.text() }
}
