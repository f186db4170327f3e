import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { decrypt, encrypt, encryptionKey, Undecipherable } from './encryption.ts'

const key = () => encryptionKey(randomBytes(32).toString('base64'))
const [old, present] = [key(), key()]
const TEXT = 'JBSWY3DPEHPK3PXP ünï'

describe('encrypting', () => {
  it('hides a text, never twice alike, and gives it back for the same thing', () => {
    const [one, other] = [encrypt(TEXT, 'row 1', [present]), encrypt(TEXT, 'row 1', [present])]
    assert.notEqual(one, other)
    assert.ok(!one.includes('JBSW') && !Buffer.from(one.split('.')[3] ?? '', 'base64url').includes('JBSW'))
    for (const hidden of [one, other]) assert.equal(decrypt(hidden, 'row 1', [present]), TEXT)
  })

  it('uses the first key and reads with all of them', () => {
    const before = encrypt(TEXT, 'row 1', [old])
    assert.equal(decrypt(before, 'row 1', [present, old]), TEXT)
    assert.throws(() => decrypt(encrypt(TEXT, 'row 1', [present, old]), 'row 1', [old]), Undecipherable)
  })

  it('gives nothing for another thing, another key, a changed sign or a piece', () => {
    const hidden = encrypt(TEXT, 'row 1', [present])
    const gone = (changed: string, about = 'row 1') =>
      assert.throws(() => decrypt(changed, about, [present]), Undecipherable, changed)
    gone(hidden, 'row 2')
    gone(encrypt(TEXT, 'row 1', [old]))
    gone(hidden.slice(0, hidden.lastIndexOf('.')))
    gone(`${hidden.slice(0, hidden.lastIndexOf('.'))}.AAAA`)
    gone('')
    gone(TEXT)
    const parts = hidden.split('.')
    for (const part of [1, 2, 3, 4]) {
      const changed = Buffer.from(parts[part] ?? '', 'base64url')
      for (let byte = 0; byte < changed.length; byte += 1) {
        const flipped = Buffer.from(changed)
        flipped[byte] = (flipped[byte] ?? 0) ^ 1
        gone(parts.with(part, flipped.toString('base64url')).join('.'))
      }
    }
  })

  it('never says in an error what it could not read', () => {
    const hidden = encrypt(TEXT, 'row 1', [present])
    assert.throws(
      () => decrypt(hidden, 'row 2', [present]),
      (error: Error) => !error.message.includes(hidden.split('.')[3] ?? '-') && !error.message.includes(TEXT),
    )
  })

  it('wants keys of 32 bytes', () => {
    for (const short of ['', 'AAAA', randomBytes(31).toString('base64'), randomBytes(33).toString('base64')])
      assert.throws(() => encryptionKey(short), /not 32 bytes/)
  })
})
