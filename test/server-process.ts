import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A first start on a machine where others compute, too. */
const PATIENCE_MS = 150_000

export type ServerProcess = {
  url: string
  port: number
  pid: number
  /** From spawning to the first answer of /bereit. */
  startedInMs: number
  /** kill -9 of app, database server and its backends, as a power cut of the processes. */
  killEverything: () => Promise<void>
  /** SIGTERM, or what Ctrl-C sends; the exit code. */
  stop: (signal?: 'SIGTERM' | 'SIGINT') => Promise<number | null>
  /** What it has written to standard output so far. */
  printed: () => string
}

type Wishes = { dataDir: string; port?: number; env?: Record<string, string>; core?: number }

/** A portal of which nobody knows yet whether it will be ready. */
export type StartingProcess = { ready: Promise<ServerProcess>; isReady: () => boolean; killEverything: () => Promise<void> }

/** The whole portal as `npm start` runs it, in processes of its own, with real fsync. */
export async function startProcess(wishes: Wishes): Promise<ServerProcess> {
  return beginProcess({ ...wishes, port: wishes.port ?? (await freePort()) }).ready
}

/** The same for whoever does not want to wait, but to kill it on the way. */
export function beginProcess({ dataDir, port, env = {}, core }: Wishes & { port: number }): StartingProcess {
  const started = performance.now()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(...commandOn(core), {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (text: Buffer) => {
    output += text.toString()
  })
  let isReady = false
  const kill = () => killEverything(child, dataDir)
  const running = (): ServerProcess => {
    isReady = true
    const startedInMs = Math.round(performance.now() - started)
    const stopIt: ServerProcess['stop'] = (signal) => stop(child, signal ?? 'SIGTERM')
    return { url, port, pid: child.pid as number, startedInMs, killEverything: kill, stop: stopIt, printed: () => output }
  }
  const ready = untilReady(url, child).then(running, (error) => {
    child.kill('SIGTERM')
    throw error
  })
  return { ready, isReady: () => isReady, killEverything: kill }
}

function commandOn(core: number | undefined): [string, string[]] {
  const node = [process.execPath, 'bin/start.ts']
  return core === undefined ? [node[0] as string, node.slice(1)] : ['taskset', ['-c', String(core), ...node]]
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode)
      throw new Error(`the portal ended with ${child.exitCode ?? child.signalCode} while starting`)
    const answer = await fetch(`${url}/bereit`).catch(() => null)
    if (answer?.ok) return
    await sleep(20)
  }
  throw new Error(`the portal was not ready after ${PATIENCE_MS / 1000} s`)
}

/** Held first, so that nothing new is begun between looking and killing. */
async function killEverything(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return
  const gone = once(child, 'exit')
  child.kill('SIGSTOP')
  const postmaster = postmasterOf(dataDir)?.pid
  const family = [child.pid as number, ...descendantsOf(child.pid as number)]
  // A server that was joined instead of started is no child of this portal.
  const server = postmaster && isPostgres(postmaster) ? [postmaster, ...descendantsOf(postmaster)] : []
  for (const pid of new Set([...family, ...server])) tryKill(pid)
  await gone
}

/** As PostgreSQL writes it down: its process, and 'starting' as long as it recovers. Undefined before its first start. */
export function postmasterOf(dataDir: string): { pid: number; state: string } | undefined {
  try {
    const lines = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), state: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** A number left behind by a killed server may belong to somebody else by now. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return false
  }
}

function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)])
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it ended by itself
  }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode) return child.exitCode
  const gone = once(child, 'exit') as Promise<[number | null]>
  child.kill(signal)
  return (await gone)[0]
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
