import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from '../../src/paths.ts'
import { jumpTo } from '../../src/platform/clock.ts'
import { openDb } from '../../src/platform/db.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { startProcess } from '../server-process.ts'
import { type Client, type Said, clientFor, formFields } from './client.ts'
import { type Entrant, seedEntrants } from './contest.ts'
import { findLosses } from './ledger.ts'

/**
 * All 396 municipalities and 31 counties upload 2 MB and hand in within the last 60 seconds: two thirds somewhere on the way, a
 * third in the last seconds, some of these in the last 100 ms. Every tenth takes back what it handed in and tries once more just
 * after closing. Nobody may be refused who had an answer before closing or sent a second earlier; nobody may be accepted who
 * began after it, or whose stored instant of arrival is not before it.
 */
const ENTRANTS = Number(process.env.ENTRANTS ?? 427)
const WINDOW_MS = 60_000
const FILE_BYTES = 2_000_000
const LATE_EVERY = 10
const PHOTO_FINISH_EVERY = 12

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

// The jump happens somewhere between these two looks at our own clock, so closing does too.
const jumpBegan = performance.now()
await jumpTo(db, new Date(closes.at.getTime() - WINDOW_MS - 2_000))
const zero = performance.now() + 2_000
const closingAt = zero + WINDOW_MS
const closingEarliest = jumpBegan + 2_000 + WINDOW_MS
const attempts = (await Promise.all(entrants.map((entrant, index) => takePart(entrant, index)))).flat()
const peakMb = peakMemoryMb(portal.pid)

const accepted = await db.selectFrom('award_submissions').select(['entry_id', 'arrived_at as arrivedAt']).execute()
const arrivedLate = accepted.filter(({ arrivedAt }) => arrivedAt >= closes.at).length
const lost = await findLosses(db, join(dataDir, 'files'), [])
await db.destroy()
await portal.stop()
rmSync(dataDir, { recursive: true, force: true })

for (const loss of lost) process.stderr.write(`${loss}\n`)
const timely = attempts.filter(({ began }) => began < closingAt)
const inTime = timely.filter(wasAccepted)
const times = timely.map(({ began, ended }) => ended - began).sort((a, b) => a - b)
const mustCount = ({ began, ended }: Attempt) => began < closingEarliest - 1_000 || ended < closingEarliest
const wronglyLate = timely.filter((attempt) => mustCount(attempt) && !wasAccepted(attempt)).length
const wronglyInTime = attempts.filter((attempt) => attempt.began >= closingAt && wasAccepted(attempt)).length + arrivedLate
const figures = {
  entrants: ENTRANTS,
  handedIn: inTime.length,
  stored: accepted.length,
  inTheLast100Ms: timely.filter(({ began }) => began >= closingAt - 100).length,
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

/** Uploads somewhere in the first three quarters and hands in afterwards. */
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
  const attempt = await handIn(client, entrant, momentOf(index))
  return index % LATE_EVERY === 0 ? [attempt, await onceMoreTooLate(client, entrant)] : [attempt]
}

function momentOf(index: number): number {
  if (index % PHOTO_FINISH_EVERY === 1) return closingAt - Math.random() * 100
  if (index % 3 === 0 && index % LATE_EVERY !== 0) return closingAt - Math.random() * 6_000
  return performance.now() + Math.random() * (closingAt - 9_000 - performance.now())
}

/** The look at the review page comes long before, as with people; only the click is timed. */
async function handIn(client: Client, { entryId }: Entrant, clickAt: number): Promise<Attempt> {
  const path = paths.award.submission.to({ entryId })
  const review = await client.get(path)
  const fields = review === 'unknown' ? [] : formFields(review.text, path)
  await until(clickAt)
  const began = performance.now()
  const said = await client.post(path, fields)
  return { began, ended: performance.now(), said }
}

async function onceMoreTooLate(client: Client, entrant: Entrant): Promise<Attempt> {
  const path = paths.award.takeBack.to({ entryId: entrant.entryId })
  const asked = await client.get(path)
  const said = asked === 'unknown' ? asked : await client.post(path, formFields(asked.text, path))
  if (said === 'unknown' || said.status !== 303) throw new Error(`not taken back: ${said === 'unknown' ? said : said.status}`)
  return handIn(client, entrant, closingAt + 5 + Math.random() * 1_000)
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
