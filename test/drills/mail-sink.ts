import { appendFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

/**
 * A mail server that keeps nothing but what it took from whom to whom, in a process of its own that nobody kills. It takes a message at
 * the end of DATA, and before it says so it writes the two lines into its log that Postfix writes: cleanup names the message, qmgr
 * has it in its queue. argv: the log. Told by messages how to behave, and asked for what it took.
 */
export type Mood = {
  /** How many of a thousand are put off with 451. */
  refused: number
  /** How many of a thousand are taken only after a while. */
  stalled: number
  /** The longest of these whiles. */
  stallMs: number
}
export type Told = { mood: Mood } | { ask: 'report' | 'count' | 'forget' }
export type Reported = {
  taken: [recipient: string, messageId: string][]
  refused: number
  stalled: number
  /** From the first to the last that was taken. */
  ms: number
}

const logFile = process.argv[2] as string
let mood: Mood = { refused: 0, stalled: 0, stallMs: 0 }
let report: Reported = { taken: [], refused: 0, stalled: 0, ms: 0 }
let firstAt = 0
let queueNumber = 0

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData(stream, session, callback) {
    let head = ''
    stream.on('data', (chunk: Buffer) => {
      if (head.length < 4000) head += chunk.toString('latin1')
    })
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      void answer({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        id: /^message-id:\s*<([^>]+)>/im.exec(head)?.[1] ?? '',
      }).then(callback)
    })
  },
})
server.on('error', () => {}) // the other side is killed in the middle of it: that is the point

type Message = { from: string; to: string[]; id: string }

async function answer(message: Message): Promise<Error | null> {
  if (Math.random() * 1000 < mood.refused) {
    report.refused += 1
    return Object.assign(new Error('4.3.0 later, please'), { responseCode: 451 })
  }
  if (Math.random() * 1000 < mood.stalled) {
    report.stalled += 1
    await sleep(Math.random() * mood.stallMs)
  }
  take(message)
  return null
}

/** Whether whoever sent it still listens or not: it has sent all of it. */
function take({ from, to, id }: Message): void {
  queueNumber += 1
  const [name, at] = [`4X${queueNumber.toString(36)}`, new Date().toISOString()]
  const line = (program: string, text: string) => `${at} sink postfix/${program}[77]: ${name}: ${text}\n`
  appendFileSync(
    logFile,
    line('cleanup', `message-id=<${id}>`) + line('qmgr', `from=<${from}>, size=9000, nrcpt=1 (queue active)`),
  )
  const now = performance.now()
  if (report.taken.length === 0) firstAt = now
  for (const recipient of to) report.taken.push([recipient, id])
  report.ms = now - firstAt
}

process.on('message', (told: Told) => {
  if ('mood' in told) mood = told.mood
  else if (told.ask === 'forget') report = { taken: [], refused: 0, stalled: 0, ms: 0 }
  process.send?.('ask' in told && told.ask === 'report' ? report : report.taken.length)
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.server.address() as AddressInfo).port }))
