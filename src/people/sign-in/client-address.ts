import type { Ctx } from '../../platform/web.ts'

type NodeEnv = { incoming?: { socket?: { remoteAddress?: string } } } | undefined

/** Whose limit a visitor uses up. X-Forwarded-For counts only as far as our own proxies wrote it; of IPv6 the network. */
export function clientAddress(c: Ctx): string {
  const proxies = c.var.deps.config.trustedProxies
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const address =
    (proxies > 0 ? forwarded.at(-proxies) : undefined) ?? (c.env as NodeEnv)?.incoming?.socket?.remoteAddress ?? 'unknown'
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}
