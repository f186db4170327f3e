import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { issueMail } from '../../src/features/newsletter/issue.mail.tsx'
import { findProgress } from '../../src/features/newsletter/sending/progress.queries.ts'
import { openDb, type Db } from '../../src/platform/db.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { addJob, TICK } from '../../src/platform/jobs.ts'
import { messageIdOf } from '../../src/platform/mail-message.ts'
import { freePort, startProcess, type ServerProcess } from '../server-process.ts'
import { findLosses } from './ledger.ts'
import { givenReaders, givenReleasedIssue } from './readers.ts'
import { startSink } from './sink-process.ts'

/**
 * One issue to 20,000 addresses while the portal is killed ten times in the middle of sending, app and database, and while the mail
 * server refuses some for now and keeps others waiting. What counts is what the mail server took: each address once. Then the speed,
 * undisturbed, beside nodemailer's bare pool into the same mail server. RECIPIENTS and KILLS say how many.
 */
const RECIPIENTS = Number(process.env.RECIPIENTS ?? 20_000)
const KILLS = Number(process.env.KILLS ?? 10)
const ROUNDS = 5
const AT_FULL_SPEED = Math.min(5_000, RECIPIENTS)
const DISTURBED = { refused: 10, stalled: 1, stallMs: 8_000 }
const CALM = { refused: 0, stalled: 0, stallMs: 0 }

const dataDir = mkdtempSync(join(process.env.DRILL_DIR ?? '/var/tmp', 'ik-newsletter-'))
const mailLog = join(dataDir, 'mail.log')
writeFileSync(mailLog, '')
const sink = await startSink(mailLog)
const port = await freePort()
const env = {
  SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
  MAIL_LOG: mailLog,
  NEWSLETTER_PER_MINUTE: '0',
  NEWSLETTER_PER_DOMAIN: '0',
}
let portal: ServerProcess = await startProcess({ dataDir, port, env })
const editor = await inDatabase((db) =>
  db.selectFrom('people_persons').select('id').orderBy('email').limit(1).executeTakeFirstOrThrow(),
)
const readers = await inDatabase((db) => givenReaders(db, RECIPIENTS))

await sink.behave(DISTURBED)
const issueId = await inDatabase((db) => givenReleasedIssue(db, editor.id, readers))
await goOn()
/** In doubt when the portal came back: what the mail server had taken, and what it had not. */
const inDoubt = { taken: new Set<string>(), notTaken: new Set<string>() }
let killsWhileSending = 0
for (let kill = 0; kill < KILLS; kill += 1) await killInTheMiddle(Math.round(((kill + 1) * RECIPIENTS) / (KILLS + 2)))
await untilAllAreDone(issueId)
const disturbed = await takenByReaders()

await sink.behave(CALM)
const ours: number[] = []
const bare: number[] = []
let sentTwiceAtFullSpeed = 0
for (let round = 0; round < ROUNDS; round += 1) {
  await sink.forget()
  const calmId = await inDatabase((db) => givenReleasedIssue(db, editor.id, readers.slice(0, AT_FULL_SPEED)))
  await goOn()
  await untilAllAreDone(calmId)
  const calm = await takenByReaders()
  ours.push(speedOf(calm))
  sentTwiceAtFullSpeed += Math.abs(calm.taken.length - AT_FULL_SPEED) + AT_FULL_SPEED - new Set(calm.taken.map(([to]) => to)).size
  await sink.forget()
  await sendBare(AT_FULL_SPEED)
  bare.push(speedOf(await sink.report()))
}
const lostFacts = await inDatabase((db) => findLosses(db, join(dataDir, 'files'), []))
await portal.stop()
sink.end()
rmSync(dataDir, { recursive: true, force: true })

