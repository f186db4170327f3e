import type { Server } from 'node:http'
import { serve } from '@hono/node-server'

const MOST_TO_END_MS = 30_000

export function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server)) as Server
    server.once('error', reject)
    server.headersTimeout = 10_000
    server.requestTimeout = 20 * 60_000 // 20 MB over 0.5 Mbit/s takes 6 minutes; Node's default of 5 would cut it
    server.keepAliveTimeout = 65_000 // longer than a proxy's, or it sends into a closing connection
    spareAnswers(server)
  })
}

/** Node takes a connection for idle once it was handed all of an answer, and would cut off what a slow line has not carried yet. */
function spareAnswers(server: Server): void {
  let underWay = 0
  server.prependListener('request', (_request, answer) => {
    underWay += 1
    answer.once('close', () => (underWay -= 1))
    if (!server.listening) answer.shouldKeepAlive = false
  })
  const closeIdle = server.closeIdleConnections.bind(server)
  server.closeIdleConnections = () => {
    if (underWay === 0) closeIdle()
  }
}

/** A connection that is busy when the end begins becomes idle later; kept alive by a browser, it would hold us up. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    server.close(() => {
      clearInterval(sweep)
      resolve()
    })
    setTimeout(() => server.closeAllConnections(), MOST_TO_END_MS).unref()
  })
}
