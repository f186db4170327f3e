import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { recordStatements } from './statement-recorder.ts'

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
recordStatements(
  () => asked.getStore(),
  (by, statement) => written?.write(`${JSON.stringify({ asked: by, ...statement })}\n`),
)
