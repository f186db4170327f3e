import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isHardBounce } from './suppression.rules.ts'

const REJECTED = "Can't send mail - all recipients were rejected: "

describe('what a mail server said', () => {
  for (const said of [
    `${REJECTED}550 5.1.1 <vera@anderswo.example>: Recipient address rejected`,
    `${REJECTED}550 No such user`,
    `${REJECTED}553 sorry, that address is not here`,
    `${REJECTED}550 5.2.1 mailbox disabled`,
  ])
    it(`ends it: ${said}`, () => assert.equal(isHardBounce(said), true))
  for (const said of [
    `${REJECTED}550 5.7.1 blocked by a filter`,
    `${REJECTED}552 5.2.2 mailbox full`,
    `${REJECTED}452 4.2.2 mailbox full`,
    `${REJECTED}450 greylisted`,
    'connect ECONNREFUSED 10.0.0.550',
    'Greeting never received',
    '',
  ])
    it(`does not end it: ${said || 'nothing'}`, () => assert.equal(isHardBounce(said), false))
})
