import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Mood, Reported, Told } from './mail-sink.ts'

export type Sink = {
  port: number
  behave: (mood: Mood) => Promise<void>
  /** How many were taken. */
  count: () => Promise<number>
  report: () => Promise<Reported>
  forget: () => Promise<void>
  end: () => void
}

export async function startSink(logFile: string): Promise<Sink> {
  const child = fork(fileURLToPath(new URL('mail-sink.ts', import.meta.url)), [logFile], { execArgv: ['--import', 'tsx'] })
  const heard = async () => ((await once(child, 'message')) as [unknown])[0]
  const { port } = (await heard()) as { port: number }
  /** One question at a time, so that each answer is its own. */
  let last: Promise<unknown> = Promise.resolve()
  const ask = (told: Told): Promise<unknown> => {
    last = last.then(async () => {
      const answer = heard()
      child.send(told)
      return answer
    })
    return last
  }
  return {
    port,
    behave: async (mood) => void (await ask({ mood })),
    count: async () => (await ask({ ask: 'count' })) as number,
    report: async () => (await ask({ ask: 'report' })) as Reported,
    forget: async () => void (await ask({ ask: 'forget' })),
    end: () => void child.kill(),
  }
}