for (const loss of lostFacts) process.stderr.write(`${loss}\n`)
const addresses = new Set(disturbed.taken.map(([recipient]) => recipient))
const figures = {
  recipients: RECIPIENTS,
  kills: KILLS,
  killsWhileSending,
  refused: disturbed.refused,
  stalled: disturbed.stalled,
  inDoubtTaken: inDoubt.taken.size,
  inDoubtNotTaken: inDoubt.notTaken.size,
  sent: addresses.size,
  lost: RECIPIENTS - addresses.size,
  twice: disturbed.taken.length - addresses.size,
  brokenInvariants: lostFacts.length,
  mailsPerSecond: Math.round(median(ours)),
  barePerSecond: Math.round(median(bare)),
  ratio: Math.round((median(ours) / median(bare)) * 100) / 100,
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
const isWhole = figures.lost + figures.twice + figures.brokenInvariants + sentTwiceAtFullSpeed === 0
process.exitCode = isWhole && killsWhileSending === KILLS && inDoubt.taken.size > 0 && figures.ratio >= 0.6 ? 0 : 1

/** As soon as the mail server has taken so many; what is in doubt then is counted before anything settles it. */
async function killInTheMiddle(afterMails: number): Promise<void> {
  while ((await sink.count()) < afterMails) await sleep(20)
  await sleep(Math.random() * 200)
  const before = await sink.count()
  await portal.killEverything()
  if (before < RECIPIENTS) killsWhileSending += 1
  portal = await startProcess({ dataDir, port, env })
  const claimed = await inDatabase((db) =>
    db
      .selectFrom('newsletter_recipients')
      .where('done_at', 'is', null)
      .where('claimed_at', 'is not', null)
      .where('claimed_at', '<', new Date(Date.now() - portal.startedInMs))
      .select('mail_id')
      .execute(),
  )
  const taken = new Set((await sink.report()).taken.map(([, id]) => id))
  for (const { mail_id } of claimed) {
    const isTaken = taken.has(messageIdOf({ mailFrom: 'portal@interkommunal.example' }, mail_id))
    if (!inDoubt.taken.has(mail_id)) inDoubt[isTaken ? 'taken' : 'notTaken'].add(mail_id)
  }
  await goOn()
}

/** The demo has other mails on their way, too. */
async function takenByReaders() {
  const report = await sink.report()
  return { ...report, taken: report.taken.filter(([recipient]) => recipient.startsWith('leserin')) }
}

/** Instead of waiting for the full minute. */
async function goOn(): Promise<void> {
  await inDatabase((db) => addJob(db, TICK, {}))
}

async function untilAllAreDone(id: string): Promise<void> {
  for (;;) {
    const { waiting, underWay, unsettled, retried } = await inDatabase((db) => findProgress(db, id))
    if (waiting + underWay + unsettled + retried === 0) return
    await sleep(500)
  }
}

async function sendBare(count: number): Promise<void> {
  const links = {
    settings: 'http://127.0.0.1/abonnements/einstellungen/x'.padEnd(160, 'x'),
    leaving: 'http://127.0.0.1/abonnements/abmeldung/x'.padEnd(160, 'x'),
  }
  const mail = issueMail({
    issue: { title: 'Newsletter (erfunden)', blocks: [{ kind: 'text', title: 'Neues', text: 'Guten Tag.' }], number: 1 },
    links,
    baseUrl: 'http://127.0.0.1',
  })
  const file = join(dataDir, 'letter.json')
  writeFileSync(
    file,
    JSON.stringify({ ...mail, headers: { 'List-Unsubscribe': `<${links.leaving}>`, 'List-Id': '<newsletter.portal>' } }),
  )
  const args = [
    '--import',
    'tsx',
    fileURLToPath(new URL('bare-mailer.ts', import.meta.url)),
    String(sink.port),
    String(count),
    file,
  ]
  const [code] = (await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')) as [number]
  if (code !== 0) throw new Error(`the bare mailer ended with ${code}`)
}

function speedOf({ taken, ms }: { taken: unknown[]; ms: number }): number {
  return (taken.length - 1) / (ms / 1000)
}

function median(all: number[]): number {
  return all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0
}

async function inDatabase<T>(use: (db: Db) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir })
  const db = openDb({ connectionString: server.url('interkommunal') }, 2, () => {})
  try {
    return await use(db)
  } finally {
    await db.destroy()
  }
}
