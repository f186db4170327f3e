import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Checkpoint } from './record.ts'

type Key = { kid: string; x: string }
type Signed = Checkpoint & { jws: string }
export type Noted = { checkpoints: Checkpoint[]; keys: string[] }

const FORMAT = 'interkommunal-checkpoints-1'

/** A file as the portal offers it for download. Throws when a signature is not by one of its keys or says something else. */
export function readCheckpoints(file: string): Noted {
  const value = JSON.parse(readFileSync(file, 'utf8')) as { format?: string; keys?: Key[]; checkpoints?: Signed[] } | null
  if (value?.format !== FORMAT || !Array.isArray(value.keys) || !Array.isArray(value.checkpoints))
    throw new Error(`${file} enthält keine Kontrollpunkte im Format ${FORMAT}.`)
  const used = value.checkpoints.map((checkpoint) => signerOf(checkpoint, value.keys ?? []))
  const forged = value.checkpoints.find((_, index) => used[index] === null)
  if (forged) throw new Error(`Der Kontrollpunkt ${forged.seq} in ${file} trägt keine gültige Unterschrift.`)
  return { checkpoints: value.checkpoints, keys: [...new Set(used.map(String))] }
}

/** The id of the key that has signed exactly this number and hash. */
function signerOf({ seq, hash, jws }: Signed, keys: Key[]): string | null {
  const [header = '', payload = '', signature = ''] = jws.split('.')
  const { alg, kid } = decoded(header) as { alg?: string; kid?: string }
  const key = keys.find((one) => one.kid === kid)
  if (!key || alg !== 'EdDSA') return null
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x }, format: 'jwk' })
  const isGenuine = verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))
  const said = decoded(payload) as { format?: string; seq?: number; hash?: string }
  const isThis = said.format === 'interkommunal-checkpoint-1' && said.seq === seq && said.hash === hash
  return isGenuine && isThis ? key.kid : null
}

function decoded(part: string): object {
  try {
    return (JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as object | null) ?? {}
  } catch {
    return {}
  }
}
