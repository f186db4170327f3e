import pg from 'pg'

/**
 * Connections of graphile-worker. Ours, so that their end can be waited for: its own are left to end by themselves, and whoever drops
 * or stops the database meanwhile meets an error that nobody hears. A lost connection must be heard on the pool and on each client,
 * or it ends the process.
 */
export function openWorkerPool(config: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}
