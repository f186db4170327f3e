import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Deps } from './platform/deps.ts'
import { announceEnd } from './platform/readiness.ts'
import { createSite } from './site/create-site.ts'

export type RunningServer = { port: number; close: () => Promise<void> }

/** Serves the portal. Port 0 takes any free one. */
export async function startServer(deps: Deps): Promise<RunningServer> {
  const site = await createSite(deps)
  const server = await listen(site.fetch, deps.config.host, deps.config.port)
  return { port: (server.address() as AddressInfo).port, close: () => end(deps, server) }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server)) as Server
    server.once('error', reject)
    server.headersTimeout = 10_000
    server.requestTimeout = 20 * 60_000 // 20 MB over 0.5 Mbit/s takes 6 minutes; Node's default of 5 would cut it
    server.keepAliveTimeout = 65_000 // longer than a proxy's, or it sends into a closing connection
  })
}

function end(deps: Deps, server: Server): Promise<void> {
  announceEnd(deps)
  return close(server)
}

/** A connection that is busy when the end begins becomes idle later; kept alive by a browser, it would hold us up. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    server.close(() => {
      clearInterval(sweep)
      resolve()
    })
    setTimeout(() => server.closeAllConnections(), 30_000).unref()
  })
}
