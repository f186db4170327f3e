import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { startTestServer } from './database-server.ts'
import { debianPrograms } from './programs.ts'
import { shardsOf } from './shards.ts'
import { translate } from './translate.ts'

// node --import tsx test/run.ts <suite> [debian] [folder for the TAP files]: a suite on one database server in memory.

const STRUCTURE = ['test/boundaries.test.ts', 'test/tree.test.ts']
/** A step of `npm test` alone: a database server, PHP and a blog for one file. */
const WORDPRESS = 'src/site/wordpress/import-wordpress.test.ts'
const BROWSER = ['test/**/*.spec.ts', 'test/journeys/**/*.test.ts']
const suites: Record<string, () => string[]> = {
  structure: () => STRUCTURE,
  code: () =>
    globSync('{src,test,db,bin,bench,verify}/**/*.test.{ts,tsx}').filter(
      (file) => ![...STRUCTURE, ...browser(), WORDPRESS].includes(file),
    ),
  browser,
  wordpress: () => [WORDPRESS],
}

function browser(): string[] {
  return BROWSER.flatMap((pattern) => globSync(pattern))
}

const [suite = 'code', engine = 'embedded', reports = 'var/test'] = process.argv.slice(2)
const files = suites[suite]?.()
if (!files) throw new Error(`There is no suite ${suite}. Please choose one of: ${Object.keys(suites).join(', ')}`)

mkdirSync(reports, { recursive: true })
process.exitCode = files.length === 0 ? 0 : await run(files)

async function run(testFiles: string[]): Promise<number> {
  const translated = await translate()
  const server = await startTestServer(engine === 'debian' ? debianPrograms() : undefined)
  try {
    // Two more than cores: some only wait.
    const shards = shardsOf(testFiles, Math.max(2, availableParallelism()) + 2)
    const env = { NODE_ENV: 'test', TRANSLATED: translated, TEST_DATABASE_URL: server.url('postgres') }
    const codes = await Promise.all(shards.map((shard, index) => runShard(shard, index, env)))
    return Math.max(...codes)
  } finally {
    await server.stop()
  }
}

/** One process for many files: loading the portal takes longer than most of its tests. What the second says comes after the first. */
async function runShard(shard: string[], index: number, env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, [...options(index), ...shard], {
    stdio: ['ignore', index === 0 ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const said: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => said.push(part))
  const [code] = (await once(child, 'close')) as [number | null]
  process.stdout.write(Buffer.concat(said))
  return code ?? 1
}

function options(index: number): string[] {
  return [
    '--enable-source-maps',
    // There are more processes than cores: threads beside them and many small collections only cost.
    '--single-threaded-gc',
    '--max-semi-space-size=64',
    '--import',
    new URL('translated.ts', import.meta.url).href,
    '--test',
    '--test-isolation=none',
    '--test-timeout=300000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${join(reports, `${suite}-${engine}-${index}.tap`)}`,
  ]
}
