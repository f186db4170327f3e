import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import pg from 'pg'

/**
 * Loaded into a server's process before everything else (node --import): writes down each statement that a request with the
 * header x-bench sends to PostgreSQL, and how long its answer took.
 */
const file = process.env.BENCH_QUERIES
const written = file ? createWriteStream(file, { flags: 'a' }) : null
const asked = new AsyncLocalStorage<string | undefined>()

subscribe('http.server.request.start', (message) => {
  const { 'x-bench': name } = (message as { request: IncomingMessage }).request.headers
  asked.enterWith(name === undefined ? undefined : String(name))
})

type Statement = { text?: string; values?: unknown[] }
const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
const send = prototype.query
prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const by = asked.getStore()
  const { text, values = [] } = args[0] as Statement
  const began = performance.now()
  const answer = send.apply(this, args)
  if (by !== undefined && text !== undefined && answer instanceof Promise)
    answer.then(
      () => written?.write(`${JSON.stringify({ asked: by, text, values, ms: performance.now() - began })}\n`),
      () => {},
    )
  return answer
}
