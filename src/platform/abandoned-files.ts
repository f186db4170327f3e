import { readdir, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes files that nobody has written to for so long, and folders that are empty then. Real time, not the demo's. */
export async function removeAbandoned(folder: string, olderThanMs: number): Promise<number> {
  let removed = 0
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      removed += await removeAbandoned(path, olderThanMs)
      await rmdir(path).catch(() => {})
    } else if (await isOld(path, olderThanMs)) {
      await rm(path, { force: true })
      removed += 1
    }
  }
  return removed
}

async function isOld(path: string, olderThanMs: number): Promise<boolean> {
  const facts = await stat(path).catch(() => null)
  return facts !== null && Date.now() - facts.mtimeMs > olderThanMs
}
