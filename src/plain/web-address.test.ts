import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isPortalPath, isWebAddress } from './web-address.ts'

describe('an address of the web', () => {
  const rows: [string, boolean][] = [
    ['https://www.kommune.example', true],
    ['http://kommune.example/leitfaden?seite=2#oben', true],
    ['https://kommune.example:8443/', true],
    ['https://kommune', false],
    ['https://name@kommune.example', false],
    ['https://kommune.example/ ein Blank', false],
    ['https://kommune.example:port/', false],
    ['javascript:alert(1)//kommune.example', false],
    ['ftp://kommune.example', false],
    ['/seiten/hilfe', false],
    ['', false],
  ]
  for (const [text, expected] of rows) it(`${text || 'nothing'}: ${expected}`, () => assert.equal(isWebAddress(text), expected))
})

describe('a path of the portal', () => {
  const rows: [string, boolean][] = [
    ['/', true],
    ['/seiten/leichte-sprache', true],
    ['//anderswo.example', false],
    ['/\\anderswo.example', false],
    ['/ein Blank', false],
    ['seiten', false],
    ['', false],
  ]
  for (const [text, expected] of rows) it(`${text || 'nothing'}: ${expected}`, () => assert.equal(isPortalPath(text), expected))
})
