import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, openSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileTooLarge, type StoredFile } from './files.ts'

/** Streams into a new file of `folder`, hashing and counting; fsynced when it resolves, gone when it fails. */
export async function receive(content: Readable, maxBytes: number, folder: string): Promise<StoredFile & { path: string }> {
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  let bytes = 0
  const measure = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > maxBytes) throw new FileTooLarge()
      hash.update(chunk)
      yield chunk
    }
  }
  // Opened at once: a sender who breaks off earlier than the stream would have opened it would leave a file after its removal.
  const fd = openSync(path, 'wx', 0o600)
  try {
    await pipeline(content, measure, createWriteStream(path, { fd, flush: true }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { path, sha256: hash.digest('hex'), bytes }
}
