import { sqlState } from '../platform/db.ts'
import { StoreFailed } from '../platform/multipart.ts'
import type { Ctx } from '../platform/web.ts'

/**
 * Connection refused, reset, missing socket; 57P01–57P03 shutdown, 53300 too many connections, 08xxx connection. Or it is busy: no
 * free connection, 55P03 a lock held too long, 57014 a statement that took too long, 40001 and 40P01 others at the same rows.
 */
const DATABASE_GONE = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|DATABASE_BUSY|57P0[123]|53300|08...|55P03|57014|40001|40P01)$/

export function isDatabaseGone(error: Error): boolean {
  return DATABASE_GONE.test(sqlState(error))
}

/** The disk for files is full or refuses: whoever sent the file has done nothing wrong. */
export function isStoreGone(error: Error): boolean {
  return error instanceof StoreFailed || /^(ENOSPC|EDQUOT|EROFS|EIO)$/.test(sqlState(error))
}

export function logFailure(c: Ctx, error: Error): void {
  const { requestId, deps } = c.var
  deps.log.error(
    { requestId, method: c.req.method, route: c.req.routePath, code: sqlState(error), ...impersonal(error) },
    'request failed',
  )
}

/** A database's message may quote what somebody typed; then only the places in our code are logged. */
function impersonal(error: Error): { name: string; message?: string; frames: string[] } {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { name: error.name, message: sqlState(error) ? undefined : error.message, frames }
}
