import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { paths } from '../src/paths.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { formFields, withField } from '../test/drills/client.ts'
import { startProcess } from '../test/server-process.ts'
import { ENTRIES, seedJury, type JurySeed } from './jury-seed.ts'
import { median, p95, round } from './load.ts'
import { allNumbers, firstLine, onSystemCore, stayOnLoadCore } from './programs.ts'

const TIMES = Number(process.env.TIMES ?? 300)
const WARM_UP = 100
const LIMITS = { queueP95: 50, sheetP95: 50, rankingP95: 50, roomP95: 50, saveP95: 25 }

/**
 * How long the server has a juror's pages and a save, asked one after the other by five jurors in turn, measured inside the
 * server's process (server-times.ts). Beside each figure the limit in the same run: node:http with the bytes of the largest of
 * the pages, and the writes of a save from bare pg.
 */
export async function measureJury(): Promise<object> {
  stayOnLoadCore()
  const dataDir = mkdtempSync('/var/tmp/ik-bench-')
  const timesFile = join(dataDir, 'times')
  const preload = new URL('./server-times.ts', import.meta.url).href
  const measured = { BENCH_TIMES: timesFile, NODE_OPTIONS: `--import ${preload}` }
  const before = await startProcess({ dataDir, core: 0 })
  const server = await startEmbeddedPostgres({ dataDir })
  const seed = await seedJury(server.url('interkommunal'), dataDir)
  await before.stop()
  const portal = await startProcess({ dataDir, core: 0, env: measured }) // another clock, nothing remembered
  const largest = await askPages(portal.url, seed)
  await save(portal.url, seed)
  const file = join(dataDir, 'bare.html')
  writeFileSync(file, largest)
  const bare = onSystemCore('./bare-http.ts', [file], measured)
  await askInTurn(`http://127.0.0.1:${await firstLine(bare)}`, seed, { bareHttp: () => '/' })
  bare.kill()
  const joined = await startEmbeddedPostgres({ dataDir })
  const spare = [joined.url('interkommunal'), seed.spare.sheetId, seed.spare.personId, String(TIMES)]
  const bareSaves = await allNumbers(onSystemCore('./bare-sheet.ts', spare))
  const times = timesIn(timesFile)
  await portal.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return report(times, bareSaves, largest.length)
}

type Times = Map<string, number[]>

function report(times: Times, bareSaves: number[], bytes: number): object {
  const of = (kind: string) => times.get(kind) ?? []
  const figures = {
    queueP95: of('queue'),
    sheetP95: of('sheet'),
    rankingP95: of('ranking'),
    roomP95: of('room'),
    saveP95: of('save'),
  }
  for (const [name, values] of Object.entries({ ...figures, bareHttp: of('bareHttp'), bareSave: bareSaves }))
    if (values.length !== TIMES) throw new Error(`${name} was measured ${values.length} times instead of ${TIMES}`)
  const p95s = Object.fromEntries(Object.entries(figures).map(([name, values]) => [name, round(p95(values))]))
  const missed = Object.entries(LIMITS).filter(([name, limit]) => (p95s[name] ?? Number.NaN) >= limit)
  process.stdout.write(`${ENTRIES} entries, 5 jurors, ${TIMES} times each, milliseconds inside the server.\n`)
  for (const [name, values] of Object.entries(figures))
    process.stdout.write(`  ${name.padEnd(11)} median ${round(median(values))}, longest ${round(Math.max(...values))}\n`)
  process.stdout.write(`  limits missed: ${missed.map(([name]) => name).join(', ') || 'none'}\n`)
  const bare = { bareHttpP95: round(p95(of('bareHttp'))), bareHttpBytes: bytes, bareSaveP95: round(p95(bareSaves)) }
  return { ...p95s, ...bare, limitsMet: missed.length === 0 }
}

function timesIn(file: string): Times {
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
  const grouped = Map.groupBy(lines, ([kind = '']) => kind)
  return new Map([...grouped].map(([kind, own]) => [kind, own.map(([, ms]) => Number(ms))]))
}

type Address = (number: number) => string

/** The largest of the answers. */
async function askPages(url: string, seed: JurySeed): Promise<Buffer> {
  const answers = await askInTurn(url, seed, {
    queue: () => paths.jury.start.to(),
    sheet: (number) => paths.jury.sheet.to({ entryId: seed.openEntryIds[number % seed.openEntryIds.length] ?? '' }),
    ranking: () => paths.jury.ranking.to({ categoryId: seed.closedCategoryId }),
    room: () => paths.room.meeting.to({ meetingId: seed.meetingId }),
  })
  return answers.reduce((largest, one) => (one.length > largest.length ? one : largest))
}

/** What is asked before counting makes the server's code be compiled. */
async function askInTurn(url: string, seed: JurySeed, wanted: Record<string, Address>): Promise<Buffer[]> {
  const last: Buffer[] = []
  for (const [kind, address] of Object.entries(wanted))
    last.push(await askAgainAndAgain(kind, (number) => url + address(number), seed))
  return last
}

async function askAgainAndAgain(kind: string, address: Address, { cookies }: JurySeed): Promise<Buffer> {
  let last = Buffer.alloc(0)
  for (let number = -WARM_UP; number < TIMES; number += 1) {
    const asked = { kind: number < 0 ? '' : kind, cookie: cookies[Math.abs(number) % cookies.length] ?? '' }
    const { status, body } = await ask(address(Math.abs(number)), asked)
    if (status !== 200) throw new Error(`${kind} was answered with ${status}`)
    last = Buffer.from(body)
  }
  return last
}

/** Each juror saves one sheet again and again, as the page does by itself while somebody types. */
async function save(url: string, { cookies, openEntryIds }: JurySeed): Promise<void> {
  const path = paths.jury.sheet.to({ entryId: openEntryIds[0] ?? '' })
  const forms = await Promise.all(
    cookies.map(async (cookie) => formFields((await ask(url + path, { kind: '', cookie })).body.toString(), path)),
  )
  for (let number = -WARM_UP; number < TIMES; number += 1) {
    const seat = Math.abs(number) % cookies.length
    const form = forms[seat] ?? []
    const fields = withField(withField(form, 'privateNote', `Stand ${number}`), 'action', 'save')
    const { status } = await ask(url + path, { kind: number < 0 ? '' : 'save', cookie: cookies[seat] ?? '', fields })
    if (status !== 303) throw new Error(`a save was answered with ${status}`)
    const base = Number(form.find(([name]) => name === 'base')?.[1]) + 1
    forms[seat] = withField(form, 'base', String(base))
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
type Asked = { kind: string; cookie: string; fields?: [string, string][] }

function ask(url: string, { kind, cookie, fields }: Asked): Promise<{ status: number; body: Buffer }> {
  const sent = fields && new URLSearchParams(fields).toString()
  const headers = {
    cookie,
    origin: new URL(url).origin,
    ...(kind && { 'x-bench': kind }),
    ...(sent && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(sent) }),
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: sent ? 'POST' : 'GET', agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }))
    })
    asked.on('error', reject)
    asked.end(sent)
  })
}
