import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { domainPaceOf } from './domain-pace.ts'

const MINUTE = 60_000

// proves: EM-09
describe('the pace for one receiving domain', () => {
  it('lets as many go a minute as are allowed, and tells the others when', () => {
    const waitOf = domainPaceOf(2)
    const answers = Array.from({ length: 7 }, (_, n) => waitOf(`n${n}@post.example`, 0))
    assert.deepEqual(answers, [null, null, MINUTE, MINUTE, 2 * MINUTE, 2 * MINUTE, 3 * MINUTE])
    assert.equal(waitOf('spaet@post.example', MINUTE - 1), 2 * MINUTE + 1)
    assert.deepEqual([waitOf('a@post.example', MINUTE), waitOf('b@post.example', MINUTE)], [null, null])
    assert.equal(waitOf('c@post.example', MINUTE), MINUTE)
  })

  it('is that of each domain, however it is written', () => {
    const waitOf = domainPaceOf(1)
    assert.equal(waitOf('a@post.example', 0), null)
    assert.equal(waitOf('b@POST.example', 0), MINUTE)
    assert.equal(waitOf('"b@post.example"@andere.example', 0), null)
  })

  it('is none with 0', () => {
    const waitOf = domainPaceOf(0)
    for (let n = 0; n < 5000; n += 1) assert.equal(waitOf('a@post.example', 0), null)
  })
})
