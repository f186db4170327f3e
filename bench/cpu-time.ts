import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Milliseconds of processor time that these processes and their children have used so far: what others do on the machine is not in it. */
export function cpuMs(pids: readonly number[]): number {
  const all = statistics()
  const own = pids.flatMap((pid) => [pid, ...all.filter(({ parent }) => parent === pid).map((one) => one.pid)])
  const ticks = all.filter(({ pid }) => own.includes(pid)).reduce((sum, one) => sum + one.ticks, 0)
  return (ticks * 1000) / TICKS_PER_SECOND
}

type Statistic = { pid: number; parent: number; ticks: number }

/** Ticks are user, system, and those of children that have ended (proc(5), stat, fields 14 to 17). */
function statistics(): Statistic[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const text = statOf(name)
      if (text === null) return []
      const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      return [{ pid: Number(name), parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, one) => sum + one, 0) }]
    })
}

function statOf(pid: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null // it has ended meanwhile
  }
}
