import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { access, link, mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { FileDamaged, type FileStore, type StagedFile, type StoredFile } from './files.ts'
import { receive } from './files-receive.ts'

const STALE_MS = 24 * 60 * 60_000
const HASH = /^[0-9a-f]{64}$/

/** Files in `dir`/ab/cd/<hash>, half-written ones in `dir`/incoming. Left over from a crash, those are removed a day later. */
export function directoryFiles(dir: string): FileStore {
  const incoming = join(dir, 'incoming')
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  removeStale(incoming)
  const stage = async (content: Readable, maxBytes: number): Promise<StagedFile> => {
    const received = await receive(content, maxBytes, incoming)
    let kept: Promise<StoredFile> | undefined
    // A transaction that is tried again asks twice.
    return { ...received, keep: () => (kept ??= keep(dir, received)), discard: () => rm(received.path, { force: true }) }
  }
  return {
    stage,
    put: async (content, maxBytes) => (await stage(content, maxBytes)).keep(),
    remove: (sha256) => rm(pathOf(dir, sha256), { force: true }),
    get: async (sha256) => (await open(pathOf(dir, sha256), 'r')).createReadStream(),
    has: (sha256) =>
      access(pathOf(dir, sha256)).then(
        () => true,
        () => false,
      ),
  }
}

/** link, not rename: it refuses an existing name, so a stored file is never replaced. */
async function keep(dir: string, received: StoredFile & { path: string }): Promise<StoredFile> {
  const { path, sha256, bytes } = received
  const target = pathOf(dir, sha256)
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await link(path, target).catch((error) => sameFile(error, target, bytes))
    await syncFolders(dir, target)
    return { sha256, bytes }
  } finally {
    await rm(path, { force: true })
  }
}

async function sameFile(error: NodeJS.ErrnoException, target: string, bytes: number): Promise<void> {
  if (error.code !== 'EEXIST') throw error
  const existing = await stat(target)
  if (existing.size !== bytes) throw new FileDamaged(target)
}

/** Also when the file was there before: whoever put it may not have come to this line yet. */
async function syncFolders(dir: string, target: string): Promise<void> {
  const folder = dirname(target)
  for (const path of [folder, dirname(folder), dir]) {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

function pathOf(dir: string, sha256: string): string {
  if (!HASH.test(sha256)) throw new Error('not a SHA-256')
  return join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

function removeStale(incoming: string): void {
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name)
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
    if (Date.now() - mtimeMs > STALE_MS) rmSync(path, { force: true })
  }
}
