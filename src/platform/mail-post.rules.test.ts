import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { outcomeOf } from './mail-post.rules.ts'

const failed = (facts: object) => Object.assign(new Error('the mail server said so'), facts)

describe('what is known of a letter that was not accepted', () => {
  for (const { when, facts, kind, isFinal } of [
    { when: 'put off at the end of DATA', facts: { code: 'EMESSAGE', responseCode: 451 }, kind: 'refused', isFinal: false },
    {
      when: 'the last code of those that are tried again',
      facts: { code: 'EENVELOPE', responseCode: 499 },
      kind: 'refused',
      isFinal: false,
    },
    { when: 'the first that is final', facts: { code: 'EENVELOPE', responseCode: 500 }, kind: 'refused', isFinal: true },
    {
      when: 'the server closes with an answer',
      facts: { code: 'ECONNECTION', responseCode: 421 },
      kind: 'refused',
      isFinal: false,
    },
    { when: 'nobody listens', facts: { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, kind: 'unreached' },
    { when: 'no such name', facts: { code: 'EDNS' }, kind: 'unreached' },
    { when: 'no encryption', facts: { code: 'ETLS' }, kind: 'unreached' },
    { when: 'wrong password', facts: { code: 'EAUTH', responseCode: 535 }, kind: 'unreached' },
    { when: 'a greeting that says no', facts: { code: 'EPROTOCOL', responseCode: 554 }, kind: 'unreached' },
    { when: 'no greeting', facts: { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, kind: 'unreached' },
    { when: 'no answer in time', facts: { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, kind: 'unknown' },
    { when: 'the connection breaks', facts: { code: 'ESOCKET', originalCode: 'ECONNRESET' }, kind: 'unknown' },
    { when: 'the connection ends', facts: { code: 'ECONNECTION' }, kind: 'unknown' },
    { when: 'an answer that is none', facts: { code: 'EPROTOCOL' }, kind: 'unknown' },
  ])
    it(`${when}: ${kind}`, () => {
      const outcome = outcomeOf(failed(facts))
      assert.equal(outcome.kind, kind)
      assert.equal(outcome.kind === 'refused' ? outcome.isFinal : undefined, isFinal)
      assert.equal('said' in outcome && outcome.said, 'the mail server said so')
    })
})
