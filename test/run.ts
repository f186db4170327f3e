import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { startTestServer } from './database-server.ts'
import { debianPrograms } from './programs.ts'

// node --import tsx test/run.ts <suite> [debian] [folder for the TAP files]: a suite on one database server in memory.

const STRUCTURE = ['test/boundaries.test.ts', 'test/tree.test.ts']
/** A step of `npm test` alone: a database server, PHP and a blog for one file. */
const WORDPRESS = 'src/site/wordpress/import-wordpress.test.ts'
const BROWSER = ['test/**/*.spec.ts', 'test/journeys/**/*.test.ts']
/** Lasts about as long as all others of its suite together. */
const ALONE = 'test/accessibility.spec.ts'
/** A quarter of a minute and more each: dealt out first, so that no two of them meet before every process has one. */
const LONG = [
  'test/permissions/matrix.test.ts',
  'bench/plans.test.ts',
  'test/permissions/sheets.test.ts',
  'src/site/links.test.ts',
  'src/site/busy-database.test.ts',
  'src/features/award/entrant/autosave.test.ts',
  'src/features/projects/public/directory-patience.routes.test.ts',
  'bin/restore.test.ts',
  'bin/own-server.test.ts',
  'db/seeds/contest/prepare.test.ts',
  'src/features/award/jury/room/room-stream.routes.test.ts',
]

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
  const server = await startTestServer(engine === 'debian' ? debianPrograms() : undefined)
  try {
    const shards = shared(testFiles, Math.max(2, availableParallelism()) + 2)
    const codes = await Promise.all(shards.map((shard, index) => runShard(shard, index, server.url('postgres'))))
    return Math.max(...codes)
  } finally {
    await server.stop()
  }
}

/** The nth file goes to the nth process: neighbours, which often last alike, to different ones. Two more than cores: some only wait. */
function shared(testFiles: string[], processes: number): string[][] {
  const alone = testFiles.filter((file) => file === ALONE)
  const long = LONG.filter((file) => testFiles.includes(file))
  const short = testFiles.filter((file) => file !== ALONE && !LONG.includes(file)).sort()
  const parts = processes - alone.length
  const dealt = [...long, ...short]
  const shards = Array.from({ length: parts }, (_, shard) => dealt.filter((_file, index) => index % parts === shard))
  return [alone, ...shards].filter((shard) => shard.length > 0)
}

/** One process for many files: loading the portal takes longer than most of its tests. What the second says comes after the first. */
async function runShard(shard: string[], index: number, databaseUrl: string): Promise<number> {
  const child = spawn(process.execPath, [...options(index), ...shard], {
    stdio: ['ignore', index === 0 ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', TEST_DATABASE_URL: databaseUrl },
  })
  const said: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => said.push(part))
  const [code] = (await once(child, 'close')) as [number | null]
  process.stdout.write(Buffer.concat(said))
  return code ?? 1
}

function options(index: number): string[] {
  return [
    '--import',
    'tsx',
    '--test',
    '--test-isolation=none',
    '--test-timeout=300000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${join(reports, `${suite}-${engine}-${index}.tap`)}`,
  ]
}
