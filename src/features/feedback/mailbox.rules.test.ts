import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mailboxOf } from './mailbox.rules.ts'

// proves: RL-04
describe('one mailbox', () => {
  for (const address of [
    'vera@anderswo.example',
    'V.e.ra@anderswo.example',
    'vera+1@ANDERSWO.example',
    'vera+a+b@anderswo.example',
  ])
    it(`is meant by ${address}`, () => assert.equal(mailboxOf(address), 'vera@anderswo.example'))
  it('is not that of another', () => {
    assert.notEqual(mailboxOf('verena@anderswo.example'), 'vera@anderswo.example')
    assert.notEqual(mailboxOf('vera@an.derswo.example'), 'vera@anderswo.example')
  })
})
