import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, it } from 'node:test'
import { jwkOf, publicJwk, signJws, verifiedJws } from './jws.ts'

function key() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicJwk: publicJwk(publicKey) }
}
const ours = key()
const jws = signJws('{"number":1}', ours)

// proves: DL-17
describe('a JWS', () => {
  it('gives its payload to whoever has the public key', () => {
    assert.equal(verifiedJws(jws, [key().publicJwk, ours.publicJwk]), '{"number":1}')
  })

  it('is nothing once a single sign of it is another', () => {
    for (let at = 0; at < jws.length; at += 1) {
      const other = jws[at] === 'A' ? 'B' : 'A'
      const changed = jws.slice(0, at) + other + jws.slice(at + 1)
      // The last sign of a base64url text carries bits that no byte keeps.
      const sameBytes = Buffer.from(changed.split('.')[2] ?? '', 'base64url').equals(
        Buffer.from(jws.split('.')[2] ?? '', 'base64url'),
      )
      if (changed.slice(0, jws.lastIndexOf('.')) === jws.slice(0, jws.lastIndexOf('.')) && sameBytes) continue
      assert.equal(verifiedJws(changed, [ours.publicJwk]), null, `at ${at}`)
    }
  })

  it('is nothing to other keys, with another algorithm in its head, without a signature, or with something after it', () => {
    const [head = '', payload = '', signature = ''] = jws.split('.')
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: ours.publicJwk.kid })).toString('base64url')
    assert.equal(verifiedJws(jws, [key().publicJwk]), null)
    assert.equal(verifiedJws(jws, []), null)
    for (const wrong of [
      '',
      `${none}.${payload}.`,
      `${none}.${payload}.${signature}`,
      `${head}.${payload}.`,
      `${jws}.${signature}`,
    ])
      assert.equal(verifiedJws(wrong, [ours.publicJwk]), null, wrong)
  })

  it('names its key by the thumbprint of RFC 8037, appendix A.3', () => {
    assert.equal(jwkOf('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo').kid, 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
  })

  it('has the same id for a key read anew', () => {
    const again = createPrivateKey(ours.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    assert.deepEqual(publicJwk(createPublicKey(again)), ours.publicJwk)
  })
})
