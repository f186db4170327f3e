import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const ONLY_US = ["'self'"]

const POLICY = 'Content-Security-Policy'
const FRAMING = 'X-Frame-Options'
/** Pages behind a mailed link tell nobody their address (security.md EM-12). */
const REFERRER = 'Referrer-Policy'

/**
 * A route that hands out what people brought along sets a stricter policy of its own (sandbox, or who may frame it); that one
 * stands. A page that shows such a file in a frame says so.
 */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  const own = new Map<string, string | null>()
  await portalHeaders(c, async () => {
    await next()
    for (const name of [POLICY, FRAMING, REFERRER]) own.set(name, c.res.headers.get(name))
  })
  for (const [name, value] of own) if (value) c.res.headers.set(name, value)
  if (c.get('framesOwnFile')) c.res.headers.set(POLICY, `${c.res.headers.get(POLICY)}; frame-src 'self'`)
}

/** No inline script or style, no third party, no framing (security.md HD-01, HD-02). */
const portalHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ONLY_US,
    styleSrc: ONLY_US,
    imgSrc: ONLY_US,
    fontSrc: ONLY_US,
    connectSrc: ONLY_US,
    manifestSrc: ONLY_US,
    formAction: ONLY_US,
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  referrerPolicy: 'strict-origin-when-cross-origin',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
})
