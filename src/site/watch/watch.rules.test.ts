import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { graveSentences, nightOf, nightSentences } from './watch.rules.ts'

describe('what a night is told of', () => {
  it('is nothing when there was nothing', () => {
    assert.deepEqual(nightSentences(nightOf(new Map(), 0)), [])
    assert.deepEqual(graveSentences({ chain: null, invariants: 0, files: 0 }), [])
  })

  it('are counts: each way of proving oneself is a sign-in', () => {
    const refusals = new Map([
      ['sign-in-code', 2],
      ['second-factor', 1],
      ['oidc', 1],
      ['limit-reached', 3],
      ['access', 5],
    ])
    assert.deepEqual(nightOf(refusals, 1), { disturbances: 1, limits: 3, signIns: 4, denials: 5 })
    assert.equal(nightSentences(nightOf(refusals, 1)).length, 4)
  })

  it('is each of the gravest by itself', () => {
    const none = { chain: null, invariants: 0, files: 0 }
    assert.match(graveSentences({ ...none, chain: { seq: 7, what: 'gap' } })[0] ?? '', /Ereignis 7/)
    assert.equal(graveSentences({ ...none, invariants: 1 }).length, 1)
    assert.equal(graveSentences({ ...none, files: 2 }).length, 1)
  })
})
