import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import { freePort } from './server-process.ts'
import { testSite, type TestSite } from './site.ts'

type Wishes = {
  /** Passkeys want 'localhost'. */
  host?: string
  copyOf?: { database: string; dataDir: string }
}

export type ServedSite = TestSite & { url: string }

/** The test portal on a free port of this machine, for a browser. Its pages are the same, its Origin is the port's. */
export async function servedSite(at: string, { host = '127.0.0.1', copyOf }: Wishes = {}): Promise<ServedSite> {
  const port = await freePort()
  const url = `http://${host}:${port}`
  const portal = await testSite({ at, baseUrl: url, copyOf })
  const server = serve({ fetch: portal.site.fetch, hostname: '127.0.0.1', port }) as Server
  return {
    ...portal,
    url,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await portal.close()
    },
  }
}
