import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'
import { keptBuild, ROOT } from './kept-build.ts'

/**
 * The portal's own modules in one file: loading some seven hundred one by one takes three times as long
 * (docs/decisions/0017-start.md).
 */
export async function bundledPortal(): Promise<string> {
  const folder = await keptBuild({ cache: 'portal', sources: '{bin,db,src}/**/*.{ts,tsx}', keep: 4, into: buildInto })
  return pathToFileURL(join(folder, 'portal.mjs')).href
}

async function buildInto(folder: string): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(ROOT, 'bin/portal.ts')],
    outfile: join(folder, 'portal.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [ownAddresses],
  })
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
