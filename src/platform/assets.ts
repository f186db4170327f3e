import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAssets, sourcesOf, type BuiltAsset } from './asset-build.ts'

export type Asset = BuiltAsset & { etag: string }

export type Assets = {
  /** Address by source name, 'portal.css' or 'character-count.js'; undefined when there is no such file. */
  url: (name: string) => string | undefined
  /** By the last part of the address, 'portal.3fGa81kQ2x.css'. */
  find: (publicName: string) => Asset | undefined
}

type Options = {
  /** Where src/ and node_modules/ are. */
  root: string
  /** Keeps the last build; keyed by content, so it can be deleted at any time. */
  cacheDir: string
}

/** The files that every page needs, built if their sources changed and held in memory. */
export async function openAssets({ root, cacheDir }: Options): Promise<Assets> {
  const sources = await sourcesOf(root)
  const folder = join(cacheDir, sources.key)
  const built = (await readCache(folder)) ?? (await buildAndKeep(root, sources, folder))
  const byName = new Map(built.map((asset) => [asset.name, asset]))
  const byPublicName = new Map(built.map((asset) => [asset.publicName, { ...asset, etag: `"${asset.publicName}"` }]))
  return {
    url: (name) => {
      const asset = byName.get(name)
      return asset && `/assets/${asset.publicName}`
    },
    find: (publicName) => byPublicName.get(publicName),
  }
}

async function buildAndKeep(root: string, sources: Awaited<ReturnType<typeof sourcesOf>>, folder: string): Promise<BuiltAsset[]> {
  const built = await buildAssets(root, sources)
  await writeCache(folder, built).catch(() => {}) // a folder that cannot be written costs the next start a second, nothing else
  return built
}

const MANIFEST = 'manifest.json'
type Entry = { name: string; publicName: string; type: string; encodings: string[] }

async function readCache(folder: string): Promise<BuiltAsset[] | null> {
  const manifest = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null)
  if (manifest === null) return null
  return Promise.all((JSON.parse(manifest) as Entry[]).map((entry) => readEntry(folder, entry)))
}

async function readEntry(folder: string, { name, publicName, type, encodings }: Entry): Promise<BuiltAsset> {
  const read = (ending: string) => readFile(join(folder, publicName + ending))
  const compressed = (encoding: string) => (encodings.includes(encoding) ? read(`.${encoding}`) : undefined)
  return { name, publicName, type, identity: await read(''), br: await compressed('br'), gzip: await compressed('gzip') }
}

/** Written beside and renamed: two processes that start together, or one that is killed, leave no half build. */
async function writeCache(folder: string, built: BuiltAsset[]): Promise<void> {
  const draft = `${folder}.${process.pid}.${Date.now()}`
  await mkdir(draft, { recursive: true })
  await Promise.all(built.flatMap(filesOf).map(([name, bytes]) => writeFile(join(draft, name), bytes)))
  const entries: Entry[] = built.map(({ name, publicName, type, br, gzip }) => ({
    name,
    publicName,
    type,
    encodings: [...(br ? ['br'] : []), ...(gzip ? ['gzip'] : [])],
  }))
  await writeFile(join(draft, MANIFEST), JSON.stringify(entries))
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
  await removeOlder(folder)
}

function filesOf({ publicName, identity, br, gzip }: BuiltAsset): [string, Uint8Array][] {
  const byEnding: [string, Uint8Array | undefined][] = [
    ['', identity],
    ['.br', br],
    ['.gzip', gzip],
  ]
  return byEnding.flatMap(([ending, bytes]) => (bytes ? [[publicName + ending, bytes]] : []))
}

/** A build in progress elsewhere has a dot in its name and stays; so do the last few of other versions that share the folder. */
async function removeOlder(folder: string): Promise<void> {
  const parent = join(folder, '..')
  const others = (await readdir(parent)).filter((name) => !name.includes('.') && join(parent, name) !== folder)
  await Promise.all(others.slice(0, -KEEP).map((name) => rm(join(parent, name), { recursive: true, force: true })))
}

const KEEP = 8
