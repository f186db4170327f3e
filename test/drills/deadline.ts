import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from '../../src/paths.ts'
import { jumpTo } from '../../src/platform/clock.ts'
import { openDb } from '../../src/platform/db.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { startProcess } from '../server-process.ts'
import { type Said, clientFor, formFields } from './client.ts'
import { type Entrant, seedEntrants } from './contest.ts'
import { findLosses } from './ledger.ts'

/**
 * All 396 municipalities and 31 counties upload 2 MB and hand in within the last 60 seconds; every tenth then tries once more
 * just after closing. Nobody who sent a second before closing may be refused, nobody who began after closing may be accepted.
 */
const ENTRANTS = Number(process.env.ENTRANTS ?? 427)
const WINDOW_MS = 60_000
const FILE_BYTES = 2_000_000
/** Every tenth hands in only after closing. */
const LATE_EVERY = 10

type Attempt = { began: number; ended: number; said: Said }

const dataDir = mkdtempSync(join(process.env.DRILL_DIR ?? '/var/tmp', 'ik-deadline-'))
const portal = await startProcess({ dataDir })
const server = await startEmbeddedPostgres({ dataDir })
const db = openDb({ connectionString: server.url('interkommunal') }, 4, () => {})
const entrants = await seedEntrants(db, ENTRANTS)
const closes = await db
  .selectFrom('award_phases')
  .innerJoin('award_editions', 'award_editions.id', 'award_phases.edition_id')
  .where('kind', '=', 'closes')
  .where('archived', '=', false)
  .select('at')
  .executeTakeFirstOrThrow()

await jumpTo(db, new Date(closes.at.getTime() - WINDOW_MS - 2_000))
const zero = performance.now() + 2_000
const closingAt = zero + WINDOW_MS
const attempts = (await Promise.all(entrants.map((entrant, index) => takePart(entrant, index)))).flat()
const peakMb = peakMemoryMb(portal.pid)

const accepted = await db.selectFrom('award_submissions').select('entry_id').execute()
const lost = await findLosses(db, join(dataDir, 'files'), [])
await db.destroy()
await portal.stop()
rmSync(dataDir, { recursive: true, force: true })

for (const loss of lost) process.stderr.write(`${loss}\n`)
const timely = attempts.filter(({ began }) => began < closingAt)
const inTime = timely.filter(wasAccepted)
const times = timely.map(({ began, ended }) => ended - began).sort((a, b) => a - b)
const wronglyLate = timely.filter((attempt) => attempt.began < closingAt - 1_000 && !wasAccepted(attempt)).length
const wronglyInTime = attempts.filter((attempt) => attempt.began >= closingAt && wasAccepted(attempt)).length
const figures = {
  entrants: ENTRANTS,
  handedIn: inTime.length,
  stored: accepted.length,
  triedTooLate: attempts.length - timely.length,
  handInP50: Math.round(times[Math.floor(times.length * 0.5)] ?? 0),
  handInP99: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
  wronglyLate,
  wronglyInTime,
  brokenInvariants: lost.length,
  rssMb: peakMb,
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exitCode =
  wronglyLate + wronglyInTime + lost.length === 0 && accepted.length === inTime.length && inTime.length > 0 ? 0 : 1

/** Uploads somewhere in the first three quarters, hands in afterwards: a third of all in the last five seconds. */
async function takePart(entrant: Entrant, index: number): Promise<Attempt[]> {
  const client = clientFor(() => portal.url, entrant)
  await until(zero + Math.random() * WINDOW_MS * 0.75)
  const bytes = new Blob([
    `%PDF-1.4\n%${randomBytes(FILE_BYTES / 2).toString('hex')}\n`,
    '1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ])
  const uploaded = await client.upload(
    paths.award.attachments.to({ entryId: entrant.entryId }),
    [['kind', 'other']],
    bytes,
    'beleg.pdf',
  )
  if (uploaded === 'unknown' || uploaded.status !== 303)
    throw new Error(`upload failed: ${uploaded === 'unknown' ? uploaded : uploaded.status}`)
  const path = paths.award.submission.to({ entryId: entrant.entryId })
  const review = await client.get(path)
  if (review === 'unknown' || review.status !== 200)
    throw new Error(`no review page: ${review === 'unknown' ? review : review.status}`)
  const fields = formFields(review.text, path)
  const lastSeconds = index % 3 === 0
  if (index % LATE_EVERY === 0) await until(closingAt + 5 + Math.random() * 1_000)
  else
    await until(
      lastSeconds
        ? closingAt - 6_000 + Math.random() * 5_000
        : performance.now() + Math.random() * (closingAt - 7_000 - performance.now()),
    )
  const began = performance.now()
  const said = await client.post(path, fields)
  return [{ began, ended: performance.now(), said }]
}

function wasAccepted({ said }: Attempt): boolean {
  return said !== 'unknown' && said.status === 303 && /eingangsbestaetigungen/.test(said.location)
}

async function until(instant: number): Promise<void> {
  const rest = instant - performance.now()
  if (rest > 0) await sleep(rest)
}

function peakMemoryMb(pid: number): number {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(peak) / 1024)
}
