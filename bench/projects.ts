import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startProcess, type ServerProcess } from '../test/server-process.ts'
import { timeOf } from './asking.ts'
import { median, residentMb, round } from './load.ts'
import { ALL_CORES, moveToCore, stayOnLoadCore, SYSTEM_CORE } from './programs.ts'
import { addressesOf, type Addresses } from './projects-addresses.ts'
import { ensureSize, nameOf, openStock, type Stock } from './projects-databases.ts'
import { figuresOf, say, sayFigures, type Figures } from './projects-figures.ts'
import { renew } from './projects-renewal.ts'
import { costOf } from './query-cost.ts'
import { readRecorded, slowest } from './recorded-queries.ts'

const SIZES = (process.env.SIZES ?? '5000,50000,500000').split(',').map(Number)
const KINDS = process.env.KINDS?.split(',')
const GOALS = { searchGrowth: 5, listP50: 25, slowestQueryMs: 200 }
const MOST_SLOW = 5

type Measured = { size: number; kinds: Map<string, Figures>; slowestMs: number; costliestMs: number }

/**
 * The directory with so many generated profiles beside the real ones. Each address of projects-addresses.ts is asked again and
 * again, one after the other (milliseconds until the last byte, and of processor time in server and database) and by sixteen at once
 * (requests per second); beside it its statements from bare pg in the same run. Searches are asked for as if for the first
 * time each time, and once more as by whoever goes on with one ("again").
 */
export async function measureProjects(): Promise<object> {
  const stock = await openStock()
  await seedAll(stock)
  stayOnLoadCore()
  await moveToCore(stock.postmaster, SYSTEM_CORE)
  const all: Measured[] = []
  for (const size of SIZES) all.push(await measureSize(stock, size))
  await moveToCore(stock.postmaster, ALL_CORES)
  await stock.close()
  return report(all)
}

async function seedAll(stock: Stock): Promise<void> {
  for (const [place, size] of SIZES.entries()) {
    const seconds = await ensureSize(stock, SIZES[place - 1] ?? 0, size)
    say(`${size} profiles: ${seconds === null ? 'there' : `the last ones seeded in ${seconds} s`}; load ${load()}`)
  }
}

async function measureSize({ dataDir, server, postmaster }: Stock, size: number): Promise<Measured> {
  const file = join(dataDir, `queries-${size}`)
  writeFileSync(file, '')
  const url = server.url(nameOf(size))
  const preload = new URL('./server-queries.ts', import.meta.url).href
  const portal = await startProcess({
    dataDir,
    core: Number(SYSTEM_CORE),
    env: { DATABASE_URL: url, TRUSTED_PROXIES: '1', BENCH_QUERIES: file, NODE_OPTIONS: `--import ${preload}` },
  })
  say(`${size} profiles; load ${load()}`)
  const addresses = addressesOf(await someSlugs(url))
  const list = portal.url + (addresses.list?.[0] ?? '')
  await sayBeginning(portal, list, url)
  const kinds = new Map<string, Figures>()
  for (const [kind, own] of Object.entries({ ...addresses, again: addresses.search ?? [] })) {
    if (KINDS && !KINDS.includes(kind)) continue
    const figures = await figuresOf(own, { portal, url, file, postmaster, list, anew: kind === 'search' })
    kinds.set(kind, figures)
    sayFigures(kind, figures)
  }
  const slow = await saySlowest(file, url)
  say(`  memory of the server at the end: ${residentMb(portal.pid)} MB; load ${load()}`)
  await portal.stop()
  return { size, kinds, ...slow }
}

/** A process begins, and a profile is published anew: how long the list takes then at most. */
async function sayBeginning(portal: ServerProcess, list: string, url: string): Promise<void> {
  const before = residentMb(portal.pid)
  const first = await timeOf(list)
  const after = residentMb(portal.pid)
  say(`  first list after the start, with the facet index being made: ${round(first)} ms, memory ${before} → ${after} MB`)
  const [usual, renewed]: [number[], number[]] = [[], []]
  for (let time = 0; time < 20; time += 1) usual.push(await timeOf(list))
  for (let time = 0; time < 5; time += 1) renewed.push(await renew(url, list, 1))
  say(`  list after a publication: at most ${round(Math.max(...renewed))} ms, otherwise ${round(median(usual))} ms`)
}

/** With what each costs the database by itself: on a busy machine a query waits longer than it works. */
async function saySlowest(file: string, url: string): Promise<Pick<Measured, 'slowestMs' | 'costliestMs'>> {
  const slow = slowest(readRecorded(file), MOST_SLOW)
  const costs: number[] = []
  for (const one of slow) {
    const cost = /^\s*(select|with)/.test(one.text) ? await costOf(url, one) : Number.NaN
    costs.push(cost)
    const text = one.text.replaceAll(/\s+/g, ' ').slice(0, 160)
    say(`  slow: ${round(one.ms)} ms, cpu ${round(cost)} ms, for ${decodeURIComponent(one.asked)}: ${text}`)
  }
  return { slowestMs: slow[0]?.ms ?? Number.NaN, costliestMs: Math.max(...costs.filter((cost) => !Number.isNaN(cost))) }
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
  const of = (measured: Measured, kind: keyof Addresses, figure: 'p50' | 'cpu') =>
    measured.kinds.get(kind)?.[figure] ?? Number.NaN
  const figures = {
    searchGrowth: round(of(largest, 'search', 'p50') / of(smallest, 'search', 'p50')),
    listP50: round(of(smallest, 'list', 'p50')),
    slowestQueryMs: round(largest.slowestMs),
    slowestQueryCpuMs: round(largest.costliestMs),
    searchGrowthCpu: round(of(largest, 'search', 'cpu') / of(smallest, 'search', 'cpu')),
  }
  const missed = Object.entries(GOALS).filter(([name, goal]) => !(figures[name as keyof typeof GOALS] <= goal))
  return { ...figures, goalsMet: missed.length === 0 }
}

const load = () => round(loadavg()[0] ?? 0, 1)
