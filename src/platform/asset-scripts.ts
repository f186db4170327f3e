import { basename, join } from 'node:path'
import type { Source } from './asset-build.ts'

/** One file per island; esbuild is only loaded when something is to be built. */
export async function buildScripts(root: string, islands: Source[]): Promise<{ name: string; code: string }[]> {
  if (islands.length === 0) return []
  const { build } = await import('esbuild')
  const result = await build({
    absWorkingDir: root,
    entryPoints: islands.map(({ path }) => ({ in: join(root, 'src', path), out: basename(path, '.element.ts') })),
    outdir: 'assets',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  })
  return result.outputFiles.map((file) => ({ name: basename(file.path), code: file.text }))
}
