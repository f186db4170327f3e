import pg from 'pg'

type Statement = { text?: string; values?: unknown[] }
type Heard = { text: string; values: unknown[]; ms: number }

/** Hears of each statement that this process sends, once it is answered. `whose` is asked when it is sent. */
export function recordStatements<T>(whose: () => T | undefined, hear: (by: T, statement: Heard) => void): void {
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const send = prototype.query
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const by = whose()
    const { text, values = [] } = args[0] as Statement
    const began = performance.now()
    const answer = send.apply(this, args)
    if (by !== undefined && text !== undefined && answer instanceof Promise)
      answer.then(
        () => hear(by, { text, values, ms: performance.now() - began }),
        () => {},
      )
    return answer
  }
}
