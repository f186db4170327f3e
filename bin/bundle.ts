import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/portal')
/** Of other versions that share the folder, a running one among them perhaps. */
const KEEP = 4

/**
 * The portal's own modules in one file: loading some seven hundred one by one takes three times as long
 * (docs/decisions/0017-start.md). Built when a source has changed; the folder can be deleted at any time.
 */
export async function bundledPortal(): Promise<string> {
  const folder = join(CACHE, await keyOfSources())
  const file = join(folder, 'portal.mjs')
  if (!(await stat(file).catch(() => null))) await buildInto(folder)
  return pathToFileURL(file).href
}

/** Content, not times of change: what git has checked out is as old as git likes. */
async function keyOfSources(): Promise<string> {
  const sources = globSync('{bin,db,src}/**/*.{ts,tsx}', { cwd: ROOT }).sort()
  const hash = createHash('sha256').update(ROOT)
  for (const path of [...sources, 'package-lock.json', 'tsconfig.json']) {
    hash.update(`\0${path}\0`).update(await readFile(join(ROOT, path)))
  }
  return hash.digest('hex').slice(0, 20)
}

/** Written beside and renamed: two that start together, or one that is killed, leave no half file. */
async function buildInto(folder: string): Promise<void> {
  const { build } = await import('esbuild')
  const draft = `${folder}.${process.pid}.${Date.now()}`
  await mkdir(draft, { recursive: true })
  await build({
    entryPoints: [join(ROOT, 'bin/portal.ts')],
    outfile: join(draft, 'portal.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [ownAddresses],
  })
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
  await removeOlder(folder)
}

/** Templates, migrations and data are found beside the source that names them, wherever the bundle lies. */
const ownAddresses: Plugin = {
  name: 'own addresses',
  setup: (esbuild) =>
    esbuild.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    }),
}

async function removeOlder(folder: string): Promise<void> {
  const parent = dirname(folder)
  const others = (await readdir(parent)).map((name) => join(parent, name)).filter((path) => path !== folder)
  const dated = await Promise.all(others.map(async (path) => ({ path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 })))
  dated.sort((one, other) => other.at - one.at)
  await Promise.all(dated.slice(KEEP).map(({ path }) => rm(path, { recursive: true, force: true })))
}
