import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { postmasterOf, startProcess, type ServerProcess } from '../test/server-process.ts'
import { askInTurn, timeOf } from './asking.ts'
import { cpuMs } from './cpu-time.ts'
import { loadOf, median, residentMb, round, share } from './load.ts'
import { allNumbers, onSystemCore, stayOnLoadCore } from './programs.ts'
import { addressesOf, type Addresses } from './projects-addresses.ts'
import { seedProfiles } from './projects-seed.ts'
import { readRecorded, slowest, statementsByPage, type Recorded } from './recorded-queries.ts'

const SIZES = (process.env.SIZES ?? '5000,50000,500000').split(',').map(Number)
const TIMES = Number(process.env.TIMES ?? 12)
const SECONDS = Number(process.env.SECONDS ?? 3)
const GOALS = { searchGrowth: 5, listP50: 25, slowestQueryMs: 200 }

type Figures = {
  p50: number
  p99: number
  perSecond: number
  cpu: number
  bareP50: number
  bareP99: number
  barePerSecond: number
}
type Measured = { size: number; kinds: Map<string, Figures>; slowest: { ms: number; asked: string; text: string } }

/**
 * The directory with so many generated profiles beside the real ones. Each address of projects-addresses.ts is asked again and
 * again, one after the other (milliseconds until the last byte, and of processor time in server and database) and by sixteen at once
 * (requests per second); beside it its statements from bare pg in the same run.
 */
export async function measureProjects(): Promise<object> {
  stayOnLoadCore()
  const dataDir = mkdtempSync('/var/tmp/ik-bench-')
  const all: Measured[] = []
  let seeded = 0
  for (const size of SIZES) {
    await seedUpTo(dataDir, seeded, size)
    seeded = size
    all.push(await measureSize(dataDir, size))
  }
  const cluster = realpathSync(join(dataDir, 'postgres')) // elsewhere when it is not ours to run (embedded-postgres-place.ts)
  for (const folder of [cluster, dataDir]) rmSync(folder, { recursive: true, force: true })
  return report(all)
}

/** The portal starts PostgreSQL and, the first time, makes the database with the real profiles. */
async function seedUpTo(dataDir: string, from: number, to: number): Promise<void> {
  const portal = await startProcess({ dataDir })
  const server = await startEmbeddedPostgres({ dataDir })
  const began = performance.now()
  try {
    await seedProfiles(server.url('interkommunal'), from, to)
  } finally {
    await portal.stop()
  }
  say(`${to} profiles: ${to - from} seeded in ${Math.round((performance.now() - began) / 1000)} s; load ${load()}`)
}

async function measureSize(dataDir: string, size: number): Promise<Measured> {
  const file = join(dataDir, `queries-${size}`)
  writeFileSync(file, '')
  const preload = new URL('./server-queries.ts', import.meta.url).href
  const portal = await startProcess({
    dataDir,
    core: 0,
    env: { TRUSTED_PROXIES: '1', BENCH_QUERIES: file, NODE_OPTIONS: `--import ${preload}` },
  })
  const server = await startEmbeddedPostgres({ dataDir })
  const url = server.url('interkommunal')
  const addresses = addressesOf(await someSlugs(url))
  const before = residentMb(portal.pid)
  const first = await timeOf(portal.url + (addresses.list?.[0] ?? ''))
  say(
    `  first list after the start, with the facet index being made: ${round(first)} ms, memory ${before} → ${residentMb(portal.pid)} MB`,
  )
  await sayRenewal(portal, url)
  const kinds = new Map<string, Figures>()
  for (const [kind, own] of Object.entries(addresses)) {
    kinds.set(kind, await figuresOf(portal, own, { url, file, dataDir }))
    sayFigures(kind, kinds.get(kind) as Figures)
  }
  const worst = slowest(readRecorded(file))
  say(`  slowest query: ${round(worst.ms)} ms for ${worst.asked}: ${worst.text.replaceAll(/\s+/g, ' ').slice(0, 160)}`)
  say(`  memory of the server at the end: ${residentMb(portal.pid)} MB; load ${load()}`)
  await portal.stop()
  return { size, kinds, slowest: worst }
}

