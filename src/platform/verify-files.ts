import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Db } from './db.ts'
import type { FileStore } from './files.ts'
import { listStoredHashes } from './scan-blob.queries.ts'

/** Every file that the database names, byte for byte; one sentence for each that is missing or changed. */
export async function verifyFiles(db: Db, files: FileStore): Promise<{ read: number; faults: string[] }> {
  const hashes = await listStoredHashes(db)
  const faults: string[] = []
  for (const sha256 of hashes) {
    const found = await hashOf(files, sha256).catch((error: NodeJS.ErrnoException) => error.code ?? error.message)
    if (found !== sha256) faults.push(`${sha256}: ${found === 'ENOENT' ? 'is missing' : `is not what it was (${found})`}`)
  }
  return { read: hashes.length, faults }
}

async function hashOf(files: FileStore, sha256: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(await files.get(sha256), hash)
  return hash.digest('hex')
}
