import { createServer, type Server } from 'node:http'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { templateOf } from '../plain/path.ts'
import { type Db, poolUse } from './db.ts'
import { countQueues } from './metrics.queries.ts'
import type { Ctx } from './web.ts'

export type Metrics = { registry: Registry; request: Histogram<'method' | 'route' | 'status'> }

/** Bounds that matter here: 25 ms for a list, 50 ms for the jury, 1 s for handing in, minutes for uploads (seconds). */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30, 120, 600]

/** What a monitoring system reads; nothing personal in it: routes stand as their templates, never as they were asked. */
export function openMetrics(db: Db): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addPoolUse(registry, db)
  addQueues(registry, db)
  const request = new Histogram({
    name: 'portal_request_seconds',
    help: 'Requests, from their head to the answer being handed over, by route template and kind of status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  })
  return { registry, request }
}

/** Outermost, so that it measures what people wait for. Without METRICS_PORT it does nothing. */
export async function measureRequest(c: Ctx, next: () => Promise<void>): Promise<void> {
  const { metrics } = c.var.deps
  if (!metrics) return next()
  const began = performance.now()
  await next()
  const labels = { method: c.req.method, route: templateOf(routePath(c, -1)), status: `${Math.floor(c.res.status / 100)}xx` }
  metrics.request.observe(labels, (performance.now() - began) / 1000)
}

/** GET /metrics on a port of its own, which no proxy hands on. 503 when the database cannot be asked. */
export async function serveMetrics({ registry }: Metrics, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return server
}

function addPoolUse(registry: Registry, db: Db): void {
  const gauge = new Gauge({
    name: 'portal_database_connections',
    help: 'Connections of the pages to PostgreSQL, and requests that wait for one',
    labelNames: ['state'] as const,
    registers: [registry],
    collect: () => {
      for (const [state, count] of Object.entries(poolUse(db))) gauge.set({ state }, count)
    },
  })
}

function addQueues(registry: Registry, db: Db): void {
  const gauge = new Gauge({
    name: 'portal_queue',
    help: 'Jobs and mails that wait, and those that failed, as on the page of disturbances',
    labelNames: ['queue', 'state'] as const,
    registers: [registry],
    collect: async () => {
      for (const { queue, state, count } of await countQueues(db)) gauge.set({ queue, state }, count)
    },
  })
}
