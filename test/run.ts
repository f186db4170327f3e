import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { startTestServer } from './database-server.ts'
import { debianPrograms } from './programs.ts'

// node --import tsx test/run.ts <suite> [debian] [folder for the TAP file]: a suite on one database server in memory.

const STRUCTURE = ['test/boundaries.test.ts', 'test/tree.test.ts']
const BROWSER = ['test/**/*.spec.ts', 'test/journeys/**/*.test.ts']

const suites: Record<string, () => string[]> = {
  structure: () => STRUCTURE,
  code: () =>
    globSync('{src,test,db,bin,bench,verify}/**/*.test.{ts,tsx}').filter(
      (file) => !STRUCTURE.includes(file) && !browser().includes(file),
    ),
  browser,
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
    const child = spawn(process.execPath, [...options(), ...testFiles.sort()], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'test', TEST_DATABASE_URL: server.url('postgres') },
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code ?? 1
  } finally {
    await server.stop()
  }
}

function options(): string[] {
  return [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${suite === 'browser' ? 1 : Math.max(2, cpus().length)}`,
    '--test-timeout=300000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${join(reports, `${suite}-${engine}.tap`)}`,
  ]
}
