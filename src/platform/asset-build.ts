import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { buildScripts } from './asset-scripts.ts'
import { buildStyles } from './asset-styles.ts'

export type BuiltAsset = {
  name: string
  /** With the hash of the content: the same address never means other bytes. */
  publicName: string
  type: string
  identity: Uint8Array<ArrayBuffer>
  br?: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
}

export type Source = { path: string; text: string }
export type Sources = {
  /** Changes whenever the result might. */
  key: string
  kern: string
  styles: Source[]
  /** Everything that may name a CSS class. */
  markup: Source[]
  islands: Source[]
}

const KERN_CSS = 'node_modules/@kern-ux/native/dist/kern.css'
const FONT_FILES = 'node_modules/@fontsource/fira-sans/files'

export async function sourcesOf(root: string): Promise<Sources> {
  const files = (await readdir(join(root, 'src'), { recursive: true })).filter(
    (path) => /\.(?:css|tsx|ts)$/.test(path) && !/\.test\.tsx?$/.test(path),
  )
  const all = await Promise.all(
    files.sort(uiFirst).map(async (path) => ({ path, text: await readFile(join(root, 'src', path), 'utf8') })),
  )
  const kern = await readFile(join(root, KERN_CSS), 'utf8')
  const hash = createHash('sha256').update(kern)
  for (const { path, text } of all) hash.update(path).update('\0').update(text).update('\0')
  return {
    key: hash.digest('hex').slice(0, 24),
    kern,
    styles: all.filter(({ path }) => path.endsWith('.css')),
    markup: all.filter(({ path }) => path.endsWith('.tsx') || path.endsWith('.element.ts')),
    islands: all.filter(({ path }) => path.endsWith('.element.ts')),
  }
}

/** The ground comes first, so that a feature's own style may differ from it. */
function uiFirst(a: string, b: string): number {
  const byPlace = Number(b.startsWith('ui/')) - Number(a.startsWith('ui/'))
  return byPlace || (a < b ? -1 : 1)
}

export async function buildAssets(root: string, sources: Sources): Promise<BuiltAsset[]> {
  const fonts = await Promise.all(FONTS.map(async ({ name, file }) => asset(name, await readFile(join(root, FONT_FILES, file)))))
  const styles = buildStyles(sources)
  const icons = await Promise.all(styles.icons.map(({ name, svg }) => asset(name, Buffer.from(svg))))
  const names = new Map([...fonts, ...icons].map(({ name, publicName }) => [name, publicName]))
  const css = styles.css.replace(/url\("?asset:([^")]+)"?\)/g, (_, name: string) => `url(/assets/${publicNameOf(names, name)})`)
  const scripts = await buildScripts(root, sources.islands)
  const rest = await Promise.all([
    asset('portal.css', Buffer.from(css)),
    ...scripts.map(({ name, code }) => asset(name, Buffer.from(code))),
  ])
  return [...fonts, ...icons, ...rest]
}

/** The extended sets are only fetched by pages that show such letters (unicode-range in fonts.css). */
const FONTS = [400, 600].flatMap((weight) =>
  ['latin', 'latin-ext'].map((set) => ({
    name: set === 'latin' ? `fira-sans-${weight}.woff2` : `fira-sans-extended-${weight}.woff2`,
    file: `fira-sans-${set}-${weight}-normal.woff2`,
  })),
)

function publicNameOf(names: Map<string, string>, name: string): string {
  const publicName = names.get(name)
  if (!publicName) throw new Error(`A style names the file ${name}, which is not built`)
  return publicName
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function asset(name: string, identity: Buffer): Promise<BuiltAsset> {
  const [stem, ending] = [name.replace(/\.[^.]+$/, ''), name.split('.').at(-1) as string]
  const hash = createHash('sha256').update(identity).digest('base64url').replace(/[-_]/g, '').slice(0, 10)
  const built = {
    name,
    publicName: `${basename(stem)}.${hash}.${ending}`,
    type: TYPES[ending] as string,
    identity: bytes(identity),
  }
  if (ending === 'woff2') return built
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  }
  return { ...built, br: bytes(await brotli(identity, { params })), gzip: bytes(await zip(identity, { level: 9 })) }
}

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer)
