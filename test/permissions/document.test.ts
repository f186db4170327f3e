import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { permissionsDocument } from './document.ts'

// proves: AC-26
describe('docs/permissions.md', () => {
  it('says what the matrix says; if not: npm run docs:permissions', () => {
    assert.equal(readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8'), permissionsDocument())
  })

  it('has a line for every line of the matrix', () => {
    const routes = permissionsDocument().match(/^\| (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) /gm) ?? []
    assert.ok(routes.length > 100, `${routes.length}`)
  })
})
