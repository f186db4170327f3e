import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { encryptionKey } from './encryption.ts'
import { readReturnPath, returnPathOf } from './return-path.ts'

const key = () => encryptionKey(randomBytes(32).toString('base64'))
const config = { returnAddress: 'Rueck@portal.example' }

// proves: EM-08
describe('a return path', () => {
  const keys = { encryption: [key()] }
  const id = randomUUID()
  const address = returnPathOf({ config, keys }, id) ?? ''

  it('names its mail, also in capitals and after the key was replaced', () => {
    assert.match(address, /^Rueck\+[a-z2-7]{26}\.[a-z2-7]{16}@portal\.example$/)
    for (const seen of [address, address.toUpperCase(), ` ${address.toLowerCase()} `])
      assert.equal(readReturnPath({ config, keys }, seen), id)
    assert.equal(readReturnPath({ config, keys: { encryption: [key(), ...keys.encryption] } }, address), id)
  })

  it('fits into a local part, however long the address may be', () => {
    const longest = returnPathOf({ config: { returnAddress: `${'r'.repeat(20)}@portal.example` }, keys }, id) ?? ''
    assert.equal(longest.indexOf('@'), 64)
  })

  it('is nobody’s whose signature, name, place or key is another', () => {
    const other = returnPathOf({ config, keys }, randomUUID()) ?? ''
    const forged = [
      address.replace(/\.[a-z2-7]{16}/, '.aaaaaaaaaaaaaaaa'),
      `${other.slice(0, other.indexOf('.'))}${address.slice(address.indexOf('.'))}`,
      address.replace('Rueck', 'portal'),
      address.replace('@portal', '@anderswo'),
      address.replace(/\.[a-z2-7]{16}/, ''),
      'rueck@portal.example',
      '',
    ]
    for (const seen of forged) assert.equal(readReturnPath({ config, keys }, seen), null, seen)
    assert.equal(readReturnPath({ config, keys: { encryption: [key()] } }, address), null)
    assert.equal(readReturnPath({ config: { returnAddress: undefined }, keys }, address), null)
  })

  it('is not made where no address is set', () => {
    assert.equal(returnPathOf({ config: { returnAddress: undefined }, keys }, id), undefined)
  })
})
