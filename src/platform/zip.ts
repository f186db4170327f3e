import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export type Zipped = { name: string; content: string | Uint8Array }

/** How often a download that takes long is asked whether it may go on (security.md AC-25: it stops within 10 s). */
const ASK_AGAIN_MS = 4_000

/**
 * A ZIP as it is made, never whole in memory as one. `mayGoOn` is asked while it is sent; a no breaks the download off, so that
 * what has arrived is no readable archive.
 */
export function zipStream(files: AsyncIterable<Zipped>, at: Date, mayGoOn: () => Promise<boolean>): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as NodeJS.ReadableStream & { destroy: (error: Error) => void }
  fill(zip, files, at).catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))))
  return Readable.toWeb(Readable.from(guarded(output, mayGoOn))) as ReadableStream<Uint8Array>
}

async function fill(zip: ZipFile, files: AsyncIterable<Zipped>, at: Date): Promise<void> {
  for await (const { name, content } of files) zip.addBuffer(Buffer.from(content), name, { mtime: at })
  zip.end()
}

async function* guarded(output: NodeJS.ReadableStream, mayGoOn: () => Promise<boolean>): AsyncGenerator<Uint8Array> {
  let asked = Date.now()
  for await (const chunk of output) {
    const isDue = Date.now() - asked > ASK_AGAIN_MS
    if (isDue && !(await mayGoOn())) throw new Error('the right to this download has ended')
    if (isDue) asked = Date.now()
    yield chunk as unknown as Uint8Array
  }
}
