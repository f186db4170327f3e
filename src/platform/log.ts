import { pino, type Logger } from 'pino'

export type Log = Logger

/** One JSON object per line, UTC. Nothing personal is ever passed in: ids, kinds, durations (security.md I12). */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