async function figuresOf(
  portal: ServerProcess,
  own: string[],
  { url, file, dataDir }: { url: string; file: string; dataDir: string },
): Promise<Figures> {
  await askInTurn(portal.url, own, { times: 2 })
  const recordedBefore = readRecorded(file).length
  await askInTurn(portal.url, own, { times: 3, recorded: true })
  const pages = statementsByPage(await writtenSince(file, recordedBefore), own)
  const statements = `${file}.json`
  writeFileSync(statements, JSON.stringify(pages))
  const system = [portal.pid, postmasterOf(dataDir)?.pid ?? 0]
  const before = cpuMs(system)
  const ours = await askInTurn(portal.url, own, { times: TIMES })
  const cpu = (cpuMs(system) - before) / ours.length
  const bare = await allNumbers(onSystemCore('./bare-queries.ts', [url, statements, String(TIMES)]))
  const { perSecond } = await loadOf(portal.url, SECONDS, {}, own)
  return {
    p50: median(ours),
    p99: share(ours, 0.99),
    perSecond,
    cpu,
    bareP50: median(bare),
    bareP99: share(bare, 0.99),
    barePerSecond: Math.round(1000 / (bare.reduce((sum, one) => sum + one, 0) / bare.length)),
  }
}

/** The server writes as it goes. */
async function writtenSince(file: string, before: number): Promise<Recorded[]> {
  await new Promise((resolve) => setTimeout(resolve, 200))
  return readRecorded(file).slice(before)
}

/** A profile is published anew, while the list is asked for all the time: how long the list takes then at most. */
async function sayRenewal(portal: ServerProcess, url: string): Promise<void> {
  const list = portal.url + (addressesOf([]).list?.[0] ?? '')
  const usual: number[] = []
  for (let time = 0; time < 20; time += 1) usual.push(await timeOf(list))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    'update projects_published set status = status where ordinal = (select max(ordinal) from projects_published)',
  )
  await client.end()
  const times: number[] = []
  for (let time = 0; time < 20; time += 1) times.push(await timeOf(list))
  say(`  list after a publication: at most ${round(Math.max(...times))} ms, otherwise ${round(median(usual))} ms`)
}

async function someSlugs(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ slug: string }>(
    `select slug from projects_published where ordinal % greatest(1, (select max(ordinal) from projects_published) / 20) = 0 order by ordinal limit 20`,
  )
  await client.end()
  return rows.map(({ slug }) => slug)
}

function report(all: Measured[]): object {
  const smallest = all[0] as Measured
  const largest = all.at(-1) as Measured
  const of = (measured: Measured, kind: keyof Addresses) => measured.kinds.get(kind) as Figures
  const figures = {
    searchGrowth: round(of(largest, 'search').p50 / of(smallest, 'search').p50),
    listP50: round(of(smallest, 'list').p50),
    slowestQueryMs: round(largest.slowest.ms),
    searchGrowthCpu: round(of(largest, 'search').cpu / of(smallest, 'search').cpu),
  }
  const missed = Object.entries(GOALS).filter(([name, goal]) => figures[name as keyof typeof GOALS] > goal)
  return { ...figures, goalsMet: missed.length === 0 }
}

function sayFigures(kind: string, { p50, p99, perSecond, cpu, bareP50, bareP99, barePerSecond }: Figures): void {
  const ours = `${String(perSecond).padStart(6)}/s  p50 ${round(p50)} ms  p99 ${round(p99)} ms  cpu ${round(cpu)} ms`
  say(
    `  ${kind.padEnd(13)} ${ours}   bare pg ${String(barePerSecond).padStart(6)}/s  p50 ${round(bareP50)} ms  p99 ${round(bareP99)} ms`,
  )
}

const load = () => round(loadavg()[0] ?? 0, 1)
const say = (line: string) => process.stdout.write(`${line}\n`)
