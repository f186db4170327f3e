import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { path } from './path.ts'

describe('the question of an address', () => {
  const { to } = path('/projekte')

  it('is written as a browser writes a form, whatever is asked', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (query) => {
        const asked = new URLSearchParams(Object.entries(query)).toString()
        assert.equal(to(query), asked === '' ? '/projekte' : `/projekte?${asked}`)
      }),
    )
  })

  it('leaves out what is not asked, and is none when nothing is', () => {
    assert.equal(to({ thema: 'vergabe', seite: undefined, ab: 2 }), '/projekte?thema=vergabe&ab=2')
    assert.equal(to({ seite: undefined }), '/projekte')
    assert.equal(to(), '/projekte')
  })

  it('keeps umlauts, spaces and signs apart from its own', () => {
    assert.equal(to({ q: 'Grün & Blau=*-._~+' }), '/projekte?q=Gr%C3%BCn+%26+Blau%3D*-._%7E%2B')
  })
})
