import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The system under test has core 0, the load and the measuring have core 1. */
export const SYSTEM_CORE = '0'
const LOAD_CORE = '1'
export const ALL_CORES = '0,1'

export function stayOnLoadCore(): void {
  spawn('taskset', ['-a', '-c', '-p', LOAD_CORE, String(process.pid)], { stdio: 'ignore' })
}

/** What it starts from now on has that core, too. */
export async function moveToCore(pid: number, cores: string): Promise<void> {
  await once(spawn('taskset', ['-a', '-c', '-p', cores, String(pid)], { stdio: 'ignore' }), 'exit')
}

/** A bare program of this folder on the system's core. */
export function onSystemCore(script: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn('taskset', ['-c', SYSTEM_CORE, process.execPath, new URL(script, import.meta.url).pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
}

export async function firstLine(program: ChildProcess): Promise<string> {
  for await (const line of linesOf(program)) return line
  throw new Error('the program said nothing')
}

export async function allNumbers(program: ChildProcess): Promise<number[]> {
  const numbers: number[] = []
  for await (const line of linesOf(program)) numbers.push(Number(line))
  return numbers
}

function linesOf(program: ChildProcess): AsyncIterable<string> {
  if (!program.stdout) throw new Error('the program has no output')
  return createInterface({ input: program.stdout })
}
