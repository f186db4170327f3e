import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '../src/paths.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { jumpTo } from '../src/platform/clock.ts'
import { openDb } from '../src/platform/db.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { clientFor, formFields, withField } from '../test/drills/client.ts'
import { type Entrant, seedEntrants } from '../test/drills/contest.ts'
import { startProcess } from '../test/server-process.ts'
import { measureFirstVisit } from './first-visit.ts'
import { type Load, loadOf, median, residentMb, round } from './load.ts'
import { postForm } from './one-request.ts'
import { allNumbers, firstLine, onSystemCore, stayOnLoadCore } from './programs.ts'

const SECONDS = Number(process.env.SECONDS ?? 4)
const ROUNDS = 3

/** Pages and saves of the whole portal beside bare node:http with the same bytes and bare pg with the same writes, in one run. */
export async function measurePortal(): Promise<object> {
  stayOnLoadCore()
  const dataDir = mkdtempSync('/var/tmp/ik-bench-')
  await (await startProcess({ dataDir, core: 0 })).stop() // the first start makes the database; the second is the cold start
  const portal = await startProcess({ dataDir, core: 0 })
  const server = await startEmbeddedPostgres({ dataDir })
  const db = openDb({ connectionString: server.url('interkommunal') }, 2, () => {})
  await jumpTo(db, berlinInstant('2025-12-04T09:30'))
  const [entrant] = (await seedEntrants(db, 2)) as [Entrant, Entrant]
  await db.destroy()

  const start = await besideBare(portal.url + paths.home.to(), {}, dataDir)
  const call = await besideBare(portal.url + paths.award.call.to(), {}, dataDir)
  const taskList = await besideBare(
    portal.url + paths.award.entry.to({ entryId: entrant.entryId }),
    { cookie: entrant.cookie },
    dataDir,
  )
  const saves = await savesBesideBare(portal.url, server.url('interkommunal'), entrant)
  const visit = await measureFirstVisit(portal.url)
  const memoryMb = residentMb(portal.pid)
  await portal.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return {
    publicRatio: Math.min(start.ratio, call.ratio),
    start,
    call,
    taskList,
    ...saves,
    coldStartMs: portal.startedInMs,
    memoryMb,
    ...visit,
  }
}

type Beside = {
  ratio: number
  perSecond: number
  barePerSecond: number
  p50Ms: number
  p99Ms: number
  bytes: number
  errors: number
}

/** Alternating rounds, medians: a noisy machine disturbs both alike. */
async function besideBare(url: string, headers: Record<string, string>, folder: string): Promise<Beside> {
  const bytes = Buffer.from(await (await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } })).arrayBuffer())
  const file = join(folder, 'bare.html')
  writeFileSync(file, bytes)
  const bare = onSystemCore('./bare-http.ts', [file])
  const bareUrl = `http://127.0.0.1:${await firstLine(bare)}/`
  const ours: Load[] = []
  const theirs: Load[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await loadOf(url, SECONDS, headers))
    theirs.push(await loadOf(bareUrl, SECONDS))
  }
  bare.kill()
  const perSecond = median(ours.map((load) => load.perSecond))
  const barePerSecond = median(theirs.map((load) => load.perSecond))
  return {
    ratio: round(perSecond / barePerSecond),
    perSecond,
    barePerSecond,
    p50Ms: median(ours.map((load) => load.p50Ms)),
    p99Ms: median(ours.map((load) => load.p99Ms)),
    bytes: bytes.length,
    errors: ours.reduce((sum, load) => sum + load.errors, 0),
  }
}

type Saves = { saveRatio: number; saveP50Ms: number; bareSaveP50Ms: number }

/** One save after the other: the whole way through HTTP, session, permission, form, rule and transaction. */
async function savesBesideBare(url: string, databaseUrl: string, entrant: Entrant): Promise<Saves> {
  const ours: number[] = []
  const theirs: number[] = []
  const content = JSON.stringify({ texts: { gewinn: 'Antwort' }, partners: [] })
  await timedSaves(url, entrant) // the first thousand run through code that is not compiled yet; they are not counted
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(...(await timedSaves(url, entrant)))
    theirs.push(
      ...(await allNumbers(
        onSystemCore('./bare-pg.ts', [databaseUrl, entrant.entryId, entrant.personId, content, String(SECONDS)]),
      )),
    )
  }
  const saveP50Ms = median(ours)
  const bareSaveP50Ms = median(theirs)
  return { saveRatio: round(saveP50Ms / bareSaveP50Ms), saveP50Ms: round(saveP50Ms), bareSaveP50Ms: round(bareSaveP50Ms) }
}

async function timedSaves(url: string, entrant: Entrant): Promise<number[]> {
  const path = paths.award.step.to({ entryId: entrant.entryId, step: 'criteria' })
  const client = clientFor(() => url, entrant)
  const page = await client.get(path)
  if (page === 'unknown') throw new Error('the step did not answer')
  const fields = formFields(page.text, path)
  let base = Number(fields.find(([name]) => name === 'base')?.[1] ?? 0)
  const times: number[] = []
  const until = performance.now() + SECONDS * 1000
  while (performance.now() < until) {
    const changed = fields.map(([name, value]): [string, string] =>
      name === 'base' || name === 'action' ? [name, value] : [name, `Stand ${base}`],
    )
    const began = performance.now()
    const status = await postForm(
      url + path,
      withField(withField(changed, 'base', String(base)), 'action', 'save'),
      entrant.cookie,
    )
    times.push(performance.now() - began)
    if (status !== 303) throw new Error(`a save was not accepted: ${status}`)
    base += 1
  }
  return times
}
