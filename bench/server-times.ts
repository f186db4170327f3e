import { subscribe } from 'node:diagnostics_channel'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'

/**
 * Loaded into a server's process before everything else (node --import): writes down how long the server had each request that
 * names what it measures in the header x-bench, from its head being read to the last byte being handed to the system. Nothing
 * of the portal is changed for it, and its pages tell nobody how long they took.
 */
const file = process.env.BENCH_TIMES
const times = file ? createWriteStream(file, { flags: 'a' }) : null
const begun = new WeakMap<IncomingMessage, number>()

subscribe('http.server.request.start', (message) =>
  begun.set((message as { request: IncomingMessage }).request, performance.now()),
)
subscribe('http.server.response.finish', (message) => {
  const { request } = message as { request: IncomingMessage }
  const kind = request.headers['x-bench']
  const start = begun.get(request)
  if (kind !== undefined && start !== undefined) times?.write(`${String(kind)} ${performance.now() - start}\n`)
})
