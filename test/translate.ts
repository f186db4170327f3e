import { globSync } from 'node:fs'
import { keptBuild, ROOT } from '../bin/kept-build.ts'

const SOURCES = '{bin,src,test,db,bench,verify}/**/*.{ts,tsx}'

/**
 * Every module of ours as JavaScript, translated together and once for all processes of a run: each by itself and module by
 * module takes three times as long, on a machine that has never done it ten times. test/translated.ts loads it from here.
 */
export function translate(): Promise<string> {
  return keptBuild({ cache: 'tests', sources: SOURCES, keep: 2, into: translateInto })
}

async function translateInto(folder: string): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: ROOT,
    entryPoints: globSync(SOURCES, { cwd: ROOT }),
    outdir: folder,
    outbase: '.',
    format: 'esm',
    target: 'node24',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
  })
}
