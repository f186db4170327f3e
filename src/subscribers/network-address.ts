import { createHmac } from 'node:crypto'
import { clientAddress } from '../people/index.ts'
import type { Ctx } from '../platform/web.ts'

/** Proves an address to whoever names it; without the installation's key nobody can try them all. */
export function networkAddressHash(c: Ctx): string {
  const [newest] = c.var.deps.keys.encryption
  if (!newest) throw new Error('no encryption key')
  return `${newest.id}.${createHmac('sha256', newest.key)
    .update(`network address ${clientAddress(c)}`)
    .digest('hex')}`
}
