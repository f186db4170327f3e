import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

type Build = {
  /** Beside others of its kind in node_modules/.cache; can be deleted at any time. */
  cache: string
  sources: string
  /** Of other versions that share the folder, a running one among them perhaps. */
  keep: number
  into: (folder: string) => Promise<unknown>
}

/** The folder with what is built from these sources, built when one of them has changed. */
export async function keptBuild({ cache, sources, keep, into }: Build): Promise<string> {
  const folder = join(ROOT, 'node_modules/.cache', cache, await keyOf(sources))
  if (await stat(folder).catch(() => null)) return folder
  // Beside and renamed: two that start together, or one that is killed, leave no half build.
  const draft = `${folder}.${process.pid}.${Date.now()}`
  await mkdir(draft, { recursive: true })
  await into(draft)
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
  await removeOlder(folder, keep)
  return folder
}

/** Content, not times of change: what git has checked out is as old as git likes. */
async function keyOf(pattern: string): Promise<string> {
  const sources = globSync(pattern, { cwd: ROOT }).sort()
  const hash = createHash('sha256').update(ROOT)
  for (const path of [...sources, 'package-lock.json', 'tsconfig.json']) {
    hash.update(`\0${path}\0`).update(await readFile(join(ROOT, path)))
  }
  return hash.digest('hex').slice(0, 20)
}

async function removeOlder(folder: string, keep: number): Promise<void> {
  const parent = dirname(folder)
  const others = (await readdir(parent)).map((name) => join(parent, name)).filter((path) => path !== folder)
  const dated = await Promise.all(others.map(async (path) => ({ path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 })))
  dated.sort((one, other) => other.at - one.at)
  await Promise.all(dated.slice(keep).map(({ path }) => rm(path, { recursive: true, force: true })))
}
