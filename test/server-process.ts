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
  /** SIGTERM; the exit code. */
  stop: () => Promise<number | null>
  /** What it has written to standard output so far. */
  printed: () => string
}

type Wishes = { dataDir: string; port?: number; env?: Record<string, string>; core?: number }

/** The whole portal as `npm start` runs it, in processes of its own, with real fsync. */
export async function startProcess({ dataDir, port, env = {}, core }: Wishes): Promise<ServerProcess> {
  const usedPort = port ?? (await freePort())
  const started = performance.now()
  const child = spawn(...commandOn(core), {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(usedPort),
      HOST: '127.0.0.1',
      BASE_URL: `http://127.0.0.1:${usedPort}`,
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
  const url = `http://127.0.0.1:${usedPort}`
  await untilReady(url, child).catch((error) => {
    child.kill('SIGTERM')
    throw error
  })
  return {
    url,
    port: usedPort,
    pid: child.pid as number,
    startedInMs: Math.round(performance.now() - started),
    killEverything: () => killEverything(child, dataDir),
    stop: () => stop(child),
    printed: () => output,
  }
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

async function killEverything(child: ChildProcess, dataDir: string): Promise<void> {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const gone = once(child, 'exit')
  for (const pid of [child.pid as number, postmaster, ...childrenOf(postmaster)]) tryKill(pid)
  await gone
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

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode) return child.exitCode
  const gone = once(child, 'exit') as Promise<[number | null]>
  child.kill('SIGTERM')
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
