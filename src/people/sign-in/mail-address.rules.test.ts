import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalAddress, domainOf } from './mail-address.rules.ts'

// proves: AU-10, AU-11
describe('a mail address', () => {
  const known: [string, string][] = [
    ['mike@stadt-a.example', 'mike@stadt-a.example'],
    ['  MIKE@Stadt-A.Example ', 'mike@stadt-a.example'],
    ['m.ike+preis@amt.stadt-a.example', 'm.ike+preis@amt.stadt-a.example'],
    ["o'neil@stadt-a.example", "o'neil@stadt-a.example"],
    ['rathaus@köln.example', 'rathaus@xn--kln-sna.example'],
    ['rathaus@ko\u0308ln.example', 'rathaus@xn--kln-sna.example'],
    [`${'a'.repeat(64)}@stadt-a.example`, `${'a'.repeat(64)}@stadt-a.example`],
  ]
  for (const [typed, stored] of known) it(`reads ${typed} as ${stored}`, () => assert.equal(canonicalAddress(typed), stored))

  const refused = [
    '',
    'mike',
    'mike@',
    '@stadt-a.example',
    'mike@stadt',
    'mike@@stadt-a.example',
    'mıke@stadt-a.example',
    'ｍike@stadt-a.example',
    '\u212Aai@stadt-a.example',
    'mike@stadt\u2011a.example@x.example',
    '"x@evil.example y"@stadt-a.example',
    '"mike"@stadt-a.example',
    'a@stadt-a.example(x)evil.example',
    'a(b)@stadt-a.example',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@127.1',
    'a@b\r\nBcc:c@d',
    'a@stadt-a.example\r\nBcc',
    'a\u0000@stadt-a.example',
    '@route.example:a@stadt-a.example',
    'a%b.example@stadt-a.example',
    'a@stadt-a.example:25',
    'a@stadt-a.example/x',
    'a@stadt-a.example?x',
    'a@-stadt.example',
    'a..b@stadt-a.example',
    '.a@stadt-a.example',
    'a.@stadt-a.example',
    'a b@stadt-a.example',
    'a@stadt a.example',
    'a,b@stadt-a.example',
    'a;b@stadt-a.example',
    '<a@stadt-a.example>',
    `${'a'.repeat(65)}@stadt-a.example`,
    `a@${'a'.repeat(64)}.example`,
    `a@${'abcdefgh.'.repeat(30)}example`,
  ]
  for (const typed of refused) it(`refuses ${JSON.stringify(typed)}`, () => assert.equal(canonicalAddress(typed), null))

  it('keeps a hyphen that only looks like one apart', () => {
    assert.notEqual(canonicalAddress('mike@stadt\u2011a.example'), 'mike@stadt-a.example')
  })

  it('knows its domain', () => assert.equal(domainOf('mike@stadt-a.example'), 'stadt-a.example'))
})
