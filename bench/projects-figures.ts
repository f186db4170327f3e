import { writeFileSync } from 'node:fs'
import type { ServerProcess } from '../test/server-process.ts'
import { askInTurn } from './asking.ts'
import { cpuMs } from './cpu-time.ts'
import { loadOf, median, round, share } from './load.ts'
import { allNumbers, onSystemCore } from './programs.ts'
import { EVERYTHING, renew } from './projects-renewal.ts'
import { readRecorded, statementsByPage, type Recorded } from './recorded-queries.ts'

const TIMES = Number(process.env.TIMES ?? 12)
const SECONDS = Number(process.env.SECONDS ?? 3)

export type Figures = {
  p50: number
  p99: number
  perSecond: number
  cpu: number
  bareP50: number
  bareP99: number
  barePerSecond: number
}

type Asked = {
  portal: ServerProcess
  /** The database, the file of its statements, its postmaster, and the list without anything chosen. */
  url: string
  file: string
  postmaster: number
  list: string
  /** Each round with nothing of it in the portal's memory. */
  anew: boolean
}

/** Statements are recorded with nothing in the portal's memory, so that those are among them whose answers are kept afterwards. */
export async function figuresOf(own: string[], asked: Asked): Promise<Figures> {
  const { portal, url, file, postmaster } = asked
  await askInTurn(portal.url, own, { times: 2 })
  const recordedBefore = readRecorded(file).length
  await renew(url, asked.list, EVERYTHING)
  await askInTurn(portal.url, own, { times: 1, recorded: true })
  const pages = statementsByPage(await writtenSince(file, recordedBefore), own)
  await askInTurn(portal.url, own, { times: 2, recorded: true })
  const statements = `${file}.json`
  writeFileSync(statements, JSON.stringify(pages))
  const { ours, cpu } = await timesOf(own, asked, [portal.pid, postmaster])
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

async function timesOf(own: string[], { portal, url, list, anew }: Asked, system: number[]) {
  const ours: number[] = []
  let cpu = 0
  for (let round = 0; round < TIMES; round += 1) {
    if (anew) await renew(url, list, EVERYTHING)
    const before = cpuMs(system)
    ours.push(...(await askInTurn(portal.url, own, { times: 1 })))
    cpu += cpuMs(system) - before
  }
  return { ours, cpu: cpu / ours.length }
}

/** The server writes as it goes. */
async function writtenSince(file: string, before: number): Promise<Recorded[]> {
  await new Promise((resolve) => setTimeout(resolve, 200))
  return readRecorded(file).slice(before)
}

export function sayFigures(kind: string, { p50, p99, perSecond, cpu, bareP50, bareP99, barePerSecond }: Figures): void {
  const ours = `${String(perSecond).padStart(6)}/s  p50 ${round(p50)} ms  p99 ${round(p99)} ms  cpu ${round(cpu)} ms`
  say(
    `  ${kind.padEnd(13)} ${ours}   bare pg ${String(barePerSecond).padStart(6)}/s  p50 ${round(bareP50)} ms  p99 ${round(bareP99)} ms`,
  )
}

export const say = (line: string) => process.stdout.write(`${line}\n`)
