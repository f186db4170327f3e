import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'

/** RFC 8037. The key's id is its thumbprint (RFC 7638), so nobody has to hand out names. */
export type PublicJwk = { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; use: 'sig'; alg: 'EdDSA' }

export function publicJwk(key: KeyObject): PublicJwk {
  return jwkOf(key.export({ format: 'jwk' }).x as string)
}

export function jwkOf(x: string): PublicJwk {
  const kid = createHash('sha256')
    .update(canonicalize({ crv: 'Ed25519', kty: 'OKP', x }) as string)
    .digest('base64url')
  return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' }
}

/** A compact JWS (RFC 7515): three parts without blanks, so a printed one can be typed back however its lines were broken. */
export function signJws(payload: string, { privateKey, publicJwk }: { privateKey: KeyObject; publicJwk: PublicJwk }): string {
  const signed = `${base64url(JSON.stringify(headerFor(publicJwk.kid)))}.${base64url(payload)}`
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`
}

/** The payload when one of these keys has signed exactly this, else null. The header is compared, not interpreted. */
export function verifiedJws(jws: string, keys: PublicJwk[]): string | null {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.')
  const key = keys.find(({ kid }) => header === base64url(JSON.stringify(headerFor(kid))))
  if (!key || more.length > 0) return null
  const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' })
  const isGenuine = verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))
  return isGenuine ? Buffer.from(payload, 'base64url').toString('utf8') : null
}

function headerFor(kid: string) {
  return { alg: 'EdDSA', kid }
}

function base64url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}
