import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileName } from './file-name.ts'

// proves: UP-13
describe('the name of a file', () => {
  const cases: [given: string, name: string][] = [
    ['Bestätigung der Bürgermeisterin.pdf', 'Bestätigung der Bürgermeisterin.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\x.pdf', 'x.pdf'],
    ['C:\\Users\\ich\\scan.pdf', 'scan.pdf'],
    ['a\0b.pdf', 'ab.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie: x.pdf'],
    ['rechnung\u202Efdp.exe', 'rechnungfdp.exe'],
    ['  Anlage 1.pdf  ', 'Anlage 1.pdf'],
    ['Anlage "1"; neu.pdf', 'Anlage "1"; neu.pdf'],
    ['Bestätigung.pdf'.normalize('NFD'), 'Bestätigung.pdf'],
    ['', 'ohne Namen'],
    ['/', 'ohne Namen'],
  ]
  for (const [given, name] of cases)
    it(`${JSON.stringify(given)} is ${JSON.stringify(name)}`, () => assert.equal(fileName(given), name))

  it('keeps its ending when it is cut to 255 bytes, and cuts no sign in half', () => {
    const long = fileName('ä'.repeat(300) + '.pdf')
    assert.equal(long, 'ä'.repeat(125) + '.pdf')
    const emoji = fileName('🦊'.repeat(100) + '.pdf')
    assert.equal(emoji, '🦊'.repeat(62) + '.pdf')
  })
})
