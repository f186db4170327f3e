import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { safeReturnPath } from './return-path.rules.ts'

// proves: HD-08
describe('the way back after signing in', () => {
  for (const path of ['/', '/landespreis/beitraege?seite=2', '/konto#sitzungen', '/anmeldenheit']) {
    it(`may be ${path}`, () => assert.equal(safeReturnPath(path), path))
  }
  it('is written so that it fits into a header', () => assert.equal(safeReturnPath('/suche?q=ä'), '/suche?q=%C3%A4'))

  const refused = [
    undefined,
    '',
    'konto',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\r\nSet-Cookie:x=1',
    '/\t/evil.example',
    '/ konto',
    '/.//evil.example',
    '/x/..//evil.example',
    '/anmelden',
    '/anmelden/code',
    '/anmelden?weiter=/x',
    '/abmeldung',
    `/${'a'.repeat(500)}`,
  ]
  for (const path of refused) it(`is never ${JSON.stringify(path)?.slice(0, 40)}`, () => assert.equal(safeReturnPath(path), null))
})
