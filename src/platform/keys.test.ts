import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { ConfigError } from './config.ts'
import { addKey } from './keys-new.ts'
import { openKeys } from './keys.ts'

// proves: CF-02, CF-03
describe('the keys of an installation', () => {
  let keysDir: string
  beforeEach(() => {
    keysDir = join(mkdtempSync(join(tmpdir(), 'ik-keys-')), 'keys')
  })
  afterEach(() => rmSync(join(keysDir, '..'), { recursive: true }))

  it('are made once, for nobody else to read', () => {
    const first = openKeys({ mode: 'demo', keysDir })
    const again = openKeys({ mode: 'demo', keysDir })
    assert.deepEqual(again.signing.publicJwk, first.signing.publicJwk)
    assert.equal(statSync(keysDir).mode & 0o777, 0o700)
    for (const name of readdirSync(keysDir)) assert.equal(statSync(join(keysDir, name)).mode & 0o777, 0o400, name)
  })

  it('are not made in production, but asked for by name', () => {
    assert.throws(() => openKeys({ mode: 'production', keysDir }), /no signing key.*npm run keys/)
    openKeys({ mode: 'demo', keysDir })
    assert.ok(openKeys({ mode: 'production', keysDir }).signing.publicJwk.kid)
  })

  it('are replaced by a higher number, also by a tenth', () => {
    const seen = new Set([openKeys({ mode: 'demo', keysDir }).signing.publicJwk.kid])
    for (let number = 2; number <= 11; number += 1) {
      addKey(keysDir, 'signing')
      seen.add(openKeys({ mode: 'production', keysDir }).signing.publicJwk.kid)
    }
    assert.equal(seen.size, 11)
  })

  it('that encrypt stay usable when there is a newer one, which comes first', () => {
    const [first] = openKeys({ mode: 'demo', keysDir }).encryption
    addKey(keysDir, 'encryption')
    const { encryption } = openKeys({ mode: 'production', keysDir })
    assert.equal(encryption.length, 2)
    assert.equal(encryption[1]?.id, first?.id)
    writeFileSync(join(keysDir, 'encryption-3.key'), 'c2hvcnQ=')
    assert.throws(() => openKeys({ mode: 'production', keysDir }), /encryption-3\.key cannot be read as a key/)
  })

  it('that cannot be read stop the start without telling what they hold', () => {
    openKeys({ mode: 'demo', keysDir })
    writeFileSync(join(keysDir, 'signing-2.key'), 'GEHEIM')
    assert.throws(
      () => openKeys({ mode: 'production', keysDir }),
      (error: Error) =>
        error instanceof ConfigError && error.message.includes('signing-2.key') && !error.message.includes('GEHEIM'),
    )
  })

  it('are never written over', () => {
    openKeys({ mode: 'demo', keysDir })
    const before = readFileSync(join(keysDir, 'signing-1.key'), 'utf8')
    addKey(keysDir, 'signing')
    assert.equal(readFileSync(join(keysDir, 'signing-1.key'), 'utf8'), before)
    assert.deepEqual(
      readdirSync(keysDir).filter((name) => name.startsWith('.')),
      [],
    )
  })
})
