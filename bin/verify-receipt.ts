import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

// node bin/verify-receipt.ts Eingangsbestaetigung-IKZ-….jws schluessel.json
// Needs nothing of the portal but this file: no package, no database, no network (docs/receipt-signature.md).

type Key = { kty: string; crv: string; x: string; kid: string }

const [receiptFile, keysFile] = process.argv.slice(2)
if (!receiptFile || !keysFile) end(2, 'node bin/verify-receipt.ts RECEIPT.jws KEYS.json')

const [header = '', payload = '', signature = ''] = readFileSync(receiptFile, 'utf8').replace(/\s/g, '').split('.')
const { keys } = JSON.parse(readFileSync(keysFile, 'utf8')) as { keys: Key[] }
const { alg, kid } = JSON.parse(text(header) || '{}') as { alg?: string; kid?: string }
const key = keys.find((one) => one.kid === kid)

if (alg !== 'EdDSA' || !key) end(1, 'NOT GENUINE: not signed with any of these keys')
const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' })
const isGenuine = verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))
if (!isGenuine) end(1, 'NOT GENUINE: the signature does not fit')
end(0, `GENUINE, signed with ${kid}\n${JSON.stringify(JSON.parse(text(payload)), null, 2)}`)

function text(part: string): string {
  return Buffer.from(part, 'base64url').toString('utf8')
}

function end(code: number, says: string): never {
  process.stdout.write(`${says}\n`)
  process.exit(code)
}
