import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import type { Scanner, Verdict } from './scanner.ts'

const TIMEOUT_MS = 120_000
const MAX_ANSWER_BYTES = 4096

/**
 * ClamAV over its socket, INSTREAM by hand: clamdscan --stream says OK to what it cut off (security.md UP-09). Only the exact
 * answer "stream: OK" is clean; whatever else happens, the file stays locked as 'failed' and is tried again.
 */
export function clamdScanner(socketPath: string, timeoutMs = TIMEOUT_MS): Scanner {
  return async (content) => {
    try {
      return verdictOf(await ask(socketPath, content, timeoutMs))
    } catch (error) {
      return { verdict: 'failed', finding: error instanceof Error ? error.message : String(error) }
    }
  }
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { verdict: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found) return { verdict: 'infected', finding: found[1] }
  return { verdict: 'failed', finding: answer.slice(0, 200) || 'no answer' }
}

/** clamd may speak and close before we are done, over-size for instance: its answer counts, not our broken pipe. */
async function ask(socketPath: string, content: Readable, timeoutMs: number): Promise<string> {
  const socket = connect(socketPath)
  const timer = setTimeout(() => socket.destroy(new Error('time-out')), timeoutMs)
  let sent = false
  send(socket, content).then(
    () => {
      sent = true
    },
    (error: Error) => {
      socket.destroy(error)
    },
  )
  try {
    const answer = await answerOf(socket)
    return sent ? answer : answer.replace('stream: OK', 'answered before the end')
  } finally {
    clearTimeout(timer)
    socket.destroy()
    content.destroy()
  }
}

/** Each chunk after its length; a length of zero ends the stream. */
async function send(socket: Socket, content: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of content) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE((chunk as Buffer).length)
    await write(socket, Buffer.concat([length, chunk as Buffer]))
  }
  await write(socket, Buffer.alloc(4))
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = ''
  for await (const chunk of socket) {
    answer += (chunk as Buffer).toString('latin1')
    if (answer.includes('\0') || answer.length > MAX_ANSWER_BYTES) break
  }
  return answer.split('\0')[0] ?? ''
}
