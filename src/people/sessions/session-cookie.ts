import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../../platform/config.ts'
import type { Ctx } from '../../platform/web.ts'

/** security.md SE-02. The prefix __Host- needs Secure, which a browser refuses over plain http (the demo on localhost). */
export function cookieName(config: Config, name: string): string {
  return isSecure(config) ? `__Host-${name}` : name
}

export function readCookie(c: Ctx, name: string): string | undefined {
  return getCookie(c, cookieName(c.var.deps.config, name))
}

/** Without maxAge it ends with the browser. */
export function writeCookie(c: Ctx, name: string, value: string, maxAge?: number): void {
  setCookie(c, cookieName(c.var.deps.config, name), value, {
    httpOnly: true,
    secure: isSecure(c.var.deps.config),
    sameSite: 'Lax',
    path: '/',
    maxAge,
  })
}

export function dropCookie(c: Ctx, name: string): void {
  deleteCookie(c, cookieName(c.var.deps.config, name), { secure: isSecure(c.var.deps.config), path: '/' })
}

function isSecure(config: Config): boolean {
  return config.baseUrl.startsWith('https:')
}

export const SESSION_COOKIE = 'sid'
