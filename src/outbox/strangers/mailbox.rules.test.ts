import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mailboxOf } from './mailbox.rules.ts'

describe('a mailbox', () => {
  for (const spelling of [
    'vera.besuch@anderswo.example',
    'Vera.Besuch+liste@anderswo.example',
    'v.e.r.a.besuch@ANDERSWO.example',
  ])
    it(`is the same as ${spelling}`, () => assert.equal(mailboxOf(spelling), 'verabesuch@anderswo.example'))
  it('of another domain is another one', () => assert.notEqual(mailboxOf('a@b.example'), mailboxOf('a@bb.example')))
  it('keeps the dots of the domain', () => assert.equal(mailboxOf('a@post.b.example'), 'a@post.b.example'))
})
