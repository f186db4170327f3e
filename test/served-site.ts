import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import { freePort } from './server-process.ts'
import { testSite, type TestSite } from './site.ts'

/** The test portal on a free port of this machine, for a browser. Its pages are the same, its Origin is the port's. Passkeys want the host 'localhost'. */
export async function servedSite(at: string, host = '127.0.0.1'): Promise<TestSite & { url: string }> {
  const port = await freePort()
  const url = `http://${host}:${port}`
  const portal = await testSite({ at, baseUrl: url })
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
