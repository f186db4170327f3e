import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, it } from 'node:test'
import { brand } from '../src/brand.ts'

const KINDS = ['rules', 'queries', 'form', 'page', 'routes', 'mail', 'job', 'element', 'test']
/** Where a folder holds nothing but what its name says, the kind would only repeat it. */
const FORBIDDEN_FOLDERS = ['utils', 'util', 'helpers', 'common', 'shared', 'lib', 'misc', 'core', 'services', 'models', 'types']
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/

const files = globSync('src/**/*.{ts,tsx,css,typ}')
const folders = globSync('{src,test,bin,db,bench}/**/', { exclude: (name) => name === 'node_modules' })

describe('the tree', () => {
  it('was read', () => assert.ok(files.length > 100 && folders.length > 10))

  it('names files by use case and, at most, one kind of the closed list and .test', () => {
    assert.deepEqual(
      files.filter((file) => !isWellNamed(basename(file))),
      [],
    )
  })

  it('catches a file of an unknown kind', () => {
    assert.equal(isWellNamed('entry.service.ts'), false)
    assert.equal(isWellNamed('entry.queries.rules.ts'), false)
    assert.equal(isWellNamed('submitEntry.form.ts'), false)
    assert.equal(isWellNamed('submit-entry.routes.test.ts'), true)
  })

  it('has no folder in which things are merely put away', () => {
    assert.deepEqual(
      folders.filter((folder) => FORBIDDEN_FOLDERS.includes(basename(folder))),
      [],
    )
  })

  it('writes pages and mails as JSX and everything pure without', () => {
    const wrong = files.filter((file) => /\.(page|mail)\.ts$|\.(rules|queries|form|job|element)\.tsx$/.test(file))
    assert.deepEqual(wrong, [])
  })
})

function isWellNamed(name: string): boolean {
  const [useCase = '', ...kinds] = name.split('.').slice(0, -1)
  const kindsBesideTest = kinds.at(-1) === 'test' ? kinds.slice(0, -1) : kinds
  return KEBAB_CASE.test(useCase) && kindsBesideTest.length <= 1 && kindsBesideTest.every((kind) => KINDS.includes(kind))
}

describe('the name of the portal', () => {
  it('is written down once', () => {
    const namers = globSync('src/**/*.{ts,tsx,typ}', { exclude: (name) => /\.(test|element)\.tsx?$/.test(name) }).filter((file) =>
      readFileSync(file, 'utf8').replace(SOURCE, '').includes(brand.name),
    )
    assert.deepEqual(namers, ['src/brand.ts'])
  })
})

/** The existing portal of that name, from which reference data comes. */
const SOURCE = /IKZ@Interkommunales\.NRW|Angaben von Interkommunales\.NRW/g
