import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { jumpTo } from '../../src/platform/clock.ts'
import { openDb } from '../../src/platform/db.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { paths } from '../../src/paths.ts'
import {
  beginProcess,
  freePort,
  postmasterOf,
  type ServerProcess,
  startProcess,
  type StartingProcess,
} from '../server-process.ts'
import { findLosses, type Acknowledged } from './ledger.ts'
import { type Client, clientFor, formFields, withField } from './client.ts'
import { type Entrant, seedEntrants } from './contest.ts'

/**
 * kill -9 of app and database at random moments while 20 clients save, upload and hand in: in turn while it runs, while it
 * starts, and while the database recovers from the kill before. Every act that was acknowledged must be there afterwards,
 * byte for byte. KILLS says how often.
 */
const KILLS = Number(process.env.KILLS ?? 30)
const MOMENTS = ['running', 'starting', 'recovering'] as const
const CLIENTS = 20

const dataDir = mkdtempSync(join(process.env.DRILL_DIR ?? '/var/tmp', 'ik-crash-'))
const port = await freePort()
let portal: ServerProcess = await startProcess({ dataDir, port })
const entrants = await inDatabase(async (db) => {
  await jumpTo(db, berlinInstant('2025-12-04T09:30'))
  return seedEntrants(db, CLIENTS)
})

const acknowledged: Acknowledged[] = []
let isOver = false
const clients = entrants.map((entrant) => work(entrant))
const recoveries: number[] = []
let killsWhileStarting = 0
let killsWhileRecovering = 0
for (let kill = 0; kill < KILLS; kill += 1) {
  const moment = MOMENTS[kill % MOMENTS.length]
  if (moment === 'running') await killWhileRunning()
  else await killOnTheWay(moment === 'recovering')
  const comesLastOfItsTurn = kill % MOMENTS.length === MOMENTS.length - 1 || kill === KILLS - 1
  if (comesLastOfItsTurn) await comeBack()
}
await sleep(500)
isOver = true
await Promise.all(clients)

const lost = await inDatabase((db) => findLosses(db, join(dataDir, 'files'), acknowledged))
await portal.stop()
rmSync(dataDir, { recursive: true, force: true })
for (const loss of lost) process.stderr.write(`${loss}\n`)
const kinds = Object.groupBy(acknowledged, ({ kind }) => kind)
recoveries.sort((a, b) => a - b)
process.stdout.write(
  `${JSON.stringify({
    kills: KILLS,
    killsWhileStarting,
    killsWhileRecovering,
    acknowledged: acknowledged.length,
    saves: kinds.save?.length ?? 0,
    uploads: kinds.upload?.length ?? 0,
    receipts: kinds.receipt?.length ?? 0,
    signedReceipts: kinds.receipt?.filter((act) => act.kind === 'receipt' && act.jws !== null).length ?? 0,
    lost: lost.length,
    recoveryMs: recoveries[Math.floor(recoveries.length / 2)],
    recoveryMaxMs: recoveries.at(-1),
  })}\n`,
)
process.exitCode =
  lost.length === 0 && (kinds.save?.length ?? 0) > 0 && (kinds.upload?.length ?? 0) > 0 && (kinds.receipt?.length ?? 0) > 0
    ? 0
    : 1

async function killWhileRunning(): Promise<void> {
  await sleep(200 + Math.random() * 1300)
  await portal.killEverything()
}

/** Counted only when it really was not ready yet. */
async function killOnTheWay(whileRecovering: boolean): Promise<void> {
  const before = postmasterOf(dataDir)?.pid
  const starting = beginProcess({ dataDir, port })
  starting.ready.catch(() => {}) // that is the point
  if (whileRecovering) await untilRecovering(before, starting)
  else await sleep(Math.random() * portal.startedInMs)
  const isRecovering = isRecoveringSince(before)
  if (!starting.isReady()) killsWhileStarting += 1
  await starting.killEverything()
  if (isRecovering) killsWhileRecovering += 1
}

/** The number of the killed server stands in its file until the next one has begun. */
function isRecoveringSince(before: number | undefined): boolean {
  const now = postmasterOf(dataDir)
  return now !== undefined && now.pid !== before && now.state === 'starting'
}

async function untilRecovering(before: number | undefined, starting: StartingProcess): Promise<void> {
  while (!starting.isReady() && !isRecoveringSince(before)) await sleep(1)
  await sleep(Math.random() * 40)
}

async function comeBack(): Promise<void> {
  portal = await startProcess({ dataDir, port })
  recoveries.push(portal.startedInMs)
}

/** One clerk: saves, uploads, hands in, takes back, again and again; whatever is not answered is not counted. */
async function work(entrant: Entrant): Promise<void> {
  const client = clientFor(() => portal.url, entrant)
  // oxlint-disable-next-line no-unmodified-loop-condition -- the killer below ends it
  for (let round = 0; !isOver; round += 1) {
    await save(client, entrant)
    if (round % 3 === 1) await upload(client, entrant)
    if (round % 4 === 2) await handInAndTakeBack(client, entrant)
    await sleep(Math.random() * 100)
  }
}

async function save(client: Client, { entryId }: Entrant): Promise<void> {
  const path = paths.award.step.to({ entryId, step: 'criteria' })
  const page = await client.get(path)
  if (page === 'unknown' || page.status !== 200) return
  const text = `Gespeichert ${randomBytes(12).toString('hex')}`
  const fields = formFields(page.text, path)
  const field = fields.find(([name]) => name !== 'base' && name !== 'action')?.[0]
  if (!field) return
  const said = await client.post(path, withField(withField(fields, field, text), 'action', 'save'))
  if (said !== 'unknown' && said.status === 303) acknowledged.push({ kind: 'save', entryId, text })
}

async function upload(client: Client, { entryId }: Entrant): Promise<void> {
  const path = paths.award.attachments.to({ entryId })
  const bytes = pdfOf(randomBytes(60_000).toString('base64'))
  const said = await client.upload(path, [['kind', 'other']], new Blob([bytes], { type: 'application/pdf' }), 'beleg.pdf')
  if (said !== 'unknown' && said.status === 303) acknowledged.push({ kind: 'upload', entryId, bytes })
}

async function handInAndTakeBack(client: Client, { entryId }: Entrant): Promise<void> {
  const path = paths.award.submission.to({ entryId })
  const review = await client.get(path)
  if (review === 'unknown' || review.status !== 200) return
  const said = await client.post(path, formFields(review.text, path))
  const submissionId = said === 'unknown' ? undefined : /eingangsbestaetigungen\/([0-9a-f-]{36})/.exec(said.location)?.[1]
  if (submissionId)
    acknowledged.push({ kind: 'receipt', entryId, submissionId, jws: await signedReceipt(client, { entryId, submissionId }) })
  const back = paths.award.takeBack.to({ entryId })
  const asked = await client.get(back)
  if (asked !== 'unknown' && asked.status === 200) await client.post(back, formFields(asked.text, back))
}

/** Null when the portal was killed meanwhile: then nobody has seen it. */
async function signedReceipt(client: Client, receipt: { entryId: string; submissionId: string }): Promise<string | null> {
  const said = await client.get(paths.award.receiptSignature.to(receipt))
  return said === 'unknown' || said.status !== 200 ? null : said.text
}

function pdfOf(content: string): string {
  return `%PDF-1.4\n%${content}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`
}

async function inDatabase<T>(use: (db: ReturnType<typeof openDb>) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir })
  const db = openDb({ connectionString: server.url('interkommunal') }, 4, () => {})
  try {
    return await use(db)
  } finally {
    await db.destroy()
  }
}
