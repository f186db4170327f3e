import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const ONLY_US = ["'self'"]

const POLICY = 'Content-Security-Policy'

/** A route that hands out what people brought along sets a stricter policy of its own (sandbox); that one stands. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  let own: string | null = null
  await portalHeaders(c, async () => {
    await next()
    own = c.res.headers.get(POLICY)
  })
  if (own) c.res.headers.set(POLICY, own)
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
