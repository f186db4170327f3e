import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askForAddress, changeAddress, undoChange } from './address.rules.ts'

const erika = { id: 'erika', email: 'b@kall.example' }

describe('changing an address', () => {
  it('asks for another one than the own', () => {
    assert.deepEqual(askForAddress('a@kall.example', 'b@kall.example'), { ok: true, outcome: { email: 'b@kall.example' } })
    assert.deepEqual(askForAddress('a@kall.example', 'a@kall.example'), { ok: false, because: 'same-address' })
  })

  const cases: [holder: string | null, email: string, answer: unknown][] = [
    [null, 'c@kall.example', { ok: true, outcome: { personId: 'erika', from: 'b@kall.example', to: 'c@kall.example' } }],
    ['otto', 'c@kall.example', { ok: false, because: 'address-taken' }],
    ['erika', 'b@kall.example', { ok: false, because: 'same-address' }],
  ]
  for (const [holder, email, answer] of cases)
    it(`to ${email}, held by ${holder}, is answered with ${JSON.stringify(answer)}`, () =>
      assert.deepEqual(changeAddress(erika, { email, holder }), answer))

  it('is taken back from whatever the address is now, unless the former one is somebody else’s', () => {
    const outcome = { personId: 'erika', from: 'b@kall.example', to: 'a@kall.example' }
    assert.deepEqual(undoChange(erika, { email: 'a@kall.example', holder: null }), { ok: true, outcome })
    assert.equal(undoChange(erika, { email: 'b@kall.example', holder: 'erika' }).ok, true)
    assert.deepEqual(undoChange(erika, { email: 'a@kall.example', holder: 'otto' }), {
      ok: false,
      because: 'address-taken-again',
    })
  })
})
