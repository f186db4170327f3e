import type { AddressInfo } from 'node:net'
import type { Deps } from './platform/deps.ts'
import { announceEnd } from './platform/readiness.ts'
import { listen, stopListening } from './platform/http-server.ts'
import { createSite } from './site/create-site.ts'

export type RunningServer = { port: number; close: () => Promise<void> }

/** Serves the portal. Port 0 takes any free one. */
export async function startServer(deps: Deps): Promise<RunningServer> {
  const site = await createSite(deps)
  const server = await listen(site.fetch, deps.config.host, deps.config.port)
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      announceEnd(deps)
      return stopListening(server)
    },
  }
}
