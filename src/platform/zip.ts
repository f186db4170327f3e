import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

type Bytes = string | Uint8Array
export type Zipped = {
  /** 'ordner/datei.pdf' */
  name: string
  /** A function is asked when its turn comes, so that many files are never open or in memory at once. When it fails, the ZIP breaks off. */
  content: Bytes | (() => Promise<Readable | Bytes>)
  /** Compressed already. */
  stored?: boolean
}

/** How often a download that takes long is asked whether it may go on (security.md AC-25: it stops within 10 s). */
const ASK_AGAIN_MS = 4_000

/**
 * A ZIP as it is made, never whole in memory. `mayGoOn` is asked while it is sent; a no breaks the download off, so that what has
 * arrived is no readable archive. Two files of one name would hide each other: the second gets a number.
 */
export function zipStream(
  files: AsyncIterable<Zipped> | Iterable<Zipped>,
  at: Date,
  mayGoOn: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const output = new PassThrough()
  const breakOff = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', breakOff)
  zip.outputStream.pipe(output)
  fill(zip, files, { at, output, breakOff }).catch(breakOff)
  return Readable.toWeb(Readable.from(guarded(output, mayGoOn))) as ReadableStream<Uint8Array>
}

type Filling = { at: Date; output: PassThrough; breakOff: (error: unknown) => void }

async function fill(zip: ZipFile, files: AsyncIterable<Zipped> | Iterable<Zipped>, { at, output, breakOff }: Filling) {
  const names = new Set<string>()
  for await (const { name, content, stored } of files) {
    const free = unused(name, names)
    if (typeof content !== 'function') zip.addBuffer(Buffer.from(content), free, { mtime: at })
    else
      zip.addReadStreamLazy(free, { mtime: at, compress: !stored }, (answer) => {
        content().then((found) => answer(null, asStream(found, { output, breakOff })), breakOff)
      })
  }
  zip.end()
}

/** yazl does not listen to what goes wrong with a stream it was given. */
function asStream(found: Readable | Bytes, { output, breakOff }: Pick<Filling, 'output' | 'breakOff'>): Readable {
  if (!(found instanceof Readable)) return Readable.from([Buffer.from(found)])
  const stop = () => found.destroy()
  found.once('error', breakOff)
  output.once('close', stop)
  found.once('close', () => output.off('close', stop))
  return found
}

async function* guarded(output: PassThrough, mayGoOn: () => Promise<boolean>): AsyncGenerator<Uint8Array> {
  let asked = Date.now()
  for await (const chunk of output) {
    const isDue = Date.now() - asked > ASK_AGAIN_MS
    if (isDue && !(await mayGoOn())) throw new Error('the right to this download has ended')
    if (isDue) asked = Date.now()
    yield chunk as Uint8Array
  }
}

function unused(name: string, names: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? []
  let free = name
  for (let number = 2; names.has(free.toLowerCase()); number += 1) free = `${stem}-${number}${ending}`
  names.add(free.toLowerCase())
  return free
}

/** A name that every system can unpack: no folders, none of the signs Windows forbids. */
export function zipName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '')
  return plain === '' ? '_' : plain
}
